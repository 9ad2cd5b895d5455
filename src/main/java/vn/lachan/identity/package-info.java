/** Words that every room shares: who acts, in which duty, and the numbers that files are known by. */
@ApplicationModule(
        displayName = "identity",
        allowedDependencies = {})
@NullMarked
package vn.lachan.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
