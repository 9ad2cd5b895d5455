package vn.lachan.classification;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.lachan.access.Duties;
import vn.lachan.directory.UnitKind;
import vn.lachan.directory.Units;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Count;

/**
 * How often rules and rows held, and how often a person decided otherwise, for those who answer for the rules or audit
 * them: exactly where every receipt of the country is open to them, in steps of five for others.
 */
@Service
public class RuleUse {

    private final RuleCounts counts;
    private final UncountedReceipts uncounted;
    private final Units units;

    RuleUse(RuleCounts counts, UncountedReceipts uncounted, Units units) {
        this.counts = counts;
        this.uncounted = uncounted;
        this.units = units;
    }

    /**
     * In how many decisions something held.
     *
     * @param overridden in how many of them a person decided otherwise
     */
    public record Use(Count fired, Count overridden) {

        public static final Use NEVER = new Use(Count.exactly(0), Count.exactly(0));
    }

    public static boolean isOpenTo(Actor reader) {
        return reader.duties().stream().anyMatch(duty -> Duties.RULE_READERS.contains(duty.role()));
    }

    /** Of the rulebook of that hash, or of all where it is empty; what never held is left out. Both days are included. */
    public Map<Hit, Use> of(String hash, LocalDate from, LocalDate to, Actor reader) {
        LongFunction<Count> count = isExactFor(reader) ? Count::exactly : RuleUse::roughly;
        return counts.of(hash, from, to).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        sum -> new Use(
                                count.apply(sum.getValue().fired()),
                                count.apply(sum.getValue().overridden()))));
    }

    /** Whether decisions are still to be counted. */
    public boolean isBehind() {
        return uncounted.any();
    }

    public boolean isExactFor(Actor reader) {
        return reader.duties().stream()
                .filter(duty -> Duties.RULE_READERS.contains(duty.role()))
                .anyMatch(duty -> units.find(duty.unit())
                        .filter(unit -> unit.kind() == UnitKind.COUNTRY)
                        .isPresent());
    }

    private static Count roughly(long number) {
        return number == 0 ? Count.exactly(0) : Count.roughly(number);
    }
}
