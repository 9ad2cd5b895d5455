package vn.lachan.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Role;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.OpenTask;

/** The form {@code escalatedReferral}: somebody accountable decides how a refused or late request goes on. */
@Component
class DecidingEscalations extends ReferralForm {

    private static final int LONGEST_WAIT_DAYS = 30;

    private final Clock clock;

    DecidingEscalations(Desk desk, Clock clock) {
        super(Turns.ESCALATED, desk);
        this.clock = clock;
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        Referral referral = referral(task);
        String decision = answers.path("decision").asText();
        if (!possible(referral).contains(decision)) {
            return List.of(new FormError(
                    "/decision",
                    "Quyết định này không áp dụng được lúc này: "
                            + (isRefused(referral)
                                    ? "cơ quan đã từ chối."
                                    : "cơ quan chưa từ chối, hoặc việc đã đến điều phối viên."),
                    "This cannot be decided now: "
                            + (isRefused(referral)
                                    ? "the agency has refused."
                                    : "the agency has not refused, or the coordinator has it already.")));
        }
        return decision.equals("WAIT") ? checkWait(answers) : List.of();
    }

    private static Set<String> possible(Referral referral) {
        boolean top = referral.level().equals(Optional.of(Level.COORDINATOR));
        if (isRefused(referral)) {
            return top ? Set.of("SEND_ON", "TAKE_REFUSAL") : Set.of("SEND_ON", "TAKE_REFUSAL", "ASK_COORDINATOR");
        }
        return top ? Set.of("WAIT", "SEND_ON") : Set.of("WAIT", "SEND_ON", "ASK_COORDINATOR");
    }

    private static boolean isRefused(Referral referral) {
        return referral.state() == ReferralState.REFUSED;
    }

    private List<FormError> checkWait(ObjectNode answers) {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        LocalDate until = LocalDate.parse(answers.path("waitUntil").asText());
        return until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_WAIT_DAYS))
                ? List.of(new FormError(
                        "/waitUntil",
                        "Chọn một ngày từ hôm nay đến " + LONGEST_WAIT_DAYS + " ngày sau.",
                        "Choose a day from today to " + LONGEST_WAIT_DAYS + " days ahead."))
                : List.of();
    }

    @Override
    Map<String, String> decide(Referral referral, ObjectNode answers) {
        String decision = answers.path("decision").asText();
        switch (decision) {
            case "WAIT" ->
                referral.await(LocalDate.parse(answers.path("waitUntil").asText()));
            case "SEND_ON" -> {
                turns().sendOn(referral, Role.valueOf(answers.path("sendTo").asText()));
                return Map.of("referralDecision", decision, "referralState", "SENT");
            }
            case "TAKE_REFUSAL" -> {
                turns().end(referral, ReferralState.REFUSED);
                return Map.of("referralDecision", decision, "referralState", "CLOSED");
            }
            default -> {
                // The next in line decides.
            }
        }
        return Map.of("referralDecision", decision);
    }
}
