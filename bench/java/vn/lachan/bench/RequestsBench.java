package vn.lachan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the packaged application starts, answers one signed-on client over HTTP, and what memory it takes for that. */
class RequestsBench {

    private static final int WARM_UPS = 20;
    private static final int ROUNDS = 100;
    private static final double MOST_SECONDS = 25;
    private static final double MOST_MEBIBYTES = 1024;

    @TempDir
    Path directory;

    @Test
    void measure() throws Exception {
        try (Databases databases = Databases.start()) {
            Databases.Place postgres = databases.postgres("requests");
            measure("H2", List.of());
            measure(
                    postgres.name(),
                    List.of(
                            "--spring.datasource.url=" + postgres.url(),
                            "--spring.datasource.username=" + postgres.username(),
                            "--spring.datasource.password="));
        }
    }

    private void measure(String database, List<String> settings) throws Exception {
        try (PackagedJar application = PackagedJar.start(directory.resolve(database), settings)) {
            double started = application.residentMebibytes();
            double startCpu = application.cpuSeconds();
            Client client = new Client(application.root());
            client.signOn("canbo");
            Map<String, List<Long>> nanos = new LinkedHashMap<>();
            for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
                round(client, i < WARM_UPS ? new LinkedHashMap<>() : nanos);
            }
            double worked = application.residentMebibytes();
            Verdicts.line(
                    "%n%s: healthy after %.1f s (%.1f s of processor time), %.0f MiB then, %.0f MiB after %d requests",
                    database, application.start().toMillis() / 1e3, startCpu, started, worked, client.requests());
            Verdicts.line("%-36s %10s %10s", "", "p50 ms", "p95 ms");
            nanos.forEach((name, taken) -> {
                long[] all = taken.stream().mapToLong(Long::longValue).toArray();
                Verdicts.line("%-36s %10.1f %10.1f", name, Timing.percentile(all, 0.5), Timing.percentile(all, 0.95));
            });
            Verdicts.atMost(database + ", first start", application.start().toMillis() / 1e3, MOST_SECONDS, "s");
            Verdicts.atMost(database + ", memory after start", started, MOST_MEBIBYTES, "MiB");
            Verdicts.atMost(database + ", memory after work", worked, MOST_MEBIBYTES, "MiB");
        }
    }

    private static void round(Client client, Map<String, List<Long>> nanos) throws Exception {
        ObjectMapper json = new ObjectMapper();
        String report = Files.readString(Path.of("docs/samples/report.json"));
        String received = client.timed(nanos, "POST /api/v1/reports, two children", "POST", "/api/v1/reports", report);
        client.timed(nanos, "GET /", "GET", "/", null);
        String number = json.readTree(received).at("/caseNumbers/0").asText();
        String tasks = client.send(
                "GET", "/camunda/api/engine/engine/default/task?processInstanceBusinessKey=" + number, null);
        String task = "/api/v1/tasks/" + json.readTree(tasks).at("/0/id").asText();
        String form = client.timed(nanos, "GET …/form", "GET", task + "/form", null);
        ObjectNode answers = (ObjectNode) json.readTree(form).get("values");
        answers.put("outcome", "PROCEED");
        client.timed(nanos, "PUT …/form", "PUT", task + "/form", answers.toString());
        client.timed(nanos, "POST …/complete", "POST", task + "/complete", "");
    }
}
