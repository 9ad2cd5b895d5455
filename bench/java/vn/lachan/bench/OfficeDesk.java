package vn.lachan.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import vn.lachan.RandomAnswers;
import vn.lachan.Visitor;

/** Somebody at a browser: looks round, takes on a task, reads the file, fills in the form and completes it; again and again. */
final class OfficeDesk implements Runnable {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final List<String> OF_A_COMMUNE =
            List.of("/", "/cases", "/cases/birthdays", "/notices", "/refusals");
    private static final List<String> OF_AN_AGENCY = List.of("/", "/referrals", "/notices");
    private static final List<String> SOUGHT = List.of("tre hu cau", "nguyen van an", "5000012");
    /** Between two requests, on average: at fifty-three times the speed of an office nearly a minute. */
    private static final int PAUSE_MILLIS = 900;

    private static final int TRIES = 6;
    private static final JsonMapper JSON = new JsonMapper();

    private final String who;
    private final Visitor browser;
    private final OfficeLog log;
    private final Random chance;
    private final Supplier<LocalDate> today;
    private final boolean ofACommune;
    private final RandomAnswers answers;
    private volatile boolean open = true;

    OfficeDesk(String who, int port, OfficeLog log, Supplier<LocalDate> today, Random chance) {
        this.who = who;
        this.browser = Visitor.session(port, who, who);
        this.log = log;
        this.today = today;
        this.chance = chance;
        this.ofACommune = who.startsWith("canbo") || who.startsWith("chutich");
        this.answers = new RandomAnswers(chance);
    }

    void closes() {
        open = false;
    }

    @Override
    public void run() {
        try {
            while (open) {
                looksRound();
                JsonNode tasks = read(log.reads("Tasklist's list", () -> browser.get(TASKS + "?maxResults=15")));
                if (!tasks.isEmpty()) {
                    worksOn(tasks.get(chance.nextInt(tasks.size())));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            log.failed(who, failure);
        }
    }

    private void looksRound() throws InterruptedException {
        for (int look = 0; look < 3; look++) {
            String page = any(ofACommune ? OF_A_COMMUNE : OF_AN_AGENCY);
            log.reads(page, () -> browser.get(page));
            pauses();
        }
        if (ofACommune) {
            log.reads("a search by name or number", this::searches);
            pauses();
        }
    }

    /** What the form above the list does: the words go there in the body, and the list is where it sends to. */
    private HttpResponse<String> searches() {
        String form = "q=" + URLEncoder.encode(any(SOUGHT), StandardCharsets.UTF_8);
        var sent = browser.send("POST", "/cases", form, Map.of("Content-Type", "application/x-www-form-urlencoded"));
        return sent.statusCode() == 302
                ? browser.get(URI.create(sent.headers().firstValue("Location").orElseThrow())
                        .toString()
                        .replaceFirst("^https?://[^/]+", ""))
                : sent;
    }

    private void worksOn(JsonNode task) throws InterruptedException {
        String id = task.path("id").asText();
        String form = "/api/v1/tasks/" + id;
        var shown = log.reads("a task's form", () -> browser.get(form + "/form"));
        pauses();
        if (shown.statusCode() != 200) {
            return;
        }
        String number = read(shown).at("/task/caseNumber").asText("");
        if (!number.isEmpty()) {
            log.reads("the file of a child", () -> browser.get("/cases/" + number));
            pauses();
        }
        log.writes("a claim", () -> browser.post(TASKS + "/" + id + "/claim", "{\"userId\": \"" + who + "\"}"));
        for (int tries = 0; tries < TRIES; tries++) {
            pauses();
            String answer = answers.to(task.path("taskDefinitionKey").asText(), today.get(), false);
            if (log.writes("a completed task", () -> browser.post(form + "/complete", answer))
                            .statusCode()
                    != 422) {
                return;
            }
        }
    }

    private String any(List<String> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private void pauses() throws InterruptedException {
        Thread.sleep((long) (-Math.log(1 - chance.nextDouble()) * PAUSE_MILLIS));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
