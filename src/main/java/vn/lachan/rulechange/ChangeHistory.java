package vn.lachan.rulechange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lachan.ledger.Contents;
import vn.lachan.ledger.Entry;
import vn.lachan.ledger.Ledger;
import vn.lachan.taskform.ReadableAnswers;
import vn.lachan.taskform.ReadableAnswers.Line;

/** What was done to a change, as the ledger has it. An act speaks to a person where {@code act.} and its code is a message. */
@Component
class ChangeHistory {

    private final Ledger ledger;
    private final ReadableAnswers answers;
    private final MessageSource words;

    ChangeHistory(Ledger ledger, ReadableAnswers answers, MessageSource words) {
        this.ledger = ledger;
        this.answers = answers;
        this.words = words;
    }

    List<ChangeView.Step> of(RuleChange change, Locale locale) {
        return ledger.tell(change.number()).stream()
                .map(told -> step(told.entry(), told.contents(), locale))
                .filter(step -> !step.done().isEmpty() || !step.told().isEmpty())
                .toList();
    }

    private ChangeView.Step step(Entry entry, Contents contents, Locale locale) {
        List<String> done = new ArrayList<>();
        List<Line> told = new ArrayList<>();
        for (Entry.Recorded act : entry.acts()) {
            sentence(act, locale).ifPresent(done::add);
            if (act.contents() != null && contents instanceof Contents.Disclosed disclosed) {
                told.addAll(lines(act, disclosed.contents().get(act.contents()), locale));
            }
        }
        return new ChangeView.Step(entry.at(), entry.who().username(), hash(entry), done, told);
    }

    private static Optional<String> hash(Entry entry) {
        return entry.acts().stream()
                .map(act -> act.facts().path("hash").asText())
                .filter(hash -> !hash.isEmpty())
                .findFirst();
    }

    private Optional<String> sentence(Entry.Recorded act, Locale locale) {
        String task = act.facts().path("task").asText();
        return Optional.ofNullable(words.getMessage("act." + act.what(), null, null, locale))
                .map(said ->
                        said + (task.isEmpty() ? "" : ": " + words.getMessage("task." + task, null, task, locale)));
    }

    private List<Line> lines(Entry.Recorded act, JsonNode contents, Locale locale) {
        String task = act.facts().path("task").asText();
        if (!task.isEmpty() && contents instanceof ObjectNode given) {
            return answers.of(task, given, locale);
        }
        String reason = contents.path("reason").asText();
        return reason.isEmpty()
                ? List.of()
                : List.of(new Line(words.getMessage("ruleChange.reason", null, locale), reason));
    }
}
