package vn.lachan.rulechange.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files to be taken away. */
final class Downloads {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private Downloads() {}

    static ResponseEntity<byte[]> csv(String name, byte[] bytes) {
        return file(name, CSV, bytes);
    }

    static ResponseEntity<byte[]> xlsx(String name, byte[] bytes) {
        return file(name, XLSX, bytes);
    }

    static ResponseEntity<byte[]> zip(String name, byte[] bytes) {
        return file(name, ZIP, bytes);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
