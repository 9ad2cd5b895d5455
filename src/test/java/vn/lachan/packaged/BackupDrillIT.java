package vn.lachan.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;

/** The drill of an operator: work, back up beside the work, lose everything, restore with the key, go on. */
class BackupDrillIT {

    private static final Path OPS = Path.of("ops").toAbsolutePath();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Storage.class)
    void whatWasBackedUpComesBackWithItsKeyAndWithNoOther(Storage storage) throws Exception {
        assumeThat(storage == Storage.H2 || has("pg_dump"))
                .as("pg_dump is missing: install postgresql-client to drill PostgreSQL too")
                .isTrue();
        Installation lost = Installation.on(storage, directory.resolve("lost"));
        Path backup;
        String before;
        Path key = directory.resolve("kept-elsewhere.key");
        try (PackagedJar jar = lost.start(Installation.DEMO)) {
            before = reported(jar);
            works(jar, before);
            backup = backedUp(storage, lost, jar);
            assertThat(reported(jar)).as("lost with the disk").isNotEqualTo(before);
            Files.copy(lost.home().resolve("keys/master.key"), key);
        }
        FileSystemUtils.deleteRecursively(lost.home());
        assertThat(new String(Files.readAllBytes(backup), ISO_8859_1))
                .doesNotContain(Files.readString(key).strip());

        Path otherKey = directory.resolve("other.key");
        Files.writeString(otherKey, lost.bare("key new").output());
        Installation refused = Installation.on(storage, directory.resolve("refused"));
        Ended wrong = restored(storage, refused, backup, otherKey);
        assertThat(wrong.exitCode()).isNotZero();
        assertThat(wrong.output())
                .contains("Cơ sở dữ liệu này thuộc khoá chính", "This database belongs to master key")
                .doesNotContain("\tat ");
        assertThat(refused.home().resolve("db")).doesNotExist();

        Installation found = Installation.on(storage, directory.resolve("found"));
        Ended well = restored(storage, found, backup, key);
        assertThat(well.exitCode()).as(well.output()).isZero();
        assertThat(well.output()).contains(": 0 findings.", "Restored");

        try (PackagedJar jar = found.start(Installation.DEMO, "--lachan.master-key-file=" + key)) {
            assertThat(jar.as("canbo")
                            .get("/api/v1/cases/" + before + "/diagram")
                            .statusCode())
                    .isEqualTo(200);
            works(jar, before);
            assertThat(number(reported(jar)))
                    .as("no number given after the backup is given again")
                    .isGreaterThan(number(before) + 5_000);
        }
        Ended audit = found.command("audit verify", Installation.DEMO, "--lachan.master-key-file=" + key);
        assertThat(audit.output()).contains(": 0 findings.");
    }

    private static String reported(PackagedJar jar) throws Exception {
        String told =
                JSON.readTree(Path.of("docs/samples/report.json").toFile()).toString();
        HttpResponse<String> taken = jar.as("tiepnhan").postJson("/api/v1/reports", told);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        return JSON.readTree(taken.body()).at("/caseNumbers/0").asText();
    }

    private static int number(String caseNumber) {
        return Integer.parseInt(caseNumber.substring(caseNumber.lastIndexOf('-') + 1));
    }

    /** Writes into the draft of the first task, which reads and writes what is sealed. */
    private static void works(PackagedJar jar, String caseNumber) throws Exception {
        JsonNode tasks = JSON.readTree(jar.as("canbo")
                .get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber)
                .body());
        String form = "/api/v1/tasks/" + tasks.at("/0/id").asText() + "/form";
        assertThat(jar.as("canbo").get(form).body()).contains("fullName");
        assertThat(jar.as("canbo")
                        .putJson(form, "{\"checkNote\": \"Đã gọi điện\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    private Path backedUp(Storage storage, Installation installation, PackagedJar jar) throws Exception {
        Path netrc = directory.resolve("netrc");
        Files.writeString(netrc, "machine 127.0.0.1 login quantri password quantri\n");
        Ended made = script(
                installation,
                Map.of("LACHAN_URL", jar.address().toString(), "LACHAN_NETRC", netrc.toString()),
                List.of(
                        OPS.resolve("backup.sh").toString(),
                        storage == Storage.H2 ? "embedded" : "postgresql",
                        directory.resolve("backups").toString()));
        assertThat(made.exitCode()).as(made.output()).isZero();
        return Path.of(made.output().strip());
    }

    private Ended restored(Storage storage, Installation installation, Path backup, Path key) throws Exception {
        Files.createDirectories(installation.home());
        List<String> command =
                new ArrayList<>(List.of(OPS.resolve("restore.sh").toString(), backup.toString(), key.toString()));
        if (storage == Storage.H2) {
            command.add(installation.home().toString());
        }
        return script(installation, Map.of(), command);
    }

    /** Runs it as an operator's shell would, led to the installation's database. */
    private Ended script(Installation installation, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "script", ".log");
        ProcessBuilder script =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        script.environment().putAll(environment);
        script.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Database database = installation.database();
        if (database.url().startsWith("jdbc:postgresql:")) {
            URI address = URI.create(database.url().substring("jdbc:".length()));
            script.environment()
                    .putAll(Map.of(
                            "PGHOST", address.getHost(),
                            "PGPORT", String.valueOf(address.getPort()),
                            "PGDATABASE", address.getPath().substring(1),
                            "PGUSER", database.username(),
                            "PGPASSWORD", database.password()));
        }
        Process process = script.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
