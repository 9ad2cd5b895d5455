package vn.lachan.rulebook;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.lachan.identity.Role;

/**
 * What the law makes of one child's facts. Lists stand in the order of the outward contract; all of them are empty for a
 * grown-up.
 *
 * @param age completed years on the fact date, null where the birth date is unknown
 * @param ageBand code of the age band, null like the age
 * @param urgency null out of scope
 * @param missingFacts JSON pointers, sorted
 * @param reviews codes, sorted
 */
public record Judgement(
        @Nullable Integer age,
        @Nullable String ageBand,
        String childClass,
        @Nullable Urgency urgency,
        List<Finding> findings,
        List<Violation> violations,
        List<Route> routes,
        List<String> missingFacts,
        List<String> reviews) {

    /**
     * One rule that holds.
     *
     * @param childClass the class it gives; null where it speaks of the employer only
     * @param job index of the job it is about, null where it is about the child
     * @param facts the facts it rests on: JSON pointer to value (String, Boolean, BigDecimal, LocalDate or a list of codes)
     */
    public record Finding(
            String rule,
            @Nullable String childClass,
            String legalBasis,
            Words message,
            @Nullable Integer job,
            SortedMap<String, Object> facts) {}

    /** One violation of an employer, in the job of that index. */
    public record Violation(String code, String legalBasis, int job) {}

    /** What an agency is asked to do. */
    public enum Part {
        LEAD,
        SUPPORT,
        INFORM
    }

    /** One agency to bring in. */
    public record Route(Role role, Part part, Words reason, String legalBasis) {}
}
