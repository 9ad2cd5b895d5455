package vn.lachan.referral;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.access.Duties;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Duty;

/** The referrals that concern somebody: asked of their agency, escalated to them, or about cases of their commune. */
@Service
public class ReferralList {

    public static final int PAGE = 25;

    private static final int LAST_PAGE = 4000;

    /** Each branch has an index of its own; a branch for nobody's unit finds nothing. */
    private static final String MINE = """
            select referral_number, due_at from referral where addressee in (:groups) and %1$s
            union select referral_number, due_at from referral where escalated_to in (:groups) and %1$s
            union select r.referral_number, r.due_at from case_file f join referral r on r.case_number = f.case_number
                where f.incident_unit in (:communes) and r.%1$s
            union select r.referral_number, r.due_at from case_file f join referral r on r.case_number = f.case_number
                where f.residence_unit in (:communes) and r.%1$s
            """;

    private final JdbcClient db;
    private final SentReferrals sent;
    private final Clock clock;

    ReferralList(JdbcClient db, SentReferrals sent, Clock clock) {
        this.db = db;
        this.sent = sent;
        this.clock = clock;
    }

    /** One page of a list, with how many there are, and how many of them are late. */
    public record Page(List<ReferralLine> lines, int page, long total, long late) {

        public boolean hasNext() {
            return (long) page * PAGE < total;
        }
    }

    /** The page of that number, from 1: what is open by the due date, what has ended the latest first. */
    @Transactional(readOnly = true)
    public Page page(Actor actor, boolean ended, int wanted) {
        int page = Math.min(Math.max(1, wanted), LAST_PAGE);
        String mine = MINE.formatted(ended ? "ended_at is not null" : "ended_at is null");
        Instant now = clock.instant();
        Map<String, Object> scope = Map.of("groups", orNobody(actor.groups()), "communes", orNobody(communes(actor)));
        record Count(long total, long late) {}
        Count count = db.sql("select count(*), count(case when due_at < :now then 1 end) from (" + mine + ") mine")
                .params(scope)
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Count(row.getLong(1), row.getLong(2)))
                .single();
        List<String> numbers = db.sql("select referral_number from (" + mine + ") mine order by due_at "
                        + (ended ? "desc" : "asc") + ", referral_number limit :most offset :before")
                .params(scope)
                .param("most", PAGE)
                .param("before", (page - 1) * PAGE)
                .query(String.class)
                .list();
        return new Page(lines(numbers, now), page, count.total(), ended ? 0 : count.late());
    }

    private List<ReferralLine> lines(List<String> numbers, Instant now) {
        Map<String, Referral> found = sent.findByReferralNumberIn(numbers).stream()
                .collect(Collectors.toMap(referral -> referral.number().value(), Function.identity()));
        List<ReferralLine> lines = new ArrayList<>();
        numbers.forEach(number -> {
            Referral referral = found.get(number);
            if (referral != null) {
                lines.add(ReferralLine.of(referral, now));
            }
        });
        return lines;
    }

    private static Set<String> communes(Actor actor) {
        return actor.reach().stream()
                .filter(duty -> Duties.CASEWORK.contains(duty.role()))
                .map(Duty::unit)
                .map(unit -> unit.value())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Collection<String> orNobody(Collection<String> some) {
        return some.isEmpty() ? List.of("-") : some;
    }
}
