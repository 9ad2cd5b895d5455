/** What time asks of people reaches them: notices for those who have a task or answer for it, on a page and by e-mail. */
@ApplicationModule(
        displayName = "notice",
        allowedDependencies = {
            "identity",
            "clock",
            "directory",
            "ledger",
            "access",
            "rulebook",
            "casefile",
            "intervention",
            "rulechange"
        })
@NullMarked
package vn.lachan.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
