package vn.lachan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clock of a running demonstration, as an administrator reads and moves it. */
record DemoClock(Caller administrator) {

    private static final String PATH = "/api/v1/demo/clock";
    private static final Pattern NOW = Pattern.compile("\"now\"\\s*:\\s*\"([^\"]+)\"");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static DemoClock of(PackagedJar jar) {
        return new DemoClock(jar.as("quantri"));
    }

    void passes(Duration time) throws IOException, InterruptedException {
        var answer = administrator.postJson(PATH, "{\"advance\": \"" + time + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    LocalDate today() throws IOException, InterruptedException {
        return now().toLocalDate();
    }

    LocalDateTime now() throws IOException, InterruptedException {
        String told = administrator.get(PATH).body();
        Matcher time = NOW.matcher(told);
        assertThat(time.find()).as(told).isTrue();
        return OffsetDateTime.parse(time.group(1))
                .atZoneSameInstant(ZONE)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES);
    }
}
