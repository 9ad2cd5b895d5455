package vn.lachan.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who can sign in. What they may do follows from their assignments, never from the account.
 *
 * @param startPassword whether the password came from an administrator: nothing can be done before it is changed
 */
public record Account(
        String username,
        String displayName,
        String passwordHash,
        Optional<String> email,
        boolean demo,
        boolean disabled,
        boolean startPassword,
        Instant createdAt) {

    /** Leaves out the password's hash: this text may land in a log. */
    @Override
    public String toString() {
        return "Account[" + username + (demo ? ", demo" : "") + (disabled ? ", disabled" : "") + "]";
    }
}
