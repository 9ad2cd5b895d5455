package vn.lachan.attachment;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lachan.vault.Database;

/** {@link AttachmentStories} on the embedded database. */
class AttachmentsOnH2Tests extends AttachmentStories {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String url = Database.H2.emptyUrl();
        properties.add("spring.datasource.url", () -> url);
    }
}
