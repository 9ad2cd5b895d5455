package vn.lachan.ledger;

import org.jspecify.annotations.Nullable;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/**
 * Who did what an entry tells, as the ledger keeps it.
 *
 * @param username the account's name
 * @param role the role acted in, where one role is certain
 * @param unit the unit acted for, where one unit is certain
 */
public record Who(
        String username, @Nullable Role role, @Nullable UnitCode unit) {

    public static Who of(String username) {
        return new Who(username, null, null);
    }
}
