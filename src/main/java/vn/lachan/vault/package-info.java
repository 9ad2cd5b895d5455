/**
 * Keys: one for each case or report, wrapped by the master key, and the keyed index that finds names. What is sealed here
 * cannot be read by anybody once its key is destroyed.
 */
@ApplicationModule(displayName = "vault", allowedDependencies = "identity")
@NullMarked
package vn.lachan.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
