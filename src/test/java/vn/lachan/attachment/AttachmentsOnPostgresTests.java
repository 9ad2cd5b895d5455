package vn.lachan.attachment;

import org.junit.jupiter.api.Nested;
import vn.lachan.OnPostgres;

/** What happens to files that people add to cases, good ones and bad ones, over HTTP, on PostgreSQL. */
class AttachmentsOnPostgresTests {

    @Nested
    @OnPostgres
    class FileKind extends FileKindStories {}

    @Nested
    @OnPostgres
    class Uploading extends UploadStories {}

    @Nested
    @OnPostgres
    class SealedFile extends SealedFileStories {}
}
