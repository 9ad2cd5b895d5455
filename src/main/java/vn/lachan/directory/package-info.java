/** Who answers for what, where and when: units, agencies, working calendar, accounts and their dated assignments. */
@ApplicationModule(
        displayName = "directory",
        allowedDependencies = {"identity", "clock"})
@NullMarked
package vn.lachan.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
