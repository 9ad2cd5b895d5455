/** Requests of a commune to an agency that cannot vanish: sent, seen, answered, escalated, done or recalled. */
@ApplicationModule(
        displayName = "referral",
        allowedDependencies = {
            "identity",
            "directory",
            "vault",
            "ledger",
            "access",
            "rulebook",
            "taskform",
            "casefile",
            "export"
        })
@NullMarked
package vn.lachan.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
