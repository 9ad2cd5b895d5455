package vn.lachan.classification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.Judgement.Part;
import vn.lachan.rulebook.Urgency;

/**
 * What the work on a child hangs on of a classification. Two that are equal here call for the same work, whatever their
 * wording.
 *
 * @param urgency null out of scope
 */
public record Essence(String childClass, @Nullable Urgency urgency, Set<Called> routes) {

    public Essence {
        routes = Set.copyOf(routes);
    }

    /**
     * An agency that is to be brought in. The same agency for another reason, or in another part, is another route.
     *
     * @param reason in Vietnamese
     */
    public record Called(Role role, Part part, String reason) {

        /** Whether a referral is proposed: agencies that lead or support, and not the commune itself, which has the case. */
        public boolean isAsked() {
            return part != Part.INFORM && role != Role.CHILD_PROTECTION;
        }
    }

    public static Essence of(Judgement judgement) {
        return new Essence(
                judgement.childClass(),
                judgement.urgency(),
                judgement.routes().stream()
                        .map(route -> new Called(
                                route.role(), route.part(), route.reason().vi()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Of a result as the contract tells it, in Vietnamese. */
    public static Essence of(JsonNode result) {
        return new Essence(
                result.path("childClass").asText(),
                result.hasNonNull("urgency")
                        ? Urgency.valueOf(result.path("urgency").asText())
                        : null,
                StreamSupport.stream(result.path("routes").spliterator(), false)
                        .map(route -> new Called(
                                Role.valueOf(route.path("role").asText()),
                                Part.valueOf(route.path("part").asText()),
                                route.path("reason").asText()))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
