package vn.lachan.rulechange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.rulebook.Words;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.OpenTask;

/** The form {@code approveRuleChange}: another supervisor approves this very content, returns it, or rejects it. */
@Component
class ApprovingChanges extends ChangeForm {

    private final Approvals approvals;
    private final Clock clock;

    ApprovingChanges(Desk desk, Approvals approvals, Clock clock) {
        super("approveRuleChange", desk);
        this.approvals = approvals;
        this.clock = clock;
    }

    @Override
    void show(RuleChange change, ObjectNode shown) {
        int given = approvals.approvers(change).size();
        shown.put("approvalsNeeded", given + "/" + change.approvals());
        if (!desk().onFile().last().equals(change.base())) {
            shown.put("remarks", RuleChangeProcess.BASE_CHANGED_VI + "\n" + RuleChangeProcess.BASE_CHANGED_EN);
        }
    }

    @Override
    public List<FormError> barred(OpenTask task, Actor by) {
        RuleChange change = change(task);
        if (change.proposer().filter(by.username()::equalsIgnoreCase).isPresent()) {
            return List.of(new FormError(
                    "/decision",
                    "Người đề xuất không tự duyệt: cần một người quản lý quy tắc khác.",
                    "Who proposed a change does not approve it: another supervisor has to."));
        }
        if (approvals.approvers(change).contains(by.username())) {
            return List.of(new FormError(
                    "/decision",
                    "Bạn đã duyệt nội dung này: cần thêm một người khác.",
                    "You have approved this content: one more person has to."));
        }
        return List.of();
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        RuleChange change = change(task);
        if (!answers.path("hash").asText().equals(change.hash())) {
            return List.of(new FormError(
                    "/hash",
                    "Không phải nội dung đang chờ duyệt: hãy mở lại và xem nội dung mới.",
                    "This is not the content that waits for approval: open it again and look at the new one."));
        }
        boolean approved = answers.path("decision").asText().equals("APPROVE");
        return approved && !desk().onFile().last().equals(change.base())
                ? List.of(new FormError(
                        "/decision", RuleChangeProcess.BASE_CHANGED_VI, RuleChangeProcess.BASE_CHANGED_EN))
                : List.of();
    }

    @Override
    String decide(RuleChange change, ObjectNode answers, Actor by) {
        String note = answers.path("note").asText("").strip();
        return switch (answers.path("decision").asText()) {
            case "APPROVE" -> approve(change, by);
            case "RETURN" -> {
                desk().log()
                        .giveBack(change, Remarks.of(new Words("Người duyệt trả lại: " + note, "Returned: " + note)));
                desk().log().record(change, "RULE_CHANGE_RETURNED", Map.of());
                yield "RETURN";
            }
            default -> {
                desk().log().go(change, ChangeState.REJECTED);
                desk().log().record(change, "RULE_CHANGE_REJECTED", Map.of());
                yield "REJECT";
            }
        };
    }

    private String approve(RuleChange change, Actor by) {
        approvals.add(change, by.username());
        desk().log().record(change, "RULE_CHANGE_APPROVED", Map.of("base", change.base()));
        if (approvals.approvers(change).size() < change.approvals()) {
            return "ONE_MORE";
        }
        desk().log().go(change, ChangeState.SCHEDULED);
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        return change.inForceFrom().filter(today::isBefore).isEmpty() ? "NOW" : "LATER";
    }
}
