package vn.lachan.referral;

import org.jspecify.annotations.Nullable;
import vn.lachan.identity.Role;

/**
 * What is asked of an agency.
 *
 * @param to the agency's role, as the routes of a classification name it
 * @param asks what the agency is asked to do, facts only; the agency's standard sentence where nothing is said
 * @param reason why this agency, which may be a conclusion and is not shown to everybody
 */
public record Request(
        Role to,
        Origin origin,
        @Nullable String asks,
        @Nullable String reason) {

    public Request {
        if (!to.isAgency()) {
            throw new IllegalArgumentException(to + " is a duty of the office: nothing is referred to it");
        }
    }
}
