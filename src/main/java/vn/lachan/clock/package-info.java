/** The one clock of the application, real or movable where training and tests need it, and what comes round by itself. */
@ApplicationModule(
        displayName = "clock",
        allowedDependencies = {})
@NullMarked
package vn.lachan.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
