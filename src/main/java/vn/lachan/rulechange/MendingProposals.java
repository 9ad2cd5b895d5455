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

/** The form {@code mendRuleChange}: the proposer submits other files, the same once more, or gives the change up. */
@Component
class MendingProposals extends ChangeForm {

    private final FindingFiles finding;
    private final Approvals approvals;

    MendingProposals(Desk desk, FindingFiles finding, Approvals approvals) {
        super("mendRuleChange", desk);
        this.finding = finding;
        this.approvals = approvals;
    }

    @Override
    public List<FormError> barred(OpenTask task, Actor by) {
        return change(task).proposer().filter(by.username()::equalsIgnoreCase).isPresent()
                ? List.of()
                : List.of(new FormError(
                        "/decision",
                        "Chỉ người đề xuất sửa đề xuất của mình; người khác có thể rút ở trang thay đổi.",
                        "Only the proposer mends a proposal; others can withdraw it on its page."));
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        if (answers.path("decision").asText().equals("WITHDRAW")) {
            return List.of();
        }
        List<FormError> errors = new ArrayList<>();
        Told.proposal(answers, errors).late("/inForceTo", desk().today()).ifPresent(errors::add);
        try {
            files(change(task), answers);
        } catch (FormRefused refused) {
            errors.addAll(refused.errors());
        }
        return errors;
    }

    private FindingFiles.Found files(RuleChange change, ObjectNode answers) {
        String from = answers.path("files").asText();
        return switch (from) {
            case "DRAFT" -> finding.draftOf(change.proposer().orElseThrow(), change.getId());
            case "FOLDER" -> finding.find("", change.getId());
            case "UPLOAD" -> finding.find(answers.path("newHash").asText(), change.getId());
            default -> finding.find(change.hash(), change.getId());
        };
    }

    @Override
    String decide(RuleChange change, ObjectNode answers, Actor by) {
        if (answers.path("decision").asText().equals("WITHDRAW")) {
            desk().log().go(change, ChangeState.WITHDRAWN);
            desk().log().record(change, "RULE_CHANGE_WITHDRAWN", Map.of());
            return "WITHDRAW";
        }
        FindingFiles.Found found = files(change, answers);
        desk().candidates().keep(found.files());
        change.say(Told.proposal(answers));
        desk().log().submit(change, found.files().hash(), desk().onFile().last());
        desk().changes().saveAndFlush(change);
        approvals.submitted(change);
        desk().log().record(change, "RULE_CHANGE_RESUBMITTED", Map.of("base", change.base()));
        return "RESUBMIT";
    }
}
