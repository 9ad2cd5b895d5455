package vn.lachan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds the code to the worked example in {@code docs/ledger-format.md}. */
class LedgerFormatTests {

    private static final Pattern BLOCK = Pattern.compile("```json\\n(.+)\\n```");
    private static final Pattern HASH = Pattern.compile("Its (?:commitment|hash): `([0-9a-f]{64})`");

    private List<String> blocks = List.of();
    private List<String> hashes = List.of();

    @BeforeEach
    void readExample() throws IOException {
        String page = Files.readString(Path.of("docs/ledger-format.md"));
        blocks = all(BLOCK, page);
        hashes = all(HASH, page);
        assertThat(blocks).hasSize(3);
        assertThat(hashes).hasSize(3);
    }

    @Test
    void givesTheHashesOfTheExample() {
        assertThat(Payload.parse(blocks.get(0).getBytes(UTF_8)).commitment()).isEqualTo(hashes.get(0));
        assertThat(Canonical.sha256(blocks.get(1))).isEqualTo(hashes.get(1));
        assertThat(Canonical.sha256(blocks.get(2))).isEqualTo(hashes.get(2));
    }

    @Test
    void writesThePayloadOfTheExample() {
        Payload payload = Payload.parse(blocks.get(0).getBytes(UTF_8));
        Payload same = Payload.of(
                Base64.getDecoder().decode(payload.salt()),
                List.of(payload.contents().get(0)));
        assertThat(new String(same.bytes(), UTF_8)).isEqualTo(blocks.get(0));
    }

    @Test
    void writesTheHeadersOfTheExample() {
        Draft first = new Draft();
        first.add(Act.of("REPORT_RECEIVED", Map.of("urgent", true, "report", "TB-2026-000001")));
        first.add(Act.of("TASK_COMPLETED", Map.of("task", "initialAssessment", "form", 2))
                .with(Payload.parse(blocks.get(0).getBytes(UTF_8)).contents().get(0)));
        first.state(null, "OPEN");
        first.receipt("r-1");
        Head none = Head.none("HS-2026-000001");
        assertThat(Header.of(
                        none, Instant.parse("2026-11-22T05:00:00.120Z"), TestLedger.CASEWORKER, first, hashes.get(0)))
                .isEqualTo(blocks.get(1));

        Draft second = new Draft();
        second.add(Act.of("FLOW_TAKEN", Map.of("flow", "toPlan")));
        second.state("OPEN", "PLANNED");
        assertThat(Header.of(
                        new Head("HS-2026-000001", 1, hashes.get(1)),
                        Instant.parse("2026-11-22T05:10:00Z"),
                        Who.of("system"),
                        second,
                        null))
                .isEqualTo(blocks.get(2));
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
