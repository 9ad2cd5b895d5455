package vn.lachan.referral;

import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Duty;

/** What the process of a referral asks, by expression: whose turn, by when, and what the passing of time means. */
@Component("referral")
@Transactional
public class ReferralProcess {

    private final SentReferrals sent;
    private final Turns turns;

    ReferralProcess(SentReferrals sent, Turns turns) {
        this.sent = sent;
        this.turns = turns;
    }

    /** The candidate groups of the agency, and of the coordinator where nobody has the agency's duty. */
    @Transactional(readOnly = true)
    public String agency(String number) {
        Referral referral = find(number);
        Stream<Duty> beside =
                referral.standing() == Standing.NO_ACCOUNT ? referral.escalatedTo().stream() : Stream.empty();
        return Stream.concat(Stream.of(referral.addressee()), beside)
                .map(Duty::group)
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** The candidate group of the one who decides how it goes on. */
    @Transactional(readOnly = true)
    public String decider(String number) {
        return find(number).escalatedTo().orElseThrow().group();
    }

    /** By when {@code task}, or the reminder of it, is due in the present turn. */
    @Transactional(readOnly = true)
    public Date due(String number, String task) {
        return Date.from(turns.due(find(number), task));
    }

    /** The end of the last day that a decision lets the agency have. */
    @Transactional(readOnly = true)
    public Date awaited(String number) {
        return Date.from(find(number)
                .awaitedUntil()
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(WorkingCalendar.ZONE)
                .toInstant());
    }

    /** Takes down that the agency was reminded of {@code task}. */
    public void remind(String number, String task) {
        Referral referral = find(number);
        turns.record(
                referral,
                "REFERRAL_REMINDED",
                Map.of(
                        "task",
                        task,
                        "to",
                        referral.addressee().group(),
                        "seen",
                        referral.seenAt().isPresent()));
    }

    /** Takes down that {@code task} was not done in time. */
    public void overdue(String number, String task) {
        turns.record(find(number), "TASK_OVERDUE", Map.of("task", task));
    }

    /** Lays before the next one in line how it goes on. */
    public void escalate(String number) {
        turns.escalate(find(number));
    }

    private Referral find(String number) {
        return sent.findById(number).orElseThrow(() -> new IllegalStateException("There is no referral " + number));
    }
}
