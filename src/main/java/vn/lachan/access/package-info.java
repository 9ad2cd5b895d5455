/** Who may: sign-on, the current actor with today's duties, scopes by unit, and the log of what was read. */
@ApplicationModule(
        displayName = "access",
        allowedDependencies = {"identity", "directory", "ledger", "vault"})
@NullMarked
package vn.lachan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
