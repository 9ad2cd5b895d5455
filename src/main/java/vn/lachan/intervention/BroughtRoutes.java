package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Role;
import vn.lachan.referral.Referrals;

/** The routes that a later classification brings: those that nobody has decided on yet. */
@Component
class BroughtRoutes {

    private final FactsVersions versions;
    private final Confirmations confirmations;
    private final Referrals referrals;

    BroughtRoutes(FactsVersions versions, Confirmations confirmations, Referrals referrals) {
        this.versions = versions;
        this.confirmations = confirmations;
        this.referrals = referrals;
    }

    /** What somebody has to decide on; of the agencies none that was asked since, or whose answer is out. */
    List<JsonNode> of(CaseNumber about) {
        return versions.last(about).stream()
                .flatMap(latest -> confirmations.last(about).stream()
                        .filter(decided -> decided.facts() < latest.number())
                        .flatMap(decided -> brought(about, latest, decided)))
                .toList();
    }

    private Stream<JsonNode> brought(CaseNumber about, FactsVersion latest, Confirmations.Confirmation decided) {
        Set<String> before = versions.find(about, decided.facts()).stream()
                .flatMap(Referring::routes)
                .map(BroughtRoutes::told)
                .collect(Collectors.toUnmodifiableSet());
        Instant since = versions.madeAt(about, latest.number());
        return Referring.routes(latest)
                .filter(route -> !before.contains(told(route)))
                .filter(route -> !referrals.isOpenOrSentSince(about, Referring.role(route), since));
    }

    /** The same agency for another reason, or in another part, is another route. */
    private static String told(JsonNode route) {
        return route.path("role").asText() + "/" + route.path("part").asText() + "/"
                + route.path("reason").asText();
    }

    /** The agencies of routes, each once. */
    static List<Role> agencies(List<JsonNode> routes) {
        return routes.stream().map(Referring::role).distinct().toList();
    }
}
