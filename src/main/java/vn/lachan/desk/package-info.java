/** The pages that need the process and the file together: the landing page, the list of cases and a case's file. */
@ApplicationModule(
        displayName = "desk",
        allowedDependencies = {
            "identity",
            "clock",
            "directory",
            "vault",
            "ledger",
            "access",
            "taskform",
            "casefile",
            "intervention",
            "workflow",
            "rulebook"
        })
@NullMarked
package vn.lachan.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
