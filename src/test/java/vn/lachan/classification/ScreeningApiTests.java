package vn.lachan.classification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import vn.lachan.OwnJvm;
import vn.lachan.RunningHouse;
import vn.lachan.StandInRules;
import vn.lachan.rulebook.StandInRulebooks;

/** Screenings over bare sockets: senders that read while they write, that do not, that stall and that vanish. */
@RunningHouse
@TestPropertySource(properties = {"lachan.screenings.at-once=2", "server.tomcat.connection-timeout=3s"})
@Import(StandInRules.class)
@Timeout(120)
@OwnJvm
class ScreeningApiTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @Autowired
    Screenings screenings;

    @Autowired
    JdbcTemplate db;

    @AfterEach
    void everySlotIsFreeAndEveryFileGone() throws Exception {
        await().atMost(AT_MOST).until(() -> screenings.free() == 2);
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.startsWith("lachan-") && name.endsWith(".scratch"));
        }
    }

    private static String child(int number) {
        return "{\"childRef\": \"" + number + "\", \"factDate\": \"" + (number % 3 == 0 ? "2026-01-01" : "2026-10-01")
                + "\", \"birthDate\": \"2014-01-01\", \"working\": true, \"jobs\": [{\"work\": \"LW-01\"}]}";
    }

    private static byte[] children(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int number = from; number < to; number++) {
            lines.append(child(number)).append('\n');
        }
        return lines.toString().getBytes(UTF_8);
    }

    private static List<JsonNode> lines(String body) throws IOException {
        assertThat(body).endsWith("\n");
        return JSON.readerFor(JsonNode.class).<JsonNode>readValues(body).readAll();
    }

    private static void assertInOrder(String body, int count) throws IOException {
        int number = 0;
        for (JsonNode line : lines(body)) {
            assertThat(line.get("childRef").asInt()).isEqualTo(number++);
        }
        assertThat(number).isEqualTo(count);
    }

    @Test
    void answersEachLineInItsPlaceWhateverItHolds() throws Exception {
        String longLine = "{\"childRef\": \"" + "x".repeat(300_000) + "\"}";
        String sent =
                "\uFEFF" + child(1) + "\r\n" + "\r\n" + "not json\n" + "  \t\n" + child(5) + "\n" + longLine + "\n"
                        + "{\"factDate\": \"2026-13-01\", \"sex\": \"?\"}\n" + longLine + longLine + longLine + "\n"
                        + "{\"factDate\": \"2020-01-01\"}\n" + child(10);
        try (Wire wire = Wire.screening(port, "").send(sent).end()) {
            List<JsonNode> lines = lines(wire.body());

            assertThat(lines).hasSize(8);
            assertThat(lines.get(0).get("childRef").asText()).isEqualTo("1");
            assertThat(lines.get(0).get("receiptId").isNull()).isTrue();
            assertThat(lines.get(0).get("nearMisses")).isEmpty();
            assertThat(lines.get(0).at("/rulebook/hash").asText()).isEqualTo(StandInRulebooks.SECOND);
            assertThat(lines.get(1).get("line").asInt()).isEqualTo(3);
            assertThat(lines.get(1).at("/error/errors/0/pointer").asText()).isEmpty();
            assertThat(lines.get(2).get("childRef").asText()).isEqualTo("5");
            assertThat(lines.get(3).get("line").asInt()).isEqualTo(6);
            assertThat(lines.get(4).get("line").asInt()).isEqualTo(7);
            assertThat(lines.get(4).at("/error/status").asInt()).isEqualTo(400);
            assertThat(lines.get(4).at("/error/errors").findValuesAsText("pointer"))
                    .containsExactly("/factDate", "/sex");
            assertThat(lines.get(5).get("line").asInt()).isEqualTo(8);
            assertThat(lines.get(6).get("line").asInt()).isEqualTo(9);
            assertThat(lines.get(7).get("childRef").asText()).isEqualTo("10");
        }
    }

    @Test
    void answersNothingWithNothing() throws Exception {
        try (Wire wire = Wire.screening(port, "").end()) {
            assertThat(wire.body()).isEmpty();
        }
    }

    @Test
    void servesASenderThatWritesAllBeforeItReadsAnything() throws Exception {
        int count = 60_000;
        try (Wire wire = Wire.screening(port, "")) {
            for (int from = 0; from < count; from += 500) {
                wire.send(children(from, from + 500));
            }
            wire.end();

            assertInOrder(wire.body(), count);
        }
    }

    @Test
    void servesASenderThatReadsWhileItWrites() throws Exception {
        int count = 60_000;
        try (Wire wire = Wire.screening(port, "")) {
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
                try {
                    return wire.body();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            for (int from = 0; from < count; from += 7) {
                wire.send(children(from, Math.min(from + 7, count)));
            }
            wire.end();

            assertInOrder(answer.get(), count);
        }
    }

    @Test
    void answersASlowSenderBeforeItGoesOn() throws Exception {
        try (Wire wire = Wire.screening(port, "")) {
            for (int number = 0; number < 3; number++) {
                long before = System.nanoTime();
                wire.send(child(number) + "\n");
                if (number == 0) {
                    assertThat(wire.head()).startsWith("HTTP/1.1 200").contains("application/x-ndjson");
                }
                JsonNode answer = JSON.readTree(wire.chunk());

                assertThat(answer.get("childRef").asInt()).isEqualTo(number);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
            }
            wire.end();
            assertThat(wire.chunk()).isEmpty();
        }
    }

    @Test
    void freesTheSlotOfASenderThatVanishes() throws Exception {
        for (int time = 0; time < 3; time++) {
            Wire wire = Wire.screening(port, "").send(children(0, 10_000)).send("{\"factDate\": ");
            await().atMost(AT_MOST).until(() -> screenings.free() < 2);
            wire.breakOff();
            await().atMost(AT_MOST).until(() -> screenings.free() == 2);
        }
    }

    @Test
    void dropsASenderThatStallsAndDoesNotPretendToHaveFinished() throws Exception {
        try (Wire wire = Wire.screening(port, "").send(child(0) + "\n").send("{\"factDate\"")) {
            wire.head();
            wire.chunk();

            assertThatThrownBy(wire::chunk).isInstanceOf(IOException.class);
            await().atMost(AT_MOST).until(() -> screenings.free() == 2);
        }
    }

    @Test
    void dropsASenderThatNeverReads() throws Exception {
        try (Wire wire = Wire.screening(port, "")) {
            wire.send(children(0, 500));
            await().atMost(AT_MOST).until(() -> screenings.free() < 2);
            sendUntilItIsCutOff(wire);

            await().atMost(AT_MOST).until(() -> screenings.free() == 2);
        }
    }

    /** A busy machine may drop the sender before it has sent everything. */
    private static void sendUntilItIsCutOff(Wire wire) {
        try {
            for (int from = 500; from < 60_000; from += 500) {
                wire.send(children(from, from + 500));
            }
            wire.end();
        } catch (IOException cutOff) {
            assertThat(cutOff).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void letsNoMoreRunThanItCanBear() throws Exception {
        try (Wire one = Wire.screening(port, "").send(child(0) + "\n");
                Wire other = Wire.screening(port, "").send(child(1) + "\n")) {
            one.head();
            other.head();
            try (Wire third = Wire.screening(port, "").send(child(2) + "\n").end()) {
                assertThat(third.head())
                        .startsWith("HTTP/1.1 503")
                        .contains("Retry-After: 10")
                        .contains("application/problem+json");
            }
            one.end();
            other.end();
            assertThat(JSON.readTree(one.chunk()).get("childRef").asInt()).isZero();
        }
    }

    @Test
    void keepsReceiptsOnlyWhereAsked() throws Exception {
        int before = kept();
        try (Wire wire = Wire.screening(port, "").send(children(0, 3)).end()) {
            assertThat(lines(wire.body())).hasSize(3);
        }
        assertThat(kept()).isEqualTo(before);

        try (Wire wire = Wire.screening(port, "?keep=receipts")
                .send(children(0, 700))
                .send("wrong\n")
                .end()) {
            List<JsonNode> lines = lines(wire.body());
            assertThat(lines.get(700).get("line").asInt()).isEqualTo(701);
            assertThat(lines.subList(0, 700)).allSatisfy(line -> assertThat(db.queryForObject(
                            "select count(*) from receipt where occasion = 'SCREENING' and id = ?",
                            Integer.class,
                            UUID.fromString(line.get("receiptId").asText())))
                    .isOne());
        }
        assertThat(kept()).isEqualTo(before + 700);

        for (String other : List.of("?keep=", "?keep=all", "?keep=RECEIPTS")) {
            try (Wire wire = Wire.screening(port, other).end()) {
                assertThat(wire.head()).startsWith("HTTP/1.1 400").contains("application/problem+json");
            }
        }
    }

    private int kept() {
        return db.queryForObject("select count(*) from receipt", Integer.class);
    }
}
