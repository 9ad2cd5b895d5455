/** Rule changes: proposed, checked, previewed, approved, put in force, rolled back. */
@ApplicationModule(
        displayName = "rulechange",
        allowedDependencies = {"identity", "access", "export", "rulebook", "rulebook :: files"})
@NullMarked
package vn.lachan.rulechange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
