package vn.lachan.rulechange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.rulebook.Words;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.OpenTask;

/** The form {@code approveRuleChange}: another supervisor approves this very content, returns it, or rejects it. */
@Component
class ApprovingChanges extends ChangeForm {

    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Approvals approvals;

    ApprovingChanges(Desk desk, Approvals approvals) {
        super("approveRuleChange", desk);
        this.approvals = approvals;
    }

    @Override
    void show(RuleChange change, ObjectNode shown) {
        int given = approvals.approvers(change).size();
        shown.put("approvalsNeeded", given + "/" + change.approvals());
        change.inForceTo().ifPresent(last -> shown.put("approvingMeans", approvingMeans(change, last)));
        if (!desk().onFile().last().equals(change.base())) {
            shown.put("remarks", RuleChangeProcess.BASE_CHANGED_VI + "\n" + RuleChangeProcess.BASE_CHANGED_EN);
        }
    }

    /** Whoever approves a change that ends approves the end as well. */
    private String approvingMeans(RuleChange change, LocalDate last) {
        Optional<String> from = change.inForceFrom().map(VIETNAMESE::format);
        String before = desk().onFile().of(change.base()).orElseThrow().name();
        return """
                Duyệt là đồng ý cả ngày cuối: có hiệu lực từ %s đến hết %s; hôm sau bộ quy tắc %s có hiệu lực lại.
                Approving includes the end: in force from %s to the end of %s; on the next day rulebook %s is in force again.""".formatted(
                        from.orElse("khi được duyệt"),
                        VIETNAMESE.format(last),
                        before,
                        change.inForceFrom().map(LocalDate::toString).orElse("the approval"),
                        last,
                        before);
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
        if (!answers.path("decision").asText().equals("APPROVE")) {
            return List.of();
        }
        List<FormError> errors = new ArrayList<>();
        change.told().late("/decision", desk().today()).ifPresent(errors::add);
        if (!desk().onFile().last().equals(change.base())) {
            errors.add(
                    new FormError("/decision", RuleChangeProcess.BASE_CHANGED_VI, RuleChangeProcess.BASE_CHANGED_EN));
        }
        return errors;
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
        return change.inForceFrom().filter(desk().today()::isBefore).isEmpty() ? "NOW" : "LATER";
    }
}
