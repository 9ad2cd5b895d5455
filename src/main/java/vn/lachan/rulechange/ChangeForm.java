package vn.lachan.rulechange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormHandler;
import vn.lachan.taskform.OpenTask;

/** A form of a rule change: shows what is proposed, and moves the change on by what is answered. */
abstract class ChangeForm implements FormHandler {

    static final Duty SUPERVISORS = new Duty(Role.RULE_SUPERVISOR, new UnitCode("VN"));

    private final String key;
    private final Desk desk;

    /** What all forms of a rule change work with. */
    @Component
    record Desk(
            RuleChanges changes,
            CandidateTable candidates,
            RulebooksOnFile onFile,
            ChangeLog log,
            ObjectMapper json,
            Clock clock) {

        LocalDate today() {
            return WorkingCalendar.dayOf(clock.instant());
        }
    }

    ChangeForm(String key, Desk desk) {
        this.key = key;
        this.desk = desk;
    }

    @Override
    public final String formKey() {
        return key;
    }

    @Override
    public final ObjectNode known(OpenTask task) {
        RuleChange change = change(task);
        Proposal told = change.told();
        ObjectNode shown = desk.json
                .createObjectNode()
                .put("change", change.getId())
                .put("title", told.title())
                .put("reason", told.reason())
                .put("legalSource", told.legalSource())
                .put("proposer", change.proposer().orElse(""))
                .put("hash", change.hash())
                .put("changedFiles", changedFiles(change))
                .put("remarks", remarks(change));
        if (told.inForceFrom() != null) {
            shown.put("inForceFrom", told.inForceFrom().toString());
        }
        if (told.inForceTo() != null) {
            shown.put("inForceTo", told.inForceTo().toString());
        }
        show(change, shown);
        return shown;
    }

    private String changedFiles(RuleChange change) {
        return desk.onFile.find(desk.onFile.last()).stream()
                .flatMap(inForce -> ChangedFile.between(inForce, desk.candidates.get(change.hash())).stream())
                .map(ChangedFile::toString)
                .collect(Collectors.joining("\n"));
    }

    private static String remarks(RuleChange change) {
        return Remarks.read(change.remarks()).stream()
                .map(remark -> remark.vi() + "\n" + remark.en())
                .collect(Collectors.joining("\n\n"));
    }

    /** What one form shows more. */
    void show(RuleChange change, ObjectNode shown) {
        // Most show nothing more.
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        return List.of();
    }

    @Override
    public final Map<String, String> apply(OpenTask task, ObjectNode answers, Actor by) {
        RuleChange change = change(task);
        String decision = decide(change, answers, by);
        desk.changes.saveAndFlush(change);
        return Map.of("changeDecision", decision);
    }

    /** What follows from the answers; returns the code by which the process goes on. */
    abstract String decide(RuleChange change, ObjectNode answers, Actor by);

    final Desk desk() {
        return desk;
    }

    final RuleChange change(OpenTask task) {
        return desk.changes.get(task.file().value());
    }
}
