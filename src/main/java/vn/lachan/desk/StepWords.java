package vn.lachan.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import vn.lachan.directory.Unit;
import vn.lachan.directory.Units;
import vn.lachan.identity.UnitCode;
import vn.lachan.intervention.CaseWork;
import vn.lachan.intervention.Judged;
import vn.lachan.ledger.Entry;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulebook.Words;
import vn.lachan.taskform.FormDefinition;
import vn.lachan.taskform.FormDefinitions;
import vn.lachan.taskform.ReadableAnswers;
import vn.lachan.taskform.ReadableAnswers.Line;

/** The words of a case's steps, in one language. An act speaks to a person where {@code act.} and its code is a message. */
final class StepWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> REASONS = List.of("overrideReason", "reason");
    private static final Pattern UNIT = Pattern.compile("[0-9A-Z]{2,12}");

    private final FormDefinitions forms;
    private final ReadableAnswers answers;
    private final Rulebooks rulebooks;
    private final Units units;
    private final MessageSource words;
    private final Locale locale;

    StepWords(
            FormDefinitions forms,
            ReadableAnswers answers,
            Rulebooks rulebooks,
            Units units,
            MessageSource words,
            Locale locale) {
        this.forms = forms;
        this.answers = answers;
        this.rulebooks = rulebooks;
        this.units = units;
        this.words = words;
        this.locale = locale;
    }

    String say(String key, Object... values) {
        return words.getMessage(key, values, locale);
    }

    private String orItself(String kind, String code) {
        return String.valueOf(words.getMessage(kind + "." + code, null, code, locale));
    }

    /** What an act is called, unless it speaks to nobody. */
    Optional<String> act(Entry.Recorded act) {
        String task = act.facts().path("task").asText();
        return Optional.ofNullable(words.getMessage("act." + act.what(), null, null, locale))
                .map(done -> task.isEmpty() ? done : done + ": " + orItself("task", task));
    }

    /** The article that the form of the act rests on; empty where there is none. */
    String law(Entry.Recorded act) {
        return CompletedForm.key(act)
                .flatMap(forms::find)
                .map(form -> form.schema().path("x-law").asText())
                .orElse("");
    }

    /** Those facts of an act that say something to a person. */
    List<Line> facts(Entry.Recorded act) {
        List<Line> lines = new ArrayList<>();
        act.facts().properties().forEach(fact -> value(fact)
                .ifPresent(value -> lines.add(new Line(say("fact." + fact.getKey()), value))));
        return lines;
    }

    private Optional<String> value(Map.Entry<String, JsonNode> fact) {
        String text = fact.getValue().asText();
        return switch (fact.getKey()) {
            case "to" -> Optional.of(receiver(text));
            case "until" -> Optional.of(date(text));
            case "case", "referral", "process", "spell", "version" -> Optional.of(text);
            case "violations" -> Optional.of(violations(fact.getValue()));
            default -> Optional.empty();
        };
    }

    /** What another room wrote otherwise is shown as it is. */
    private static String date(String text) {
        try {
            return LocalDate.parse(text).format(DATE);
        } catch (DateTimeParseException noDate) {
            return text;
        }
    }

    /** A unit, a role, somebody's account, or a duty: a role at a unit. */
    private String receiver(String code) {
        int between = code.indexOf(':');
        return between < 0
                ? unitOrRole(code)
                : unitOrRole(code.substring(0, between)) + " · " + unitOrRole(code.substring(between + 1));
    }

    private String unitOrRole(String code) {
        String role = words.getMessage("role." + code, null, null, locale);
        if (role == null && !UNIT.matcher(code).matches()) {
            return code;
        }
        return role == null ? units.find(new UnitCode(code)).map(Unit::nameVi).orElse(code) : role;
    }

    private String violations(JsonNode codes) {
        List<String> names = new ArrayList<>();
        codes.forEach(code -> {
            Words name = rulebooks.latest().wording().violations().get(code.asText());
            names.add(name == null ? code.asText() : name.in(locale));
        });
        return String.join("\n", names);
    }

    Line state(String before, String after) {
        return new Line(say("list.states"), orItself("state", before) + " → " + orItself("state", after));
    }

    Line decision(CaseWork.Decided decided) {
        return new Line(
                say("step.decided"),
                say(decided.overridden() ? "step.overridden" : "step.confirmed", decided.className()));
    }

    /** Why a person decided so, in their own words. */
    List<Line> reasons(CompletedForm decision) {
        return answers.of(decision.form(), decision.answers().deepCopy().retain(REASONS), locale);
    }

    Line receipt(String id) {
        return new Line(say("step.receipt"), id);
    }

    List<Line> judgement(Judged judged) {
        return new JudgedWords(words, answers, locale).of(judged);
    }

    List<Line> written(CompletedForm form) {
        return forms.find(form.form()).map(FormDefinition::key).isPresent()
                ? answers.of(form.form(), form.answers(), locale)
                : List.of();
    }
}
