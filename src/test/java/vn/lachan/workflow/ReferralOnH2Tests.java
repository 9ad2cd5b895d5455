package vn.lachan.workflow;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lachan.vault.Database;

/** {@link ReferralStories} on the embedded database. */
class ReferralOnH2Tests extends ReferralStories {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String url = Database.H2.emptyUrl();
        properties.add("spring.datasource.url", () -> url);
    }
}
