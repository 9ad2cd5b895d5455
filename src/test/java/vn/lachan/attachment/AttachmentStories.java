package vn.lachan.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.OwnJvm;
import vn.lachan.TwoCommunes;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Entry;
import vn.lachan.ledger.Ledger;

/** What stories of files are told with: a case in each of two communes, files that are made up, and people who send them over HTTP. */
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
@OwnJvm
abstract class AttachmentStories {

    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final String NAME = "Giấy khai sinh Trẻ Hư Cấu.pdf";

    @LocalServerPort
    int port;

    @Autowired
    TwoCommunes communes;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    CaseNumber number;
    CaseNumber elsewhere;

    @BeforeEach
    void oneCaseInEachCommune() throws Exception {
        number = communes.report(TwoCommunes.A).number();
        elsewhere = communes.report(TwoCommunes.B).number();
    }

    static byte[] pdf(int size) {
        byte[] content = new byte[size];
        for (int n = 0; n < size; n++) {
            content[n] = (byte) (n % 251 + n / 65536);
        }
        System.arraycopy("%PDF-1.7\n".getBytes(UTF_8), 0, content, 0, Math.min(size, 9));
        return content;
    }

    static String address(CaseNumber of) {
        return "/api/v1/cases/" + of + "/attachments";
    }

    static byte[] multipart(String name, byte[] content) {
        byte[] head = ("--GRENZE\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(UTF_8);
        byte[] end = "\r\n--GRENZE--\r\n".getBytes(UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + content.length + end.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        System.arraycopy(end, 0, all, head.length + content.length, end.length);
        return all;
    }

    HttpResponse<byte[]> post(String who, CaseNumber to, String name, byte[] content) throws Exception {
        return send(who, to, multipart(name, content));
    }

    HttpResponse<byte[]> send(String who, CaseNumber to, byte[] body) throws Exception {
        return HTTP.send(
                request(who, address(to))
                        .header("Content-Type", "multipart/form-data; boundary=GRENZE")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String who, String path) throws Exception {
        return HTTP.send(request(who, path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> withdraw(String who, CaseNumber of, String id, String reason) throws Exception {
        return HTTP.send(
                request(who, address(of) + "/" + id + "/withdraw")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                json.writeValueAsString(json.createObjectNode().put("reason", reason))))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpRequest.Builder request(String who, String path) {
        String both = Base64.getEncoder().encodeToString((who + ":" + who).getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + both);
    }

    JsonNode items(String who, CaseNumber of) throws Exception {
        return json.readTree(get(who, address(of)).body()).path("items");
    }

    String id(HttpResponse<byte[]> added) throws Exception {
        return json.readTree(added.body()).path("id").asText();
    }

    String name(HttpResponse<byte[]> added) throws Exception {
        return json.readTree(added.body()).path("name").asText();
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    List<String> acts() {
        return ledger.read(number).stream()
                .flatMap(entry -> entry.acts().stream())
                .map(Entry.Recorded::what)
                .toList();
    }
}
