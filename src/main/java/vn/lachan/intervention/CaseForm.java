package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.lachan.casefile.Age;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.CaseState;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.identity.Actor;
import vn.lachan.ledger.Ledger;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormHandler;
import vn.lachan.taskform.OpenTask;

/** A form of the work on a case: every version is kept, and then something follows from it. */
abstract class CaseForm implements FormHandler {

    private final String key;
    private final Desk desk;

    /** What all forms work with. */
    record Desk(KnownFacts known, CaseDocuments documents, Ledger ledger, Clock clock) {}

    CaseForm(String key, Desk desk) {
        this.key = key;
        this.desk = desk;
    }

    @Override
    public final String formKey() {
        return key;
    }

    @Override
    public final ObjectNode known(OpenTask task) {
        ObjectNode known = desk.known().all(task.caseNumber());
        Age.of(known, desk.clock()).ifPresent(age -> known.put("age", age));
        show(task, known);
        return known;
    }

    /** Adds what this form shows besides what is known of the child. */
    void show(OpenTask task, ObjectNode known) {
        // Most forms show no more.
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        return List.of();
    }

    @Override
    public final Map<String, String> apply(OpenTask task, ObjectNode answers, Actor by) {
        desk.documents().keep(task.caseNumber(), key, answers, by);
        return decide(task, answers, by);
    }

    /** What follows from the answers; returns codes for the process. */
    abstract Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by);

    final CaseFile file(OpenTask task) {
        return desk.known().file(task.caseNumber());
    }

    final void moveTo(OpenTask task, CaseState next) {
        CaseFile file = file(task);
        CaseState before = file.state();
        file.moveTo(next);
        desk.ledger().state(task.caseNumber(), before.name(), next.name());
    }
}
