package vn.lachan.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The office of a ward: who works there and which agencies it asks, by which clock.
 *
 * @param directory where files lie that are added to a case
 */
record Office(
        DemoClock clock, Official caseworker, Official chairman, Official police, Official education, Path directory) {

    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    List<Official> all() {
        return List.of(caseworker, chairman, police, education);
    }

    /** Adds a file of that name where the panel of a case's files is open. */
    void caseworkerAdds(String name) throws IOException {
        Path file = Files.writeString(directory.resolve(name), PDF + "% " + name);
        Page page = caseworker.page();
        Locator choose = page.locator(".lc-add-file input");
        assertThat(choose).isEnabled();
        page.waitForFileChooser(() -> caseworker.presses(choose)).setFiles(file);
        assertThat(page.locator(".lc-files")).containsText(name);
    }

    /** The landing page shows what has happened meanwhile only when it is opened again. */
    void caseworkerSees(Locator wanted) {
        await(wanted.toString()).pollInSameThread().atMost(PATIENCE).until(() -> {
            caseworker.opens("/");
            return wanted.count() > 0;
        });
    }
}
