package vn.lachan.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lachan.ledger.Contents;
import vn.lachan.ledger.Entry;
import vn.lachan.ledger.Told;
import vn.lachan.ledger.Who;

/**
 * A form of a case as somebody completed it, read from the ledger: the forms of the report and of every task are there alike.
 *
 * @param entry the ledger's entry that has it
 * @param form its key
 * @param number which time it was completed, from 1
 */
record CompletedForm(long entry, String form, int number, Instant at, Who who, ObjectNode answers) {

    /** The forms in a case's ledger, in order; none where the case was erased. */
    static List<CompletedForm> in(List<Told> ledger) {
        Map<String, Integer> times = new HashMap<>();
        List<CompletedForm> forms = new ArrayList<>();
        for (Told told : ledger) {
            Entry entry = told.entry();
            for (Entry.Recorded act : entry.acts()) {
                written(act, told.contents()).ifPresent(answers -> {
                    String form = key(act).orElseThrow();
                    int number = times.merge(form, 1, Integer::sum);
                    forms.add(new CompletedForm(entry.seq(), form, number, entry.at(), entry.who(), answers));
                });
            }
        }
        return forms;
    }

    /** The key of the form that an act completed, if it is such an act. */
    static Optional<String> key(Entry.Recorded act) {
        return switch (act.what()) {
            case "REPORT_RECEIVED" -> Optional.of("report");
            case "TASK_COMPLETED" -> Optional.of(act.facts().path("task").asText());
            default -> Optional.empty();
        };
    }

    private static Optional<ObjectNode> written(Entry.Recorded act, Contents contents) {
        return contents instanceof Contents.Disclosed disclosed && key(act).isPresent()
                ? disclosed.of(act).filter(JsonNode::isObject).map(CompletedForm::asChildren)
                : Optional.empty();
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
