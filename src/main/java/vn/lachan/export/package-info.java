/** Tables that leave the house as files: CSV and XLSX that open in a spreadsheet and start nothing there. */
@ApplicationModule(
        displayName = "export",
        allowedDependencies = {})
@NullMarked
package vn.lachan.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
