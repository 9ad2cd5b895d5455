package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Role;
import vn.lachan.referral.Origin;
import vn.lachan.referral.Referrals;
import vn.lachan.referral.Request;

/** Asks agencies where the work on a case calls for them; none is asked twice while its answer is out. */
@Component
class Referring {

    private static final Set<String> PARTS = Set.of("LEAD", "SUPPORT");

    private final Referrals referrals;

    Referring(Referrals referrals) {
        this.referrals = referrals;
    }

    /** Follows with a request what was said by telephone: whoever was contacted has to answer and to report a result. */
    void inEmergency(CaseNumber about, ObjectNode answers, Actor by) {
        if (answers.path("policeInformed").asBoolean()) {
            ask(
                    about,
                    Role.POLICE,
                    Origin.EMERGENCY,
                    null,
                    answers.path("policeContact").asText(""),
                    by);
        }
        if (answers.path("healthInvolved").asBoolean()) {
            ask(
                    about,
                    Role.HEALTH,
                    Origin.EMERGENCY,
                    null,
                    answers.path("healthFacility").asText(""),
                    by);
        }
    }

    /**
     * The agencies that the routes of a decision name to lead or support. Child protection is left out: in a case it is the
     * commune itself, which has the case.
     */
    List<Role> proposed(CaseNumber about, FactsVersion version) {
        return routes(version)
                .map(route -> Role.valueOf(route.path("role").asText()))
                .filter(role -> !referrals.isOpen(about, role))
                .toList();
    }

    private static Stream<JsonNode> routes(FactsVersion version) {
        return StreamSupport.stream(version.decision().path("routes").spliterator(), false)
                .filter(route -> PARTS.contains(route.path("part").asText()))
                .filter(route -> !route.path("role").asText().equals(Role.CHILD_PROTECTION.name()));
    }

    /** Asks the agencies of the routes, or those that a person named instead. */
    void byRoutes(CaseNumber about, FactsVersion version, ObjectNode answers, Actor by) {
        if (answers.path("routesDecision").asText().equals("CHANGED")) {
            String reason = answers.path("routesReason").asText();
            answers.path("referTo")
                    .forEach(chosen -> ask(
                            about,
                            Role.valueOf(chosen.path("agency").asText()),
                            Origin.CLASSIFICATION,
                            chosen.path("request").asText(""),
                            reason,
                            by));
            return;
        }
        routes(version)
                .forEach(route -> ask(
                        about,
                        Role.valueOf(route.path("role").asText()),
                        Origin.CLASSIFICATION,
                        null,
                        route.path("reason").asText(),
                        by));
    }

    /** Passes an employer's violations to the labour agency. */
    void violations(CaseNumber about, FactsVersion version, Actor by) {
        String bases = StreamSupport.stream(
                        version.decision().path("employerViolations").spliterator(), false)
                .map(violation -> violation.path("code").asText() + " ("
                        + violation.path("legalBasis").asText() + ")")
                .collect(Collectors.joining("; "));
        ask(about, Role.LABOUR, Origin.VIOLATION, null, bases, by);
    }

    private void ask(CaseNumber about, Role role, Origin origin, @Nullable String asks, String reason, Actor by) {
        if (!referrals.isOpen(about, role)) {
            referrals.send(about, new Request(role, origin, asks, reason.isEmpty() ? null : reason), by);
        }
    }
}
