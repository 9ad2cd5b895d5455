package vn.lachan.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.lachan.TwoCommunes;
import vn.lachan.identity.CaseNumber;

/** A file is what its content says, whatever it is called. */
abstract class FileKindStories extends AttachmentStories {

    @Test
    void pictureFormatsAreTakenByTheirContent() throws Exception {
        assertThat(kind(post("canbo", number, "a.jpg", bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0))))
                .isEqualTo("JPEG");
        assertThat(kind(post("canbo", number, "b", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13))))
                .isEqualTo("PNG");
        assertThat(kind(post("canbo", number, "c.webp", "RIFF\0\0\0\0WEBPVP8 ....".getBytes(ISO_8859_1))))
                .isEqualTo("WEBP");
        assertThat(kind(post(
                        "canbo2", elsewhere, "d.heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1))))
                .isEqualTo("HEIC");
    }

    @Test
    void whatIsNotWhatItIsCalledIsNotTaken() throws Exception {
        assertThat(post("canbo", number, "a.pdf", "<html><script>alert(1)</script>".getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(415);
        assertThat(post("canbo", number, "a.pdf", "<script>/* %PDF-1.7 */ alert(1)</script>".getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(415);
        assertThat(post("canbo", number, "a.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(415);
        assertThat(post("canbo", number, "a.jpg", bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0))
                        .statusCode())
                .isEqualTo(415);
        assertThat(text(post("canbo", number, "a.docx", bomb()))).contains("lưu thành PDF");
        assertThat(items("canbo", number).size()).isZero();
    }

    @Test
    void aNameThatPretendsGetsTheEndingOfItsContent() throws Exception {
        assertThat(name(post("canbo", number, "anh.html", pdf(100)))).isEqualTo("anh.html.pdf");
    }

    @Test
    void namesArriveWithoutPathsControlsOrTurnedText() throws Exception {
        assertThat(name(post("canbo", number, "..\\\\..\\\\etc/Đơn\u202Efdp.exe\u0007.pdf", pdf(10))))
                .isEqualTo("Đơnfdp.exe.pdf");
        assertThat(FileName.clean("C:\\Users\\ai\\x.pdf")).isEqualTo("x.pdf");
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("a\r\nSet-Cookie: b=c.pdf")).isEqualTo("aSet-Cookie_ b=c.pdf");
        assertThat(FileName.clean("\"><img src=x>.pdf")).isEqualTo("___img src=x_.pdf");
        assertThat(FileName.clean("  ...  ")).isEqualTo("tep-dinh-kem");
        assertThat(FileName.clean(null)).isEqualTo("tep-dinh-kem");
        assertThat(FileName.clean("x".repeat(9000) + ".pdf")).hasSize(150).endsWith(".pdf");
        assertThat(FileName.clean("Tre\u0309.pdf")).isEqualTo("Trẻ.pdf");
    }

    @Test
    void aNameInAnotherEncodingDoesNoHarm() throws Exception {
        byte[] body = multipart("x", pdf(50));
        byte[] latin = new String(body, ISO_8859_1)
                .replace("filename=\"x\"", "filename=\"Gi\u00E2y.pdf\"")
                .getBytes(ISO_8859_1);

        assertThat(name(send("canbo", number, latin))).isEqualTo("Gi_y.pdf");
        byte[] mime = new String(body, ISO_8859_1)
                .replace("filename=\"x\"", "filename*=UTF-8''Gi%E1%BA%A5y%0D%0A.pdf")
                .getBytes(ISO_8859_1);
        assertThat(name(send("canbo", elsewhereOfA(), mime))).isEqualTo("Giấy.pdf");
    }

    private CaseNumber elsewhereOfA() throws Exception {
        return communes.report(TwoCommunes.A).number();
    }

    private static byte[] bytes(int... values) {
        byte[] all = new byte[Math.max(values.length, 32)];
        for (int n = 0; n < values.length; n++) {
            all[n] = (byte) values[n];
        }
        return all;
    }

    /** A hundred megabytes of nothing in a hundred kilobytes. */
    private static byte[] bomb() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (int n = 0; n < 100; n++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        return bytes.toByteArray();
    }

    private String kind(HttpResponse<byte[]> added) throws Exception {
        return json.readTree(added.body()).path("kind").asText();
    }
}
