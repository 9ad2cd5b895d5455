/** Rule files, read and checked: today the table of deadlines. The only room that will know the rule engine. */
@ApplicationModule(
        displayName = "rulebook",
        allowedDependencies = {"identity", "directory"})
@NullMarked
package vn.lachan.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
