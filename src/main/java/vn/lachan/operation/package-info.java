/** What keeps the system running: its nodes, failed jobs, figures for monitoring, and backups of the embedded database. */
@ApplicationModule(
        displayName = "operation",
        allowedDependencies = {"identity", "clock", "access", "ledger", "rulebook", "notice", "rulechange", "workflow"})
@NullMarked
package vn.lachan.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
