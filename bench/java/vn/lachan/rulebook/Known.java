package vn.lachan.rulebook;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.language.Job;
import vn.lachan.rulebook.law.Law;

/** Questions that plain Java asks of facts; what is unknown answers no. */
final class Known {

    static final BigDecimal FAMILY_DAY = BigDecimal.valueOf(1);
    static final BigDecimal FAMILY_WEEK = BigDecimal.valueOf(5);
    static final BigDecimal UNDER_15_DAY = BigDecimal.valueOf(4);
    static final BigDecimal UNDER_15_WEEK = BigDecimal.valueOf(20);
    static final BigDecimal FROM_15_DAY = BigDecimal.valueOf(8);
    static final BigDecimal FROM_15_WEEK = BigDecimal.valueOf(40);
    static final BigDecimal MOST_DAY = BigDecimal.valueOf(12);
    static final BigDecimal MOST_WEEK = BigDecimal.valueOf(50);
    static final BigDecimal SERIOUS = BigDecimal.valueOf(31);

    private Known() {}

    static boolean yes(@Nullable Boolean told) {
        return told != null && told;
    }

    static boolean no(@Nullable Boolean told) {
        return told != null && !told;
    }

    static boolean above(@Nullable BigDecimal told, BigDecimal limit) {
        return told != null && told.compareTo(limit) > 0;
    }

    static boolean any(@Nullable Set<String> told) {
        return told != null && !told.isEmpty();
    }

    static boolean has(@Nullable Set<String> told, String code) {
        return told != null && told.contains(code);
    }

    static boolean forced(@Nullable Set<String> coercion) {
        return any(coercion)
                && (has(coercion, "DEBT_BONDAGE")
                        || has(coercion, "CONFINEMENT")
                        || has(coercion, "PAPERS_HELD")
                        || has(coercion, "WAGES_HELD")
                        || has(coercion, "THREAT_OR_VIOLENCE"));
    }

    static boolean sexual(@Nullable Set<String> exploitation) {
        return any(exploitation)
                && (has(exploitation, "PROSTITUTION")
                        || has(exploitation, "PORNOGRAPHY")
                        || has(exploitation, "SEX_TOURISM"));
    }

    static boolean atLeast(@Nullable Integer age, int from) {
        return age != null && age >= from;
    }

    static boolean under(@Nullable Integer age, int below) {
        return age != null && age < below;
    }

    static boolean outOfSchool(@Nullable String schooling, @Nullable Integer age) {
        return "DROPPED_OUT".equals(schooling)
                || ("NEVER_ATTENDED".equals(schooling) && atLeast(age, 6) && under(age, 16));
    }

    static boolean atRisk(Law law, @Nullable Set<String> factors) {
        return factors != null && !factors.isEmpty() && (law.acute(factors) || law.structural(factors) >= 2);
    }

    static boolean serious(@Nullable BigDecimal injuryPercent) {
        return injuryPercent != null && injuryPercent.compareTo(SERIOUS) >= 0;
    }

    static boolean unfit(Facts.Job job) {
        return yes(job.affectsSchooling()) || yes(job.unsafeForAge());
    }

    static boolean employed(Job job) {
        String employer = job.facts().employer();
        return employer != null && !employer.equals("FAMILY") && job.child().age() != null;
    }
}
