package vn.lachan.notice;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lachan.vault.Database;

/** {@link MailStories} on the embedded database. */
class MailOnH2Tests extends MailStories {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String url = Database.H2.emptyUrl();
        properties.add("spring.datasource.url", () -> url);
    }
}
