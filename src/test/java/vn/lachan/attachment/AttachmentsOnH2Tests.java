package vn.lachan.attachment;

import org.junit.jupiter.api.Nested;
import vn.lachan.OnH2;

/** What happens to files that people add to cases, good ones and bad ones, over HTTP, on the embedded database. */
class AttachmentsOnH2Tests {

    @Nested
    @OnH2
    class FileKind extends FileKindStories {}

    @Nested
    @OnH2
    class Uploading extends UploadStories {}

    @Nested
    @OnH2
    class SealedFile extends SealedFileStories {}
}
