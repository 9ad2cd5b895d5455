package vn.lachan.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.GatheredFacts;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Role;
import vn.lachan.taskform.ReadableAnswers;

/** A referral in words: what is asked, what the one who reads may see of the file, how it stands. */
@Component
class ReferralText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(WorkingCalendar.ZONE);

    /** The forms that give the questions their words, each question by the first that asks it. */
    private static final List<String> FORMS = List.of("checkReport", "initialAssessment", "gatherFacts");

    private final Contents contents;
    private final Projection projection;
    private final KnownFacts known;
    private final ObjectProvider<GatheredFacts> gathered;
    private final ReadableAnswers answers;
    private final MessageSource words;

    ReferralText(
            Contents contents,
            Projection projection,
            KnownFacts known,
            ObjectProvider<GatheredFacts> gathered,
            ReadableAnswers answers,
            MessageSource words) {
        this.contents = contents;
        this.projection = projection;
        this.known = known;
        this.gathered = gathered;
        this.answers = answers;
        this.words = words;
    }

    /** What the forms of a referral show. */
    ObjectNode shownInTask(Referral referral) {
        ObjectNode seen = seenBy(referral.asked(), referral);
        ObjectNode shown = seen.objectNode();
        shown.put("referral", referral.number().value());
        shown.put(
                "agency",
                words("role", referral.asked().name())
                        + referral.agency().map(name -> " – " + name).orElse(""));
        shown.set("request", seen.path("request"));
        shown.put("situation", situation(referral));
        if (referral.state().isWithAgency()) {
            shown.put(
                    "file",
                    lines(seen, VIETNAMESE).stream()
                            .map(line -> line.label() + ": " + line.value())
                            .collect(Collectors.joining("\n")));
        }
        return shown;
    }

    /** What {@code role} sees of the file and the request. */
    ObjectNode seenBy(Role role, Referral referral) {
        ObjectNode all = known.all(referral.caseNumber());
        gathered.ifAvailable(facts -> facts.of(referral.caseNumber()).ifPresent(found -> {
            // What the file itself knows is later than what was gathered.
            found.properties().forEach(fact -> all.putIfAbsent(fact.getKey(), fact.getValue()));
        }));
        Optional<String> childClass = known.file(referral.caseNumber()).childClass();
        childClass.ifPresent(code -> all.put("childClass", code));
        all.setAll(asked(referral));
        return projection.of(role, childClass, all);
    }

    /** What is asked, and why. */
    ObjectNode asked(Referral referral) {
        return contents.of(referral).without(Contents.ANSWERS);
    }

    /** What is seen of the file, a question and its answer each; what is asked stands elsewhere. */
    List<ReadableAnswers.Line> lines(ObjectNode seen, Locale locale) {
        ObjectNode left = seen.deepCopy();
        left.remove(List.of("request", "reason"));
        List<ReadableAnswers.Line> lines = new ArrayList<>();
        for (String form : FORMS) {
            lines.addAll(answers.of(form, left, locale));
            left.remove(answers.asked(form));
        }
        return lines;
    }

    /** What was answered so far, the latest last, as the one who decides has to know it. */
    List<JsonNode> answered(Referral referral) {
        List<JsonNode> all = new ArrayList<>();
        contents.of(referral).path(Contents.ANSWERS).forEach(all::add);
        return all;
    }

    private String situation(Referral referral) {
        List<String> lines = new ArrayList<>();
        if (referral.state() == ReferralState.REFUSED) {
            referral.refusal().ifPresent(why -> lines.add("Cơ quan từ chối: " + words("refusal", why.name()) + "."));
        } else if (referral.level().isPresent()) {
            lines.add("Quá hạn: " + moment(referral.dueAt()) + ".");
        }
        lines.add(
                referral.seenAt().map(at -> "Đã mở xem lúc " + moment(at) + ".").orElse("Chưa ai mở xem."));
        for (JsonNode answer : answered(referral)) {
            String note = answer.path("answers").path("note").asText("");
            if (!note.isEmpty()) {
                lines.add(words("role", answer.path("asked").asText()) + ", "
                        + answer.path("by").asText() + ": " + note);
            }
        }
        return String.join("\n", lines);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private String words(String kind, String code) {
        return words.getMessage(kind + "." + code, null, code, VIETNAMESE);
    }
}
