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

    private static final String PLANNED =
            "Dịch vụ trong kế hoạch hỗ trợ, can thiệp (Nghị định 56/2017/NĐ-CP Điều 28, Điều 29).";

    private final Referrals referrals;
    private final PlanAgencies planAgencies;

    Referring(Referrals referrals, PlanAgencies planAgencies) {
        this.referrals = referrals;
        this.planAgencies = planAgencies;
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
                .map(Referring::role)
                .filter(role -> !referrals.isOpen(about, role))
                .toList();
    }

    /** The routes of a decision that name an agency to lead or support. */
    static Stream<JsonNode> routes(FactsVersion version) {
        return StreamSupport.stream(version.decision().path("routes").spliterator(), false)
                .filter(route -> PARTS.contains(route.path("part").asText()))
                .filter(route -> role(route) != Role.CHILD_PROTECTION);
    }

    static Role role(JsonNode route) {
        return Role.valueOf(route.path("role").asText());
    }

    /** Asks the agencies of the routes, or those that a person named instead. */
    void byRoutes(CaseNumber about, FactsVersion version, ObjectNode answers, Actor by) {
        byRoutes(about, routes(version).toList(), Origin.CLASSIFICATION, answers, by);
    }

    /** As at classification, by the routes that a later one brings; {@link BroughtRoutes} tells them. */
    void byReview(CaseNumber about, List<JsonNode> brought, ObjectNode answers, Actor by) {
        byRoutes(about, brought, Origin.REVIEW, answers, by);
    }

    private void byRoutes(CaseNumber about, List<JsonNode> routes, Origin origin, ObjectNode answers, Actor by) {
        if (isChanged(answers)) {
            asChanged(about, origin, answers, by);
            return;
        }
        routes.forEach(route ->
                ask(about, role(route), origin, null, route.path("reason").asText(), by));
    }

    /** Asks the agencies that give the services of an approved plan, or those that its author named instead. */
    void byPlan(CaseNumber about, ObjectNode plan, Actor by) {
        if (isChanged(plan)) {
            asChanged(about, Origin.PLAN, plan, by);
            return;
        }
        planAgencies
                .requests(plan.path("services"))
                .forEach((agency, request) -> ask(about, agency, Origin.PLAN, request, PLANNED, by));
    }

    /** Whether a person wants other agencies asked than those proposed. */
    static boolean isChanged(ObjectNode answers) {
        return answers.path("routesDecision").asText().equals("CHANGED");
    }

    private void asChanged(CaseNumber about, Origin origin, ObjectNode answers, Actor by) {
        String reason = answers.path("routesReason").asText();
        answers.path("referTo")
                .forEach(chosen -> ask(
                        about,
                        Role.valueOf(chosen.path("agency").asText()),
                        origin,
                        chosen.path("request").asText(""),
                        reason,
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
