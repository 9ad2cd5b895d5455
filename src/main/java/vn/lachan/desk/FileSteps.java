package vn.lachan.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Role;
import vn.lachan.ledger.Contents;
import vn.lachan.ledger.Entry;
import vn.lachan.ledger.Ledger;
import vn.lachan.taskform.ReadableAnswers;

/** What was done in a case, read from the ledger: who, when, what, and what was written. */
@Component
class FileSteps {

    /** Acts that speak to a person; flows taken are for the replay. */
    private static final Set<String> SHOWN = Set.of(
            "REPORT_RECEIVED",
            "TASK_COMPLETED",
            "TASK_OVERDUE",
            "REFERRAL_SENT",
            "REFERRAL_SENT_ON",
            "REFERRAL_REMINDED",
            "REFERRAL_ESCALATED",
            "REFERRAL_RECALLED");

    private final Ledger ledger;
    private final ReadableAnswers answers;
    private final MessageSource words;

    FileSteps(Ledger ledger, ReadableAnswers answers, MessageSource words) {
        this.ledger = ledger;
        this.answers = answers;
        this.words = words;
    }

    List<FilePage.Step> of(CaseNumber number, Locale locale) {
        return ledger.read(number).stream()
                .flatMap(entry -> steps(entry, locale))
                .toList();
    }

    private Stream<FilePage.Step> steps(Entry entry, Locale locale) {
        Contents contents = ledger.contents(entry);
        Role role = entry.who().role();
        return entry.acts().stream()
                .filter(act -> SHOWN.contains(act.what()))
                .map(act -> new FilePage.Step(
                        entry.at(),
                        entry.who().username(),
                        role == null ? null : role.name(),
                        title(act, locale),
                        lines(act, contents, locale)));
    }

    private String title(Entry.Recorded act, Locale locale) {
        String task = act.facts().path("task").asText("");
        String done = words.getMessage("act." + act.what(), null, act.what(), locale);
        String what = task.isEmpty() ? done : done + ": " + words.getMessage("task." + task, null, task, locale);
        String referral =
                act.facts().path("referral").asText(act.facts().path("process").asText(""));
        return referral.isEmpty() ? what : what + " (" + referral + ")";
    }

    private List<ReadableAnswers.Line> lines(Entry.Recorded act, Contents contents, Locale locale) {
        if (!(contents instanceof Contents.Disclosed disclosed)) {
            return List.of();
        }
        String form = act.facts().path("task").asText("report");
        return disclosed
                .of(act)
                .filter(JsonNode::isObject)
                .map(written -> answers.of(form, asChildren(written), locale))
                .orElse(List.of());
    }

    /** A report's entry in one child's chain names that child alone. */
    private static ObjectNode asChildren(JsonNode written) {
        ObjectNode copy = written.deepCopy();
        JsonNode child = copy.remove("child");
        if (child != null) {
            copy.putArray("children").add(child);
        }
        return copy;
    }
}
