package vn.lachan.attachment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import vn.lachan.attachment.Limits;
import vn.lachan.attachment.Upload;

/**
 * Reads the one file of a {@code multipart/form-data} request as it comes in. The server's own reading of such requests is
 * off ({@code spring.servlet.multipart.enabled}): it would leave files in clear on the disk.
 */
final class OneFile {

    private static final String FIELD = "file";
    private static final int MOST_PARTS = 5;

    private OneFile() {}

    /** Nothing where the request is no such one, or holds none or several files. */
    static Optional<Upload> of(HttpServletRequest request, Limits limits) throws IOException {
        ServletRequestContext context = new ServletRequestContext(request);
        FileUpload reader = new FileUpload();
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        reader.setFileCountMax(MOST_PARTS);
        @Nullable Upload upload = null;
        boolean whole = false;
        try {
            FileItemIterator parts = reader.getItemIterator(context);
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (upload != null || part.isFormField() || !FIELD.equals(part.getFieldName())) {
                    return Optional.empty();
                }
                upload = Upload.read(name(part), part.openStream(), limits);
            }
            whole = true;
            return Optional.ofNullable(upload);
        } catch (FileUploadException | MultipartStream.MalformedStreamException broken) {
            return Optional.empty();
        } finally {
            if (!whole && upload != null) {
                upload.close();
            }
        }
    }

    private static String name(FileItemStream part) {
        try {
            return Optional.ofNullable(part.getName()).orElse("");
        } catch (InvalidFileNameException withZero) {
            return withZero.getName();
        }
    }
}
