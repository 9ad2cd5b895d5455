package vn.lachan.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a new installation begins, for a trial and for real cases, and when it refuses to. */
class StartsIT {

    private static final Pattern TOKEN = Pattern.compile("One-time token to make the first administrator: (\\S+)");
    private static final Pattern CSRF = Pattern.compile("LACHAN-XSRF=([^;]+)");
    private static final String PASSWORD = "mật khẩu đủ dài cho quản trị";

    @TempDir
    Path directory;

    @Test
    void startsATrialOnAnEmptyDirectoryThatNeverTurnsIntoRealWork() throws Exception {
        Installation installation = Installation.on(Storage.H2, directory);
        long begun = System.nanoTime();
        try (PackagedJar jar = installation.start()) {
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            System.out.printf("First start of a trial: %.1f s%n", took.toMillis() / 1000.0);

            assertThat(took).isLessThan(Duration.ofMinutes(2));
            assertThat(jar.anonymously().get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(jar.as("canbo").get("/engine-rest/task/count").body()).isEqualTo("{\"count\":0}");
            assertThat(permissions("keys")).isEqualTo("rwx------");
            assertThat(permissions("keys/master.key")).isEqualTo("rw-------");
        }
        refusesRealWork(installation);
    }

    private String permissions(String file) throws Exception {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("home").resolve(file)));
    }

    @Test
    void beginsRealWorkWithAKeyAndOneAdministratorAndNoOtherWay() throws Exception {
        Installation installation = Installation.on(Storage.POSTGRESQL, directory);

        Ended keyless = installation.refuseToStart(Installation.NO_DEMO);
        assertThat(keyless.exitCode()).isNotZero();
        assertThat(plainly(keyless)).contains("Chưa có khoá chính", "There is no master key", "key new");

        String key = "--lachan.master-key=" + newKey(installation);
        try (PackagedJar jar = installation.start(Installation.NO_DEMO, key)) {
            String token = token(jar.log());
            noDemoAccountSignsOn(jar);

            assertThat(claim(jar, "không-phải-mã").body()).contains("Mã không đúng");
            assertThat(jar.as("chinhquyen", PASSWORD).get("/api/v1/units").statusCode())
                    .isEqualTo(401);

            HttpResponse<String> made = claim(jar, token);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
            assertThat(jar.as("chinhquyen", PASSWORD).get("/api/v1/units").statusCode())
                    .isEqualTo(200);

            assertThat(jar.anonymously().get("/setup").statusCode()).isEqualTo(404);
            assertThat(claim(jar, token).statusCode()).isEqualTo(404);
            assertThat(jar.log()).containsOnlyOnce(token).doesNotContain(PASSWORD);
        }
        try (PackagedJar again = installation.start(Installation.NO_DEMO, key)) {
            assertThat(again.log()).doesNotContainPattern(TOKEN);
            assertThat(again.anonymously().get("/setup").statusCode()).isEqualTo(404);
        }
        Ended otherKey =
                installation.refuseToStart(Installation.NO_DEMO, "--lachan.master-key=" + newKey(installation));
        assertThat(otherKey.exitCode()).isNotZero();
        assertThat(plainly(otherKey)).contains("This database belongs to master key");
    }

    @Test
    void refusesRealWorkWhereATrialLeftItsAccounts() throws Exception {
        Installation installation = Installation.on(Storage.POSTGRESQL, directory);
        installation.start(Installation.DEMO).close();
        refusesRealWork(installation);
    }

    private static void refusesRealWork(Installation installation) throws Exception {
        String key =
                Files.readString(installation.home().resolve("keys/master.key")).strip();

        Ended refused = installation.refuseToStart(Installation.NO_DEMO, "--lachan.master-key=" + key);

        assertThat(refused.exitCode()).isNotZero();
        assertThat(plainly(refused))
                .contains("cơ sở dữ liệu có tài khoản dùng thử", "the database has demonstration accounts", "canbo")
                .doesNotContain("\tat ");
    }

    @Test
    void refusesAClockThatIsNotTheRealOneWhereRealCasesAreWorkedOn() throws Exception {
        Installation installation = Installation.on(Storage.H2, directory);

        Ended refused = installation.refuseToStart(Installation.NO_DEMO, "--lachan.clock=2026-11-22T08:00:00+07:00");

        assertThat(refused.exitCode()).isNotZero();
        assertThat(plainly(refused))
                .contains("Chỉ được đặt lachan.clock trong chế độ dùng thử", "is for demo only")
                .doesNotContain("\tat ");
    }

    @Test
    void answersAMistypedCommandWithTheUsageAndANewDirectoryWithAReason() throws Exception {
        Installation installation = Installation.on(Storage.H2, directory);

        Ended mistyped = installation.command("audit verfy");
        assertThat(mistyped.exitCode()).isEqualTo(2);
        assertThat(mistyped.output()).contains("Cách dùng / Usage", "audit verify");

        Ended nothingThere = installation.command("audit verify");
        assertThat(nothingThere.exitCode()).isEqualTo(1);
        assertThat(nothingThere.output())
                .contains("Không mở được cơ sở dữ liệu", "The database cannot be opened")
                .doesNotContain("\tat ");
        assertThat(installation.home()).doesNotExist();
    }

    private static String newKey(Installation installation) throws Exception {
        Ended made = installation.bare("key new");
        assertThat(made.exitCode()).isZero();
        return made.output().strip();
    }

    private static void noDemoAccountSignsOn(PackagedJar jar) throws Exception {
        for (String name : List.of("canbo", "chutich", "quanly", "quantri", "tiepnhan", "admin", "demo")) {
            assertThat(jar.as(name).get("/api/v1/units").statusCode()).as(name).isEqualTo(401);
            assertThat(jar.as(name).get("/engine-rest/task").statusCode())
                    .as(name)
                    .isEqualTo(401);
        }
    }

    private static String token(String log) {
        Matcher token = TOKEN.matcher(log);
        assertThat(token.find()).as(log).isTrue();
        return token.group(1);
    }

    /** Fills in the page for the first administrator as a browser would. */
    private static HttpResponse<String> claim(PackagedJar jar, String token) throws Exception {
        HttpResponse<String> page = jar.anonymously().get("/setup");
        String csrf = page.headers().allValues("set-cookie").stream()
                .flatMap(cookie -> CSRF.matcher(cookie).results())
                .map(found -> found.group(1))
                .findFirst()
                .orElse("absent");
        Map<String, String> answers = Map.of(
                "_csrf", csrf,
                "token", token,
                "username", "chinhquyen",
                "displayName", "Quản trị viên thử nghiệm",
                "password", PASSWORD,
                "passwordAgain", PASSWORD);
        String form = answers.entrySet().stream()
                .map(answer -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return jar.anonymously().postForm("/setup", form, "Cookie", "LACHAN-XSRF=" + csrf);
    }

    /** What an operator is told, after the log of the attempt. */
    private static String plainly(Ended refused) {
        String headline = "APPLICATION FAILED TO START";
        assertThat(refused.output()).contains(headline);
        return refused.output().substring(refused.output().indexOf(headline));
    }
}
