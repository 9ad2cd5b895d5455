/** Files that are added to a case: told apart by their content, sealed with the key of the case, withdrawn and never lost. */
@ApplicationModule(
        displayName = "attachment",
        allowedDependencies = {"identity", "vault", "ledger", "access", "casefile"})
@NullMarked
package vn.lachan.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
