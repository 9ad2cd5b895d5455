package vn.lachan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lachan.RuleArchive;
import vn.lachan.rulebook.law.RuleFiles;

/** Power fails between the approval of a rule change and its day, and again while it is being put in force. */
class ChangeSurvivesAKillIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SOON_FREE = "--camunda.bpm.job-execution.lock-time-in-millis=15000";
    private static final JsonMapper JSON = new JsonMapper();

    private static final String BEING_PUT_IN_FORCE = """
            select j.id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
            where d.act_id_ = 'activateRulebook' and j.lock_owner_ is not null""";

    @TempDir
    Path directory;

    @Test
    void anApprovedChangeComesIntoForceOnItsDayAndOnce() throws Exception {
        Installation installation = Installation.on(Storage.POSTGRESQL, directory);
        RuleFiles files = retitled();
        String number;
        try (PackagedJar jar = installation.start(Installation.DEMO)) {
            number = proposed(jar, files, DemoClock.of(jar).today().plusDays(2));
            awaits("the approvers' turn", () -> state(jar, number), "PROPOSED");
            approves(jar, number, files.hash());
            assertThat(state(jar, number)).isEqualTo("SCHEDULED");
            jar.kill();
        }
        try (PackagedJar jar = installation.start(Installation.DEMO, SOON_FREE)) {
            assertThat(state(jar, number)).isEqualTo("SCHEDULED");
            Thread day = new Thread(() -> passesUntilKilled(jar));
            day.start();
            awaits(
                    "the job",
                    () -> installation.database().column(BEING_PUT_IN_FORCE).size(),
                    1);
            jar.kill();
            day.join();
        }
        assertThat(activations(installation, files)).isEmpty();

        try (PackagedJar jar = installation.start(Installation.DEMO, SOON_FREE)) {
            awaits("the new rules", () -> activations(installation, files).size(), 1);
            assertThat(state(jar, number)).isIn("ACTIVATED", "CONFIRMED");
            List<JsonNode> activated = JSON
                    .readTree(jar.as("quanly")
                            .get("/api/v1/rule-changes/" + number, "Accept-Language", "en")
                            .body())
                    .path("history")
                    .findParents("done")
                    .stream()
                    .filter(step -> step.path("done").toString().contains("Put in force"))
                    .toList();
            assertThat(activated).hasSize(1);
        }
        assertThat(activations(installation, files)).hasSize(1);
        Ended audit = installation.command("audit verify", Installation.DEMO);
        assertThat(audit.output()).contains(": 0 findings.");
    }

    private static RuleFiles retitled() {
        Map<String, String> texts = new HashMap<>(RuleFiles.in(Path.of("rules")).byPath());
        texts.computeIfPresent("rulebook.csv", (file, text) -> text.replaceAll("title_en,.*", "title_en,After a kill"));
        return RuleFiles.of(texts);
    }

    private static String proposed(PackagedJar jar, RuleFiles files, LocalDate day) throws Exception {
        HttpResponse<String> kept = jar.as("quanly").postZip("/api/v1/rule-changes/files", RuleArchive.of(files));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        HttpResponse<String> proposed = jar.as("quanly")
                .postJson(
                        "/api/v1/rule-changes",
                        JSON.writeValueAsString(Map.of(
                                "title", "Thay đổi hư cấu",
                                "reason", "Lý do hư cấu đủ dài",
                                "legalSource", "Chính sách (hư cấu)",
                                "inForceFrom", day.toString(),
                                "hash", files.hash())));
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
        return JSON.readTree(proposed.body()).path("changeNumber").asText();
    }

    private static void approves(PackagedJar jar, String number, String hash) throws Exception {
        Caller approver = jar.as("quanly2");
        String task = JSON.readTree(approver.get("/engine-rest/task?processInstanceBusinessKey=" + number)
                        .body())
                .at("/0/id")
                .asText();
        HttpResponse<String> filled = approver.putJson(
                "/api/v1/tasks/" + task + "/form", "{\"decision\": \"APPROVE\", \"hash\": \"" + hash + "\"}");
        assertThat(filled.statusCode()).as(filled.body()).isEqualTo(204);
        HttpResponse<String> done = approver.postJson("/engine-rest/task/" + task + "/complete", "{}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
    }

    private static void passesUntilKilled(PackagedJar jar) {
        try {
            DemoClock.of(jar).passes(Duration.ofDays(3));
        } catch (IOException killed) {
            // The answer waits for the timers, and so for what the kill prevents.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String state(PackagedJar jar, String number) throws IOException, InterruptedException {
        return JSON.readTree(jar.as("quanly")
                        .get("/api/v1/rule-changes/" + number + "/progress")
                        .body())
                .path("state")
                .asText();
    }

    private static List<String> activations(Installation installation, RuleFiles files) throws Exception {
        return installation
                .database()
                .column("select activation from rulebook_activation where hash = '" + files.hash() + "'");
    }

    private static <T> void awaits(String what, Callable<T> asked, T expected) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T last = asked.call();
        while (!last.equals(expected) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
            last = asked.call();
        }
        assertThat(last).as(what).isEqualTo(expected);
    }
}
