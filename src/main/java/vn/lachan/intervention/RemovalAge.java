package vn.lachan.intervention;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.Age;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.rulebook.CaseRules;
import vn.lachan.taskform.FormError;

/** Who may be removed from carers: a child under 16 (Children Law art. 1, Decree 56/2017 art. 32). */
@Component
class RemovalAge {

    private final KnownFacts known;
    private final CaseRules rules;
    private final Clock clock;

    RemovalAge(KnownFacts known, CaseRules rules, Clock clock) {
        this.known = known;
        this.rules = rules;
        this.clock = clock;
    }

    /** Where the age is unknown the younger one is presumed. */
    boolean allows(CaseNumber caseNumber) {
        int child = rules.whole("CHILD_AGE", LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        return Age.years(known.all(caseNumber), clock)
                .filter(age -> age >= child)
                .isEmpty();
    }

    static FormError refusal(String pointer) {
        return new FormError(
                pointer,
                "Chỉ trẻ em dưới 16 tuổi mới có thể được tạm thời cách ly (Nghị định 56/2017/NĐ-CP Điều 32).",
                "Only a child under 16 can be removed temporarily (Decree 56/2017 art. 32).");
    }
}
