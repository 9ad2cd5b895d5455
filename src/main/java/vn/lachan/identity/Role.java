package vn.lachan.identity;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody answers for in a unit: a duty of the office, or an agency that referrals are routed to.
 *
 * <p>Agency names are those of the classification contract ({@code routes[].role}); their order is the order in which
 * routes are listed.
 */
public enum Role {
    POLICE(true),
    LABOUR(true),
    EDUCATION(true),
    CHILD_PROTECTION(true),
    HEALTH(true),
    LEGAL_AID(true),
    SOCIAL_PROTECTION(true),
    BORDER_GUARD(true),
    AGRICULTURE(true),
    TOURISM(true),
    CULTURE_SPORTS(true),
    UNION(true),
    COOPERATIVE_ALLIANCE(true),
    BUSINESS(true),
    MEDIA(true),

    CASEWORKER(false),
    CHAIRMAN(false),
    INSPECTOR(false),
    RULE_SUPERVISOR(false),
    AUDITOR(false),
    COORDINATOR(false),
    INTAKE(false),
    OPERATOR(false),
    ADMINISTRATOR(false);

    private final boolean agency;

    Role(boolean agency) {
        this.agency = agency;
    }

    /** Whether this is an agency that a referral can be routed to, rather than a duty of the office. */
    public boolean isAgency() {
        return agency;
    }

    /** The agencies, in the order in which routes are listed. */
    public static List<Role> agencies() {
        return Stream.of(values()).filter(Role::isAgency).toList();
    }
}
