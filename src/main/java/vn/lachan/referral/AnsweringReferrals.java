package vn.lachan.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Role;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.OpenTask;

/** The form {@code answerReferral}: the agency accepts, or refuses with a reason; a wrong agency is sent on at once. */
@Component
class AnsweringReferrals extends ReferralForm {

    private final RefusalLog refusals;

    AnsweringReferrals(Desk desk, RefusalLog refusals) {
        super(Turns.ANSWER, desk);
        this.refusals = refusals;
    }

    @Override
    public void opened(OpenTask task, Actor by) {
        turns().see(referral(task));
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        return answers.path("rightAgency")
                        .asText()
                        .equals(referral(task).asked().name())
                ? List.of(new FormError(
                        "/rightAgency", "Đây chính là cơ quan đang được hỏi.", "This is the agency that was asked."))
                : List.of();
    }

    @Override
    Map<String, String> decide(Referral referral, ObjectNode answers) {
        turns().see(referral);
        if (answers.path("decision").asText().equals("ACCEPT")) {
            turns().accept(referral);
            return Map.of("referralState", "ACCEPTED");
        }
        Refusal why = Refusal.valueOf(answers.path("refusal").asText());
        refusals.add(referral, why);
        String right = answers.path("rightAgency").asText("");
        if (!right.isEmpty() && !referral.askedSoFar().contains(Role.valueOf(right))) {
            turns().sendOn(referral, Role.valueOf(right));
            return Map.of("referralState", "SENT");
        }
        turns().refuse(referral, why);
        return Map.of("referralState", "REFUSED");
    }
}
