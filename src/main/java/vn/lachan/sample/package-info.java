/** Fictional children for a demonstration: taken down and worked on through the same doors as everybody's. */
@ApplicationModule(
        displayName = "sample",
        allowedDependencies = {
            "identity",
            "access",
            "clock",
            "directory",
            "taskform",
            "casefile",
            "intervention",
            "referral",
            "workflow"
        })
@NullMarked
package vn.lachan.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
