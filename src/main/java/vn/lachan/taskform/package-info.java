/** What a task form is: definition, draft, check, apply. Capabilities say what a form does to a case. */
@ApplicationModule(
        displayName = "taskform",
        allowedDependencies = {"identity", "directory", "vault", "access"})
@NullMarked
package vn.lachan.taskform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
