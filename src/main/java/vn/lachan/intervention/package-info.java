/** The work on a case from the facts to the closing: classified, planned, supported, visited, reviewed. */
@ApplicationModule(
        displayName = "intervention",
        allowedDependencies = {
            "identity",
            "directory",
            "vault",
            "ledger",
            "access",
            "rulebook",
            "classification",
            "taskform",
            "casefile",
            "referral"
        })
@NullMarked
package vn.lachan.intervention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
