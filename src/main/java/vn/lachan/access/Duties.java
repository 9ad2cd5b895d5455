package vn.lachan.access;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Role;

/** Opens a request to those who hold certain duties today. */
@Component
public class Duties {

    /** Whoever may hear of a child first: Decree 56/2017 art. 25 names the places that receive reports. */
    public static final Set<Role> REPORTERS = Set.of(
            Role.INTAKE,
            Role.CASEWORKER,
            Role.CHAIRMAN,
            Role.INSPECTOR,
            Role.COORDINATOR,
            Role.POLICE,
            Role.LABOUR,
            Role.EDUCATION,
            Role.CHILD_PROTECTION,
            Role.HEALTH,
            Role.LEGAL_AID,
            Role.SOCIAL_PROTECTION,
            Role.BORDER_GUARD,
            Role.AGRICULTURE,
            Role.TOURISM,
            Role.CULTURE_SPORTS,
            Role.UNION,
            Role.COOPERATIVE_ALLIANCE,
            Role.BUSINESS,
            Role.MEDIA);

    /** Whoever may have facts classified: those who report, and those who answer for the rules. */
    public static final Set<Role> CLASSIFIERS = with(REPORTERS, Role.RULE_SUPERVISOR);

    /** Whoever may ask for a receipt of a classification; which ones they see is another question. */
    public static final Set<Role> RECEIPT_READERS = with(CLASSIFIERS, Role.AUDITOR);

    /** Whoever works on cases, each on those of their own commune. */
    public static final Set<Role> CASEWORK = Set.of(Role.CASEWORKER, Role.CHAIRMAN);

    /** Whoever sends referrals, is asked by them, or decides on those that are late; which ones is another question. */
    public static final Set<Role> REFERRED = Stream.concat(
                    Role.agencies().stream(), Stream.of(Role.CASEWORKER, Role.CHAIRMAN, Role.COORDINATOR))
            .collect(Collectors.toUnmodifiableSet());

    /** Whoever sees how often agencies refuse: each commune its own, the coordinator those of the province. */
    public static final Set<Role> COUNTING = with(CASEWORK, Role.COORDINATOR);

    /** Whoever reads how the rules came to be what they are; only supervisors propose. */
    public static final Set<Role> RULE_READERS = Set.of(Role.RULE_SUPERVISOR, Role.AUDITOR);

    private final CurrentActor currentActor;

    Duties(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    private static Set<Role> with(Set<Role> roles, Role one) {
        return Stream.concat(roles.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }

    /** Grants a signed-on actor who holds one of {@code roles}. */
    public AuthorizationManager<RequestAuthorizationContext> any(Set<Role> roles) {
        return when(actor -> actor.duties().stream().anyMatch(duty -> roles.contains(duty.role())));
    }

    /** Grants a signed-on actor who holds any duty at all. */
    public AuthorizationManager<RequestAuthorizationContext> some() {
        return when(actor -> !actor.duties().isEmpty());
    }

    private AuthorizationManager<RequestAuthorizationContext> when(Predicate<Actor> may) {
        return (authentication, request) ->
                new AuthorizationDecision(CurrentActor.username().isPresent() && may.test(currentActor.get()));
    }
}
