/** What an administrator keeps: people and their duties, units and mergers, focal points, the calendar. No child's file. */
@ApplicationModule(
        displayName = "administration",
        allowedDependencies = {"identity", "directory", "access", "casefile"})
@NullMarked
package vn.lachan.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
