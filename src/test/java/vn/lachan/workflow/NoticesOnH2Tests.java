package vn.lachan.workflow;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lachan.vault.Database;

/** {@link NoticeStories} on the embedded database. */
class NoticesOnH2Tests extends NoticeStories {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String url = Database.H2.emptyUrl();
        properties.add("spring.datasource.url", () -> url);
    }
}
