/** The API, described for those who call it: one document, and a page that reads it. */
@ApplicationModule(
        displayName = "reference",
        allowedDependencies = {})
@NullMarked
package vn.lachan.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
