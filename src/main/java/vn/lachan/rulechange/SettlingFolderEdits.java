package vn.lachan.rulechange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.OpenTask;

/** The form {@code folderEdited}: somebody takes an edit of the folder as a proposal of their own, or sets it aside. */
@Component
class SettlingFolderEdits extends ChangeForm {

    private final FindingFiles finding;
    private final Approvals approvals;

    SettlingFolderEdits(Desk desk, FindingFiles finding, Approvals approvals) {
        super("folderEdited", desk);
        this.finding = finding;
        this.approvals = approvals;
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        if (!answers.path("decision").asText().equals("TAKE")) {
            return List.of();
        }
        List<FormError> errors = new ArrayList<>();
        Told.proposal(answers, errors).late("/inForceTo", desk().today()).ifPresent(errors::add);
        RuleChange change = change(task);
        try {
            finding.find(change.hash(), change.getId());
        } catch (FormRefused refused) {
            refused.errors()
                    .forEach(error -> errors.add(new FormError("/decision", error.vietnamese(), error.english())));
        }
        return errors;
    }

    @Override
    String decide(RuleChange change, ObjectNode answers, Actor by) {
        if (!answers.path("decision").asText().equals("TAKE")) {
            desk().log().go(change, ChangeState.SET_ASIDE);
            desk().log().record(change, "RULE_FOLDER_SET_ASIDE", Map.of());
            return "SET_ASIDE";
        }
        change.propose(
                Told.proposal(answers),
                desk().onFile().last(),
                by.username(),
                desk().clock().instant());
        desk().changes().saveAndFlush(change);
        approvals.submitted(change);
        desk().log().record(change, "RULE_CHANGE_PROPOSED", Map.of("base", change.base(), "origin", change.origin()));
        return "TAKE";
    }
}
