package vn.lachan.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.OpenTask;

/** The form {@code reportResult}: the agency says what came of it; without that the request stays open. */
@Component
class ReportingResults extends ReferralForm {

    private final Clock clock;

    ReportingResults(Desk desk, Clock clock) {
        super(Turns.RESULT, desk);
        this.clock = clock;
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        return LocalDate.parse(answers.path("doneOn").asText()).isAfter(WorkingCalendar.dayOf(clock.instant()))
                ? List.of(new FormError("/doneOn", "Ngày này ở tương lai.", "This day lies in the future."))
                : List.of();
    }

    @Override
    Map<String, String> decide(Referral referral, ObjectNode answers) {
        turns().end(referral, ReferralState.DONE);
        return Map.of("referralState", "DONE");
    }
}
