/** Reports and the files of children: what was told, what is known, and where the case stands. */
@ApplicationModule(
        displayName = "casefile",
        allowedDependencies = {"identity", "clock", "directory", "vault", "ledger", "access", "rulebook", "taskform"})
@NullMarked
package vn.lachan.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
