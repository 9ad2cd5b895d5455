/** The one clock of the application: real, or movable where training and tests need it. */
@ApplicationModule(
        displayName = "clock",
        allowedDependencies = {})
@NullMarked
package vn.lachan.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
