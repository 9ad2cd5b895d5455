/** The only room that knows Camunda: deployment, rights in the engine, events to processes, recording of history. */
@ApplicationModule(
        displayName = "workflow",
        allowedDependencies = {
            "identity",
            "clock",
            "directory",
            "ledger",
            "access",
            "taskform",
            "casefile",
            "rulebook",
            "intervention",
            "referral",
            "rulechange"
        })
@NullMarked
package vn.lachan.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
