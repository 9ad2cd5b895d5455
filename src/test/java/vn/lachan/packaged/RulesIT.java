package vn.lachan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule files of the packaged application: laid out, edited while it runs, kept over a restart, checked by command. */
class RulesIT {

    private static final String FACTS = """
            {"factDate": "2026-10-01", "birthDate": "2013-10-02", "schooling": "ATTENDING", "working": true,
             "coercion": [], "exploitation": [], "movement": [],
             "jobs": [{"work": "LW-09", "workplace": "NONE", "hoursPerDay": 4, "hoursPerWeek": 20,
                       "overtime": false, "night": false}]}""";
    private static final Duration SOON = Duration.ofSeconds(8);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Storage.class)
    void editedRulesHoldSoonAndARestartKeepsThem(Storage storage) throws Exception {
        Installation installation = Installation.on(storage, directory);
        Path rules = directory.resolve("home/rules");
        String receipt;
        try (PackagedJar jar = installation.start(Installation.DEMO)) {
            JsonNode first = classify(jar);
            assertThat(first.get("childClass").asText()).isEqualTo("CHILD_LABOUR");
            assertThat(first.at("/rulebook/version").asText()).isEqualTo("2026.1");
            receipt = first.get("receiptId").asText();

            edit(rules.resolve("rulebook.csv"), "2026.1", "2026.9");
            await(jar, answer -> answer.at("/rulebook/version").asText().equals("2026.9"));

            edit(rules.resolve("numbers.csv"), "LIGHT_WORK_AGE,13", "LIGHT_WORK_AGE,mười ba");
            awaitLog(jar, "numbers.csv, dòng 2, cột gia_tri");
            JsonNode faults = new ObjectMapper()
                    .readTree(jar.as("quanly").get("/api/v1/rulebook/faults").body());
            assertThat(faults.at("/0/column").asText()).isEqualTo("gia_tri");
            assertThat(faults.at("/0/line").asInt()).isEqualTo(2);
            assertThat(faults.at("/0/mendEn").asText()).contains("a number such as 4");
            assertThat(jar.log()).contains("\"mười ba\" không đúng", "\"mười ba\" does not fit");
            assertThat(classify(jar).at("/rulebook/version").asText()).isEqualTo("2026.9");
            assertThat(jar.anonymously().get("/actuator/health").statusCode()).isEqualTo(200);
        }
        try (PackagedJar again = installation.start(Installation.DEMO)) {
            assertThat(classify(again).at("/rulebook/version").asText()).isEqualTo("2026.9");
            HttpResponse<String> rerun = again.as("tiepnhan").postJson("/api/v1/receipts/" + receipt + "/rerun", "");
            assertThat(rerun.body()).contains("\"SAME\"");
        }
    }

    @Test
    void theCommandChecksAFolderWithoutAServer() throws Exception {
        Installation installation = Installation.on(Storage.H2, directory);
        String shipped = Path.of("rules").toAbsolutePath().toString();
        Ended well = installation.bare("rules check " + shipped);
        assertThat(well.exitCode()).isZero();
        assertThat(well.output()).contains("no fault");
        Ended nothing = installation.bare("rules check " + directory.resolve("nowhere") + " --json");
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.output()).contains("\"ok\":false");
    }

    private static JsonNode classify(PackagedJar jar) throws IOException, InterruptedException {
        HttpResponse<String> answer = jar.as("tiepnhan").postJson("/api/v1/classifications", FACTS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static void await(PackagedJar jar, Predicate<JsonNode> expected) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!expected.test(classify(jar))) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    private static void awaitLog(PackagedJar jar, String line) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!jar.log().contains(line)) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(deadline);
            Thread.sleep(100);
        }
    }
}
