package vn.lachan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The command that runs receipts again, beside a house whose database it may open too. */
@RunningHouse
@OwnJvm
class ReceiptsRerunTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate db;

    private int rerun(String... period) {
        List<String> arguments = new ArrayList<>(List.of(period));
        arguments.addAll(List.of(
                "--spring.datasource.url=jdbc:h2:mem:house",
                "--spring.datasource.username=lachan",
                "--lachan.home=target/house-${lachan.fork:1}",
                "--lachan.demo=true"));
        printed.reset();
        return new ReceiptsRerun().run(arguments, new PrintStream(printed, true, UTF_8));
    }

    private String printed() {
        return printed.toString(UTF_8);
    }

    @Test
    void countsWhatIsTheSameAndNamesWhatIsNot() {
        Visitor intake = Visitor.basic(port, "tiepnhan", "tiepnhan");
        Stream.of("2026-10-01", "2026-01-01", "2026-10-02")
                .forEach(day -> assertThat(intake.post("/api/v1/classifications", "{\"factDate\": \"" + day + "\"}")
                                .statusCode())
                        .isEqualTo(200));

        assertThat(rerun()).as(printed()).isZero();
        assertThat(printed()).contains("SAME 3, DIFFERENT 0, NOT_RERUNNABLE 0");
        assertThat(rerun("--from=2001-01-01", "--to", "2001-12-31")).isZero();
        assertThat(printed()).contains("SAME 0");

        String id = db.queryForObject("select cast(id as varchar) from receipt limit 1", String.class);
        db.update(
                "update receipt set sealed = (select sealed from receipt where id <> ? limit 1) where id = ?", id, id);

        assertThat(rerun("--from", "2000-01-02")).isEqualTo(Command.NOT_WELL);
        assertThat(printed()).contains(id + " NOT_RERUNNABLE", "SAME 2, DIFFERENT 0, NOT_RERUNNABLE 1");
    }

    @Test
    void answersAPeriodThatItCannotUnderstandAsMisuse() {
        for (String[] wrong : new String[][] {
            {"--from=yesterday"}, {"--to"}, {"--from=2026-02-30"}, {"2026-01-01"}, {"--from", "--to"}
        }) {
            assertThat(new ReceiptsRerun().run(List.of(wrong), new PrintStream(printed, true, UTF_8)))
                    .as(String.join(" ", wrong))
                    .isEqualTo(Command.MISUSED);
        }
    }
}
