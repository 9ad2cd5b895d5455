package vn.lachan.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.SignedOn;
import vn.lachan.TwoCommunes;
import vn.lachan.access.CurrentActor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Contents;
import vn.lachan.ledger.Entry;
import vn.lachan.ledger.Ledger;
import vn.lachan.ledger.LedgerVerifier;
import vn.lachan.vault.Damaged;
import vn.lachan.vault.Vault;

/** What happens to files that people add to cases, good ones and bad ones, over HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lachan.demo=true",
            "lachan.samples=false",
            "lachan.home=target/attachments-${lachan.fork:1}",
            "lachan.attachments.largest=1MB",
            "lachan.attachments.most=3",
            "camunda.bpm.job-execution.enabled=false",
            "spring.jmx.enabled=false"
        })
@Import(TwoCommunes.class)
@DirtiesContext
abstract class AttachmentStories {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String NAME = "Giấy khai sinh Trẻ Hư Cấu.pdf";

    @LocalServerPort
    int port;

    @Autowired
    TwoCommunes communes;

    @Autowired
    Attachments attachments;

    @Autowired
    Limits limits;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerVerifier verifier;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ObjectMapper json;

    private CaseNumber number;
    private CaseNumber elsewhere;

    @BeforeEach
    void oneCaseInEachCommune() throws Exception {
        number = communes.report(TwoCommunes.A).number();
        elsewhere = communes.report(TwoCommunes.B).number();
    }

    @Test
    void aFileComesBackByteForByteToBeSavedAndNeverShown() throws Exception {
        byte[] sent = pdf(700_000);
        HttpResponse<byte[]> added = post("canbo", number, NAME, sent);
        assertThat(added.statusCode()).isEqualTo(201);
        HttpResponse<byte[]> back = get("chutich", address(number) + "/" + id(added));

        assertThat(back.body()).isEqualTo(sent);
        assertThat(back.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(back.headers().allValues("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(back.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(back.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''Gi%E1%BA%A5y%20khai%20sinh%20Tr%E1%BA%BB%20H%C6%B0%20C%E1%BA%A5u.pdf");
    }

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

    @Test
    void emptyLargeAndBrokenOnesAreRefusedInWords() throws Exception {
        assertThat(post("canbo", number, "a.pdf", new byte[0]).statusCode()).isEqualTo(422);
        HttpResponse<byte[]> large = post("canbo", number, "a.pdf", pdf(1024 * 1024 + 1));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(text(large)).contains("1 MB");
        assertThat(post("canbo", number, "a.pdf", pdf(1024 * 1024)).statusCode())
                .isEqualTo(201);
        byte[] cut = multipart("a.pdf", pdf(900));
        assertThat(send("canbo", number, Arrays.copyOf(cut, cut.length - 60)).statusCode())
                .isEqualTo(400);
        assertThat(send("canbo", number, new byte[0]).statusCode()).isEqualTo(400);
        assertThat(items("canbo", number)).hasSize(1);
    }

    @Test
    void twoFilesInOneRequestAreRefusedWhole() throws Exception {
        String one = new String(multipart("a.pdf", pdf(100)), ISO_8859_1);
        String two = one.replace("--GRENZE--", "--GRENZE") + one.substring(one.indexOf("\r\n") + 2);

        assertThat(send("canbo", number, two.getBytes(ISO_8859_1)).statusCode()).isEqualTo(400);
        assertThat(items("canbo", number).size()).isZero();
    }

    @Test
    void aCaseTakesSoManyAndNoMore() throws Exception {
        for (int n = 1; n <= 3; n++) {
            assertThat(post("canbo", number, n + ".pdf", pdf(100 + n)).statusCode())
                    .isEqualTo(201);
        }
        assertThat(post("canbo", number, "4.pdf", pdf(104)).statusCode()).isEqualTo(409);
        assertThat(post("canbo", number, "1.pdf", pdf(101)).statusCode())
                .as("is there")
                .isEqualTo(200);
    }

    @Test
    void sentTwiceAtOnceItIsThereOnce() throws Exception {
        byte[] sent = pdf(300_000);
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> click = () -> post("canbo", number, NAME, sent).statusCode();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(List.of(click, click, click, click))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200);
        } finally {
            pool.shutdownNow();
        }
        assertThat(items("canbo", number)).hasSize(1);
        assertThat(acts()).filteredOn("FILE_ATTACHED"::equals).hasSize(1);
    }

    @Test
    void whoDoesNotHaveTheCaseFindsNeitherItNorItsFiles() throws Exception {
        String id = id(post("canbo", number, NAME, pdf(100)));

        for (String path : List.of(address(number), address(number) + "/" + id)) {
            assertThat(get("canbo2", path).statusCode()).isEqualTo(404);
            assertThat(get("dieuphoi", path).statusCode()).isEqualTo(403);
            assertThat(get("quantri", path).statusCode()).isEqualTo(403);
        }
        assertThat(post("canbo2", number, NAME, pdf(100)).statusCode()).isEqualTo(404);
        assertThat(withdraw("canbo2", number, id, "Tò mò").statusCode()).isEqualTo(404);
        assertThat(get("canbo2", address(elsewhere) + "/" + id).statusCode())
                .as("under another case")
                .isEqualTo(404);
        assertThat(get("canbo", address(number) + "/" + id.toUpperCase(Locale.ROOT) + "'")
                        .statusCode())
                .isIn(400, 404);
    }

    @Test
    void eachUploadDownloadAndWithdrawalIsInTheLedgerWithoutAWordInClear() throws Exception {
        String id = id(post("canbo", number, NAME, pdf(100)));
        get("chutich", address(number) + "/" + id);
        withdraw("canbo", number, id, "Tải nhầm giấy của Hư Cấu");

        assertThat(acts()).contains("FILE_ATTACHED", "ATTACHMENT_OPENED", "ATTACHMENT_WITHDRAWN");
        assertThat(jdbc.sql("select header from ledger_entry where chain = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .noneMatch(header -> header.contains("Hư Cấu") || header.contains("sha256"));
        Entry upload = entry("FILE_ATTACHED");
        assertThat(ledger.contents(upload)).isInstanceOfSatisfying(Contents.Disclosed.class, told -> assertThat(
                        told.contents().toString())
                .contains(NAME, "sha256"));
        assertThat(verifier.verify(number, finding -> {}).isWhole()).isTrue();
    }

    @Test
    void whatWasWithdrawnStaysWithItsReasonAndIsReadByNobody() throws Exception {
        byte[] sent = pdf(100);
        String id = id(post("canbo", number, NAME, sent));
        assertThat(withdraw("canbo", number, id, " ").statusCode()).isEqualTo(422);
        assertThat(withdraw("canbo", number, id, "x".repeat(501)).statusCode()).isEqualTo(422);
        assertThat(withdraw("canbo", number, id, "Tải nhầm").statusCode()).isEqualTo(200);

        assertThat(withdraw("chutich", number, id, "Lý do khác").statusCode()).isEqualTo(410);
        assertThat(get("canbo", address(number) + "/" + id).statusCode()).isEqualTo(410);
        JsonNode item = items("chutich", number).get(0);
        assertThat(item.path("withdrawn").path("reason").asText()).isEqualTo("Tải nhầm");
        assertThat(item.path("withdrawn").path("by").asText()).isEqualTo("canbo");
        assertThat(post("canbo", number, NAME, sent).statusCode())
                .as("it can come again")
                .isEqualTo(201);
    }

    @Test
    void nothingInTheTablesCanBeReadWithoutTheKeyOfTheCase() throws Exception {
        post("canbo", number, NAME, pdf("Bí mật của Trẻ Hư Cấu".getBytes(UTF_8)));
        List<byte[]> kept =
                new ArrayList<>(jdbc.sql("select told from attachment union all select sealed from attachment_part")
                        .query(byte[].class)
                        .list());
        assertThat(kept)
                .allSatisfy(bytes -> assertThat(new String(bytes, UTF_8)).doesNotContain("Hư Cấu", "%PDF", "Giấy"));

        vault.destroy(number.value());
        assertThat(get("canbo", address(number)).statusCode()).isEqualTo(410);
    }

    @Test
    void aPartThatWasExchangedIsNoticed() throws Exception {
        String id = id(post("canbo", number, NAME, pdf(600_000)));
        jdbc.sql("update attachment_part set number = case number when 1 then 21 when 2 then 1 else number end"
                        + " where attachment = ?")
                .param(UUID.fromString(id))
                .update();
        jdbc.sql("update attachment_part set number = 2 where attachment = ? and number = 21")
                .param(UUID.fromString(id))
                .update();

        Attachments.Opened opened = SignedOn.as(
                        "canbo", () -> attachments.open(number, UUID.fromString(id), currentActor.get()))
                .orElseThrow();
        assertThatThrownBy(() -> attachments.write(opened, new ByteArrayOutputStream()))
                .isInstanceOf(Damaged.class);
    }

    @Test
    void whatBreaksOffInTheMiddleLeavesNothing() throws Exception {
        long before = scratchFiles();
        try (Upload upload = Upload.read(NAME, new ByteArrayInputStream(pdf(600_000)), limits)) {
            assertThatThrownBy(() -> SignedOn.does(
                            "canbo", () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                                var unused = attachments.add(number, upload, currentActor.get());
                                throw new IllegalStateException("Mất điện");
                            })))
                    .hasMessage("Mất điện");
        }

        assertThat(items("canbo", number).size()).isZero();
        assertThat(acts()).doesNotContain("FILE_ATTACHED");
        assertThat(jdbc.sql("select count(*) from attachment_part p left join attachment a on a.id = p.attachment"
                                + " where a.id is null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(scratchFiles()).isEqualTo(before);
    }

    @Test
    void refusedUploadsLeaveNoFileOnTheDisk() throws Exception {
        long before = scratchFiles();
        post("canbo", number, "a.pdf", pdf(1024 * 1024 + 1));
        post("canbo", number, "a.pdf", "<html>".getBytes(UTF_8));
        byte[] cut = multipart("a.pdf", pdf(900));
        send("canbo", number, Arrays.copyOf(cut, cut.length - 60));

        assertThat(scratchFiles()).isEqualTo(before);
    }

    private static long scratchFiles() throws Exception {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".scratch"))
                    .count();
        }
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        for (int n = 0; n < size; n++) {
            content[n] = (byte) (n % 251 + n / 65536);
        }
        System.arraycopy("%PDF-1.7\n".getBytes(UTF_8), 0, content, 0, Math.min(size, 9));
        return content;
    }

    private static byte[] pdf(byte[] text) {
        byte[] content = Arrays.copyOf("%PDF-1.7\n".getBytes(UTF_8), 9 + text.length);
        System.arraycopy(text, 0, content, 9, text.length);
        return content;
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

    private static String address(CaseNumber of) {
        return "/api/v1/cases/" + of + "/attachments";
    }

    private static byte[] multipart(String name, byte[] content) {
        byte[] head = ("--GRENZE\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(UTF_8);
        byte[] end = "\r\n--GRENZE--\r\n".getBytes(UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + content.length + end.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        System.arraycopy(end, 0, all, head.length + content.length, end.length);
        return all;
    }

    private HttpResponse<byte[]> post(String who, CaseNumber to, String name, byte[] content) throws Exception {
        return send(who, to, multipart(name, content));
    }

    private HttpResponse<byte[]> send(String who, CaseNumber to, byte[] body) throws Exception {
        return HTTP.send(
                request(who, address(to))
                        .header("Content-Type", "multipart/form-data; boundary=GRENZE")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String who, String path) throws Exception {
        return HTTP.send(request(who, path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> withdraw(String who, CaseNumber of, String id, String reason) throws Exception {
        return HTTP.send(
                request(who, address(of) + "/" + id + "/withdraw")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                json.writeValueAsString(json.createObjectNode().put("reason", reason))))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String who, String path) {
        String both = Base64.getEncoder().encodeToString((who + ":" + who).getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + both);
    }

    private JsonNode items(String who, CaseNumber of) throws Exception {
        return json.readTree(get(who, address(of)).body()).path("items");
    }

    private String id(HttpResponse<byte[]> added) throws Exception {
        return json.readTree(added.body()).path("id").asText();
    }

    private String name(HttpResponse<byte[]> added) throws Exception {
        return json.readTree(added.body()).path("name").asText();
    }

    private String kind(HttpResponse<byte[]> added) throws Exception {
        return json.readTree(added.body()).path("kind").asText();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    private List<String> acts() {
        return ledger.read(number).stream()
                .flatMap(entry -> entry.acts().stream())
                .map(Entry.Recorded::what)
                .toList();
    }

    private Entry entry(String what) {
        return ledger.read(number).stream()
                .filter(entry ->
                        entry.acts().stream().anyMatch(act -> act.what().equals(what)))
                .findFirst()
                .orElseThrow();
    }
}
