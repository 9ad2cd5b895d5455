/**
 * Rule files, checked and compiled to immutable rulebooks, and what they make of a child's facts. The only room that knows
 * the rule engine.
 */
@ApplicationModule(
        displayName = "rulebook",
        allowedDependencies = {"identity", "directory"})
@NullMarked
package vn.lachan.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
