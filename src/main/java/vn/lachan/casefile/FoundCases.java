package vn.lachan.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of a case list.
 *
 * @param total how many cases were found
 * @param states how many there would be in each state, were the state not asked for
 */
public record FoundCases(List<Line> lines, long total, Map<CaseState, Long> states) {

    static final FoundCases NONE = new FoundCases(List.of(), 0, Map.of());

    /**
     * A case as a list shows it.
     *
     * @param childName nothing where it is not known, or erased
     * @param due when the first of its open tasks has to be done
     */
    public record Line(CaseFile file, Optional<String> childName, Optional<Instant> due, boolean overdue) {}
}
