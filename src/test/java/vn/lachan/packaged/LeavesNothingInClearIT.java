package vn.lachan.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is told about people is told to the vault alone. Each way in gets words of its own, which no language has, so that a
 * trace tells which way it came; afterwards every file, the log and every cell of the database are searched for them.
 */
@Tag("browser")
class LeavesNothingInClearIT {

    private static final JsonMapper JSON = new JsonMapper();

    /** Words of a report that is taken. */
    private static final List<String> TOLD = List.of(
            "Zéphyrine",
            "Oằnquẹo",
            "Xuyếnquỳnh",
            "Khuỷuthợ",
            "Gạchvụnthử",
            "Kểbịađặt",
            "Đứtdâycót",
            "Tốcgiácbịa",
            "0999 713 864",
            "Nhảyhànggià",
            "Lẩnthẩnghi");

    /** Words of forms: saved as a draft, written over, given in. */
    private static final List<String> ANSWERED = List.of(
            "Nhápbịbỏ",
            "Gọiđiệnbịa",
            "Zéphyrette",
            "Biệnphápbịa",
            "Kếtluậnbịa",
            "Chỉnhápthôi",
            "Tìnhtrạngbịa",
            "Việclạbịa",
            "Lýdobácbịa",
            "Biênbảnbịa",
            "Mụctiêubịa",
            "Trườngnàobịa");

