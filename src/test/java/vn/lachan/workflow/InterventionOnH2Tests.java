package vn.lachan.workflow;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lachan.vault.Database;

/** {@link InterventionStories} on the embedded database. */
class InterventionOnH2Tests extends InterventionStories {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String url = Database.H2.emptyUrl();
        properties.add("spring.datasource.url", () -> url);
    }
}
