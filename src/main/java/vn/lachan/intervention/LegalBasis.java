package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.Age;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.rulebook.CaseRules;

/** By which law a person is supported, as the age has it. */
public enum LegalBasis {
    /** Under 16: the Children Law 102/2016/QH13 and Decree 56/2017. */
    CHILDREN_LAW,
    /**
     * 16 and 17: the Children Law does not reach that far; policy of this system, the Programme of Decision 782/QĐ-TTg and the
     * plan of the province, without temporary removal.
     */
    PROGRAMME,
    /** 18 and above. */
    GROWN_UP,
    /** Nobody knows the age; the younger one is presumed. */
    AGE_UNKNOWN;

    /** Tells which of them. */
    @Component
    public static class ByAge {

        private final CaseRules rules;
        private final Clock clock;

        ByAge(CaseRules rules, Clock clock) {
            this.rules = rules;
            this.clock = clock;
        }

        /** The basis for the child of whom that is known. */
        public LegalBasis of(ObjectNode known) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
            return Age.years(known, clock)
                    .map(age -> age < rules.whole("CHILD_AGE", today)
                            ? CHILDREN_LAW
                            : age < rules.whole("ADULT_AGE", today) ? PROGRAMME : GROWN_UP)
                    .orElse(AGE_UNKNOWN);
        }
    }
}