    /** Words of what is refused: broken bodies, variables, wrong names, addresses. */
    private static final List<String> REFUSED = List.of(
            "Vỡngoặcbịa",
            "Saikiểubịa",
            "Thừatrườngbịa",
            "Dàidằngdặc",
            "Mãgửibịa",
            "Hỏngnhápbịa",
            "Biếngửibịa",
            "Giátrịbịa",
            "Tênlạbịa",
            "Mậtkhẩubịa",
            "Đườngdẫnbịa",
            "Thamsốbịa",
            "Tìmkiếmbịa",
            "Thôsơbịa",
            "Đầuđềbịa",
            "Bánhquybịa");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Storage.class)
    void canBeSearchedForEveryWordItWasTold(Storage storage) throws Exception {
        Installation installation = Installation.on(storage, directory);
        List<String> cases;
        String format = storage == Storage.H2 ? "" : "ecs";
        try (PackagedJar jar = installation.start(Installation.DEMO, "--logging.structured.format.console=" + format)) {
            assertThat(jar.log().contains("{\"@timestamp\":")).isEqualTo(storage == Storage.POSTGRESQL);
            cases = aReportComesIn(jar);
            theCaseworkerWorksOn(jar, cases.get(0));
            theCaseworkerOnlyDrafts(jar, cases.get(1));
            brokenReportsComeIn(jar);
            brokenFormsComeIn(jar, cases.get(1));
            strangersKnock(jar);
        }

        List<String> words =
                Stream.of(TOLD, ANSWERED, REFUSED).flatMap(List::stream).toList();
        Traces traces = new Traces()
                .inFiles(installation.home())
                .inFiles(installation.temporary())
                .inFiles(installation.logs())
                .inDatabase(installation.database());

        assertThat(traces.of(cases))
                .as("what is not hidden is found")
                .extracting(trace -> trace.where().toLowerCase(Locale.ROOT))
                .contains("table \"public\".\"case_file\"", "table \"public\".\"act_hi_procinst\"");
        assertThat(traces.of(words)).isEmpty();
    }

    private static List<String> aReportComesIn(PackagedJar jar) throws Exception {
        String report = """
                {"source": "PHONE", "incidentUnit": "06685", "incidentPlace": "Lò Gạchvụnthử",
                 "story": "Chuyện Kểbịađặt từ đầu đến cuối.", "likelyConsequence": "Lẩnthẩnghi", "seriousHarm": false,
                 "informant": {"anonymous": false, "name": "Bà Tốcgiácbịa", "phone": "0999 713 864",
                               "address": "cạnh nhà Nhảyhànggià"},
                 "children": [
                   {"fullName": "Zéphyrine Thử Nghiệm", "sex": "FEMALE", "birthDate": "2014-03-01",
                    "birthDatePrecision": "DAY", "residenceUnit": "06685", "residenceAddress": "Ngõ Oằnquẹo",
                    "condition": "Tay Đứtdâycót", "mother": {"name": "Mẹ Xuyếnquỳnh", "age": 38, "job": "Khuỷuthợ"}},
                   {"fullName": "Zéphyrine Em", "sex": "MALE", "residenceUnit": "06685"}]}""";
        HttpResponse<String> taken =
                jar.as("tiepnhan").postJson("/api/v1/reports", report, "Idempotency-Key", "Maguibia");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        JsonNode numbers = JSON.readTree(taken.body()).path("caseNumbers");
        return Stream.of(numbers.get(0), numbers.get(1)).map(JsonNode::asText).toList();
    }

    private static void theCaseworkerWorksOn(PackagedJar jar, String caseNumber) throws Exception {
        String check = task(jar, caseNumber, "checkReport");
        save(jar, check, """
                {"sex": "FEMALE", "checkNote": "Nhápbịbỏ"}""");
        save(jar, check, """
                {"sex": "FEMALE", "fullName": "Zéphyrette Thử Nghiệm", "checkNote": "Gọiđiệnbịa", "outcome": "PROCEED"}""");
        complete(jar, check);
        String assessment = task(jar, caseNumber, "initialAssessment");
        assertThat(jar.as("canbo").get("/api/v1/tasks/" + assessment + "/form").body())
                .contains("Zéphyrette Thử Nghiệm", "Kểbịađặt");
        save(jar, assessment, """
                {"emergencyNeeded": false, "proposedMeasures": "Biệnphápbịa", "conclusion": "Kếtluậnbịa"}""");
        complete(jar, assessment);
        fillIn(jar, caseNumber, "gatherFacts", """
                {"factDate": "2026-10-01", "birthDate": "2014-03-01", "schooling": "ATTENDING", "working": true,
                 "jobs": [{"work": "OTHER", "workText": "Việclạbịa", "employer": "FAMILY", "hoursPerDay": 5,
                           "hoursPerWeek": 25, "overtime": false, "night": false}],
                 "coercion": [], "exploitation": [], "movement": [], "stateOfChild": "Tìnhtrạngbịa"}""");
        fillIn(jar, caseNumber, "confirmClassification", """
                {"decision": "OVERRIDE", "overrideClass": "AT_RISK", "overrideReason": "Lýdobácbịa vì thế"}""");
        fillIn(jar, caseNumber, "needsMeeting", """
                {"meetingDate": "2026-10-05", "participants": "x", "need_SUP_EDU": true, "minutes": "Biênbảnbịa"}""");
        fillIn(jar, caseNumber, "supportPlan", """
                {"goal": "Mụctiêubịa", "services": [{"type": "SUP-EDU", "goal": "x", "provider": "Trườngnàobịa",
                 "startsOn": "2026-10-10", "endsOn": "2026-12-10"}]}""");
    }

    private static void fillIn(PackagedJar jar, String caseNumber, String key, String answers) throws Exception {
        String task = task(jar, caseNumber, key);
        save(jar, task, answers);
        complete(jar, task);
    }

    private static void theCaseworkerOnlyDrafts(PackagedJar jar, String caseNumber) throws Exception {
        save(jar, task(jar, caseNumber, "checkReport"), """
                {"sex": "MALE", "checkNote": "Chỉnhápthôi"}""");
    }

    private static void brokenReportsComeIn(PackagedJar jar) throws Exception {
        Caller sender = jar.as("tiepnhan");
        for (String broken : List.of(
                "{\"story\": \"Vỡngoặcbịa\", \"children\": [Vỡngoặcbịa",
                "Vỡngoặcbịa",
                "[\"Vỡngoặcbịa\"]",
                "\"Vỡngoặcbịa\"",
                "{\"source\": {\"a\": \"Saikiểubịa\"}, \"children\": \"Saikiểubịa\", \"story\": [\"Saikiểubịa\"]}",
                "{\"source\": \"Saikiểubịa\", \"incidentUnit\": \"Saikiểubịa\", \"story\": \"x\", \"children\": [7]}",
                "{\"source\": \"PHONE\", \"receivedAt\": \"Saikiểubịa\", \"incidentUnit\": \"06685\", \"story\": \"x\","
                        + " \"children\": [{\"sex\": \"Saikiểubịa\", \"birthDate\": \"Saikiểubịa\"}]}",
                "{\"Thừatrườngbịa\": \"Thừatrườngbịa\", \"source\": \"PHONE\", \"incidentUnit\": \"06685\","
                        + " \"story\": \"x\", \"children\": [{\"sex\": \"MALE\", \"Thừatrườngbịa\": 1}]}",
                "{\"source\": \"PHONE\", \"incidentUnit\": \"06685\", \"story\": \"" + "Dàidằngdặc ".repeat(23_000)
                        + "\", \"children\": [{\"sex\": \"MALE\"}]}",
                "{\"source\": \"PHONE\", \"incidentUnit\": \"06685\", \"story\": \"" + "Dàidằngdặc ".repeat(23_000))) {
            refused(sender.postJson("/api/v1/reports", broken));
        }
        refused(sender.postForm("/api/v1/reports", "story=Vỡngoặcbịa"));
        refused(sender.postJson("/api/v1/reports?x=" + encoded("Thamsốbịa"), "{}"));
        refused(sender.postJson("/api/v1/reports", "{}", "Idempotency-Key", "Maguibia".repeat(40)));
    }

    private static void brokenFormsComeIn(PackagedJar jar, String caseNumber) throws Exception {
        Caller caseworker = jar.as("canbo");
        String task = task(jar, caseNumber, "checkReport");
        String form = "/api/v1/tasks/" + task + "/form";
        for (String broken : List.of(
                "{\"checkNote\": \"Hỏngnhápbịa",
                "Hỏngnhápbịa",
                "[\"Hỏngnhápbịa\"]",
                "\"Hỏngnhápbịa\"",
                "7 Hỏngnhápbịa")) {
            refused(caseworker.putJson(form, broken));
        }
        refused(caseworker.putJson(form, "{\"checkNote\": \"Hỏngnhápbịa\"}", "If-Match", "\"99\""));
        refused(jar.as("canbo2").putJson(form, "{\"checkNote\": \"Hỏngnhápbịa\"}"));
        refused(caseworker.postJson(
                "/api/v1/tasks/" + task + "/complete",
                "{\"sex\": \"Hỏngnhápbịa\", \"outcome\": \"Hỏngnhápbịa\", \"Hỏngnhápbịa\": \"Hỏngnhápbịa\"}"));

        for (String way : List.of("complete", "submit-form")) {
            String complete = "/engine-rest/task/" + task + "/" + way;
            for (String broken : List.of(
                    "{\"variables\": {\"Biếngửibịa\": {\"value\": \"Biếngửibịa\", \"type\": \"String\"}}}",
                    "{\"variables\": {\"Biếngửibịa\": {\"value\": \"Giátrịbịa\", \"type\": \"Integer\"}}}",
                    "{\"variables\": {\"x\": {\"value\": \"Giátrịbịa\", \"type\": \"Giátrịbịa\"}}}",
                    "{\"variables\": {\"x\": {\"value\": \"Giátrịbịa\", \"type\": \"Object\","
                            + " \"valueInfo\": {\"objectTypeName\": \"Giátrịbịa\","
                            + " \"serializationDataFormat\": \"application/json\"}}}}",
                    "{\"variables\": \"Giátrịbịa\"}",
                    "{\"Giátrịbịa\": 1}",
                    "{\"variables\": {\"Giátrịbịa",
                    "Giátrịbịa")) {
                refused(caseworker.postJson(complete, broken));
            }
        }
        refused(caseworker.postJson("/engine-rest/task/" + task + "/claim", "{\"userId\": \"Giátrịbịa\"}"));
        caseworker.postJson("/engine-rest/task", "{\"Giátrịbịa\": \"Giátrịbịa\"}");
        caseworker.postJson("/engine-rest/task", "{\"sorting\": [{\"sortBy\": \"Giátrịbịa\"}]}");
        caseworker.get("/engine-rest/task?sortBy=" + encoded("Giátrịbịa") + "&sortOrder=asc");
        caseworker.get("/engine-rest/task?taskVariables=" + encoded("Giátrịbịa"));
    }

    private static void strangersKnock(PackagedJar jar) throws Exception {
        Caller stranger = jar.as("Tênlạbịa", "Mậtkhẩubịa");
        for (String path : List.of("/api/v1/units", "/api/v1/reports/TB-2026-000001", "/engine-rest/task", "/")) {
            refused(stranger.get(path));
        }
        refused(jar.as("canbo", "Mậtkhẩubịa").get("/api/v1/units"));
        jar.anonymously().postForm("/login", "username=" + encoded("Tênlạbịa") + "&password=" + encoded("Mậtkhẩubịa"));

        String word = encoded("Đườngdẫnbịa");
        String parameter = encoded("Thamsốbịa");
        for (Caller caller : List.of(jar.anonymously(), jar.as("canbo"), jar.as("quantri"))) {
            for (String path : List.of(
                    "/" + word,
                    "/cases/" + word,
                    "/api/v1/reports/" + word,
                    "/api/v1/cases/" + word,
                    "/api/v1/tasks/" + word + "/form",
                    "/api/v1/forms/" + word,
                    "/api/v1/units/" + word,
                    "/engine-rest/task/" + word,
                    "/engine-rest/process-definition/" + word,
                    "/engine-rest/" + word,
                    "/camunda/app/tasklist/default/" + word,
                    "/app-forms/" + word,
                    "/%2e%2e/" + word,
                    "/cases//" + word,
                    "/cases/x;" + word + "=1")) {
                caller.get(path);
            }
            for (String path :
                    List.of("/?lang=", "/login?lang=", "/api/v1/units?q=", "/api/v1/units?", "/cases/x?q=")) {
                caller.get(path + parameter);
            }
            caller.postJson("/api/v1/cases/search", "{\"q\": \"Tìmkiếmbịa\"}");
            caller.postJson("/api/v1/cases/search", "{\"q\": \"Tìmkiếmbịa\", \"Tìmkiếmbịa\": \"Tìmkiếmbịa\"}");
            caller.postForm("/cases", "q=" + encoded("Tìmkiếmbịa"));
            caller.get("/api/v1/cases?q=" + encoded("Tìmkiếmbịa"));
            caller.get("/login", "Cookie", "lachan-lang=Banhquybia; LACHAN-XSRF=Banhquybia; LACHAN-SESSION=Banhquybia");
            caller.get("/api/v1/units", "Accept-Language", "Daudebia;q=Daudebia");
        }
        for (String raw : List.of(
                "GET /cases/Thôsơbịa HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /cases/x?q=\"Thôsơbịa\" HTTP/1.1\r\nHost: x\r\n\r\n",
                "Thôsơbịa / HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / Thôsơbịa\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: Thôsơbịa\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nThôsơbịa: Đầuđềbịa\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: x\r\nCookie: lachan-lang=Bánhquybịa\r\nConnection: close\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: Thôsơbịa\r\n\r\nThôsơbịa",
                "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 30\r\nConnection: close\r\n\r\nusername=%zzThôsơbịa&&=&%&==%&")) {
            unlikeAnyBrowser(jar.address(), raw);
        }
    }

    private static String task(PackagedJar jar, String caseNumber, String key) throws Exception {
        HttpResponse<String> tasks = jar.as("canbo")
                .get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber + "&taskDefinitionKey=" + key);
        JsonNode found = JSON.readTree(tasks.body());
        assertThat(found).as(tasks.body()).hasSize(1);
        return found.get(0).path("id").asText();
    }

    private static void save(PackagedJar jar, String task, String answers) throws Exception {
        HttpResponse<String> saved = jar.as("canbo").putJson("/api/v1/tasks/" + task + "/form", answers);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(204);
    }

    private static void complete(PackagedJar jar, String task) throws Exception {
        HttpResponse<String> done = jar.as("canbo").postJson("/api/v1/tasks/" + task + "/complete", "{}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    }

    /** Not taken; whether it is refused well is for other tests to say. */
    private static void refused(HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            System.out.printf(
                    "%d to %s %s%n",
                    answer.statusCode(),
                    answer.request().method(),
                    answer.request().uri().getRawPath());
        }
        assertThat(answer.statusCode())
                .as("%s %s", answer.request().method(), answer.request().uri())
                .isGreaterThanOrEqualTo(300);
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, UTF_8);
    }

    /** What no decent client would send, byte by byte. */
    private static void unlikeAnyBrowser(URI address, String request) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            InputStream answer = socket.getInputStream();
            answer.readAllBytes();
        } catch (IOException hungUp) {
            // An answer is not what this is about.
        }
    }
}
