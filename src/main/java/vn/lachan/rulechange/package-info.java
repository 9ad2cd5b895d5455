/** Rule changes: proposed, checked, previewed, approved, put in force, rolled back. */
@ApplicationModule(
        displayName = "rulechange",
        allowedDependencies = {
            "identity",
            "clock",
            "directory",
            "vault",
            "ledger",
            "access",
            "export",
            "rulebook",
            "rulebook::files",
            "classification",
            "taskform",
            "casefile",
            "intervention"
        })
@NullMarked
package vn.lachan.rulechange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
