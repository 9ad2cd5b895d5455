/** Facts in; findings, class, urgency and routes out. Keeps receipts of what was decided, and runs them again. */
@ApplicationModule(
        displayName = "classification",
        allowedDependencies = {"identity", "clock", "directory", "vault", "access", "rulebook"})
@NullMarked
package vn.lachan.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
