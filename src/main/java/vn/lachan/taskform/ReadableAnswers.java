package vn.lachan.taskform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.lachan.directory.Unit;
import vn.lachan.directory.Units;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.UnitCode;

/** Answers as people read them: each question's title, and the answer in words, in Vietnamese or English. */
@Component
public class ReadableAnswers {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final FormDefinitions forms;
    private final Units units;
    private final ObjectProvider<CodeNames> codes;

    ReadableAnswers(FormDefinitions forms, Units units, ObjectProvider<CodeNames> codes) {
        this.forms = forms;
        this.units = units;
        this.codes = codes;
    }

    /** A question and its answer. */
    public record Line(String label, String value) {}

    /** What {@code answers} say to the form of that key, in the form's order; questions without an answer are left out. */
    public List<Line> of(String formKey, ObjectNode answers, Locale locale) {
        List<Line> lines = new ArrayList<>();
        add(lines, "", forms.get(formKey).schema(), answers, locale);
        return lines;
    }

    /** What the form of that key calls the place that a JSON pointer into its answers leads to. */
    public String question(String formKey, String pointer, Locale locale) {
        List<String> names = new ArrayList<>();
        JsonNode question = forms.get(formKey).schema();
        for (String segment : pointer.substring(1).split("/", -1)) {
            if (question.has("items")) {
                names.add(itemTitle(question, title(question, locale), locale) + " " + (Integer.parseInt(segment) + 1));
                question = question.path("items");
            } else {
                question = question.path("properties").path(segment);
                if (!question.has("items") || pointer.endsWith("/" + segment)) {
                    String title = title(question, locale);
                    names.add(title.isEmpty() ? segment : title);
                }
            }
        }
        return String.join(" – ", names);
    }

    /** The names of the questions that the form of that key asks or shows. */
    public List<String> asked(String formKey) {
        List<String> names = new ArrayList<>();
        forms.get(formKey).schema().path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void add(List<Line> lines, String before, JsonNode schema, JsonNode answers, Locale locale) {
        Set<String> precisions = schema.path("properties").findValues("x-precision").stream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        schema.path("properties").properties().forEach(question -> {
            JsonNode answer = answers.get(question.getKey());
            if (answer != null && !answer.isNull() && !precisions.contains(question.getKey())) {
                String label = before + title(question.getValue(), locale);
                Optional<String> coarse = coarseDate(question.getValue(), answer, answers);
                coarse.ifPresentOrElse(
                        date -> lines.add(new Line(label, date)),
                        () -> add(lines, label, question.getValue(), answer, locale, before));
            }
        });
    }

    /** A date of which only the month or year is known, so written. */
    private static Optional<String> coarseDate(JsonNode question, JsonNode answer, JsonNode answers) {
        String precision = answers.path(question.path("x-precision").asText()).asText("DAY");
        return switch (precision) {
            case "MONTH" -> Optional.of(LocalDate.parse(answer.asText()).format(MONTH));
            case "YEAR" -> Optional.of(LocalDate.parse(answer.asText()).format(YEAR));
            default -> Optional.empty();
        };
    }

    private void add(List<Line> lines, String label, JsonNode question, JsonNode answer, Locale locale, String before) {
        if (answer.isObject()) {
            add(lines, label + " – ", question, answer, locale);
        } else if (answer.isArray() && question.has("x-codes")) {
            lines.add(new Line(label, codesInWords(question.get("x-codes").asText(), answer, locale)));
        } else if (answer.isArray()) {
            int number = 1;
            for (JsonNode item : answer) {
                add(
                        lines,
                        itemTitle(question, label, locale) + " " + number++,
                        question.path("items"),
                        item,
                        locale,
                        before);
            }
        } else {
            lines.add(new Line(label, inWords(question, answer, locale)));
        }
    }

    private String codeName(String list, String code, Locale locale) {
        CodeNames names = codes.getIfAvailable();
        return names == null ? code : names.of(list, code, locale).orElse(code);
    }

    /** An empty list was asked about, and there is none. */
    private String codesInWords(String list, JsonNode codes, Locale locale) {
        if (codes.isEmpty()) {
            return english(locale) ? "None" : "Không có";
        }
        List<String> names = new ArrayList<>();
        codes.forEach(code -> names.add(codeName(list, code.asText(), locale)));
        return String.join("; ", names);
    }

    private String inWords(JsonNode question, JsonNode answer, Locale locale) {
        String text = answer.asText();
        for (JsonNode choice : question.path("oneOf")) {
            if (choice.path("const").asText().equals(text)) {
                return title(choice, locale);
            }
        }
        if (question.has("x-codes")) {
            return codeName(question.get("x-codes").asText(), text, locale);
        }
        if (answer.isBoolean()) {
            return english(locale) ? (answer.asBoolean() ? "Yes" : "No") : (answer.asBoolean() ? "Có" : "Không");
        }
        if (question.path("x-input").asText().equals("unit")) {
            return units.find(new UnitCode(text)).map(Unit::nameVi).orElse(text);
        }
        return switch (question.path("format").asText()) {
            case "date" -> LocalDate.parse(text).format(DATE);
            case "date-time" ->
                OffsetDateTime.parse(text)
                        .atZoneSameInstant(WorkingCalendar.ZONE)
                        .format(MOMENT);
            default -> text;
        };
    }

    private static String itemTitle(JsonNode question, String otherwise, Locale locale) {
        String vietnamese = question.path("x-item-title").asText(otherwise);
        return english(locale) ? question.path("x-item-title-en").asText(vietnamese) : vietnamese;
    }

    private static String title(JsonNode of, Locale locale) {
        String vietnamese = of.path("title").asText("");
        return english(locale) ? of.path("x-title-en").asText(vietnamese) : vietnamese;
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
