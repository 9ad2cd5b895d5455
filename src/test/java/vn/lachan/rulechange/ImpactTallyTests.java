package vn.lachan.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lachan.classification.Essence;
import vn.lachan.classification.Essence.Called;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.Judgement.Part;
import vn.lachan.rulebook.Urgency;
import vn.lachan.rulechange.ImpactCell.Aspect;
import vn.lachan.rulechange.ImpactCell.Dimension;
import vn.lachan.rulechange.ImpactCell.Population;

/** What a change of rules does to the agencies of a child is counted as one would tell it. */
class ImpactTallyTests {

    private static Called call(Role role, Part part, String reason) {
        return new Called(role, part, reason);
    }

    private static Essence calling(Called... calls) {
        return new Essence("AT_RISK", Urgency.STANDARD, Set.of(calls));
    }

    private static List<String> routes(Essence before, Essence after) {
        ImpactTally tally = new ImpactTally();
        tally.add(new ImpactEffect(
                new ImpactEffect.Child(Population.RECEIPTS, "13-<15", "06685", "MALE"),
                before,
                after,
                Optional.empty(),
                Optional.empty(),
                false,
                false));
        return tally.counts().keySet().stream()
                .filter(cell -> cell.aspect() == Aspect.ROUTES && cell.dimension() == Dimension.CHANGE)
                .map(cell -> cell.was() + " > " + cell.becomes())
                .sorted()
                .toList();
    }

    @Test
    void anAgencyThatIsCalledToAnotherPartIsOneChange() {
        assertThat(routes(
                        calling(call(Role.LABOUR, Part.SUPPORT, "a"), call(Role.POLICE, Part.LEAD, "b")),
                        calling(call(Role.LABOUR, Part.LEAD, "c"), call(Role.HEALTH, Part.SUPPORT, "d"))))
                .containsExactly(" > HEALTH/SUPPORT", "LABOUR/SUPPORT > LABOUR/LEAD", "POLICE/LEAD > ");
    }

    /** The order of a set differs from node to node, and what one node foretells another may find. */
    @Test
    void ofTwoPartsThatAnAgencyLosesTheSameOneBecomesTheNewOneOnEveryNode() {
        assertThat(routes(
                        calling(call(Role.LABOUR, Part.SUPPORT, "a"), call(Role.LABOUR, Part.INFORM, "b")),
                        calling(call(Role.LABOUR, Part.LEAD, "c"))))
                .containsExactly("LABOUR/INFORM > ", "LABOUR/SUPPORT > LABOUR/LEAD");
    }
}
