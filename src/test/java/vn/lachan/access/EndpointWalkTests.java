package vn.lachan.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.lachan.RuleArchive;
import vn.lachan.RunningHouse;
import vn.lachan.TwoCommunes;
import vn.lachan.Visitor;
import vn.lachan.access.EndpointTable.Row;
import vn.lachan.access.Endpoints.Endpoint;
import vn.lachan.access.Endpoints.Kind;
import vn.lachan.identity.Actor;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.referral.Origin;
import vn.lachan.referral.Referrals;
import vn.lachan.referral.Request;
import vn.lachan.rulechange.ProposingChanges;

/** Calls everything that answers over HTTP as everybody, and compares with the reviewed table. */
@RunningHouse
class EndpointWalkTests {

    private static final String NOBODY = "anonymous";
    private static final Set<String> MAY_KNOW_A = Set.of("canbo", "chutich", "tiepnhan");
    private static final Set<String> OPERATORS = Set.of("quantri");
    private static final Map<String, String> BODIES = Map.of("/retries", "{\"retries\": 3}");
    private static final int AT_ONCE = 4;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    ServletContext servlets;

    @Autowired
    TwoCommunes communes;

    @Autowired
    Referrals referrals;

    @Autowired
    ProposingChanges proposing;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    ManagementService jobs;

    @Autowired
    RepositoryService repository;

    private final Map<String, Visitor> basic = new HashMap<>();
    private final Map<String, Visitor> sessions = new HashMap<>();
    private final Map<String, String> known = new LinkedHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<Endpoint, String> seen = new TreeMap<>();

    private TwoCommunes.Opened a;
    private EndpointTable table;

    @BeforeEach
    void reportOneChildInEachCommune() throws Exception {
        a = communes.report(TwoCommunes.A);
        communes.report(TwoCommunes.B);
        table = EndpointTable.read();
        ProcessDefinition definition = repository.getProcessDefinition(a.definition());
        known.put("/task/{id}", a.task());
        known.put("/tasks/{taskId}", a.task());
        known.put("/process-instance/{id}", a.instance());
        known.put("/execution/{id}", a.instance());
        known.put("/process-definition/{id}", a.definition());
        known.put("/process-definition/key/{key}", definition.getKey());
        known.put("/deployment/{id}", definition.getDeploymentId());
        known.put("/filter/{id}", filters.createFilterQuery().list().get(0).getId());
        known.put(
                "/job/{id}",
                jobs.createJobQuery()
                        .processInstanceId(a.instance())
                        .singleResult()
                        .getId());
        known.put("/user/{id}", "canbo");
        known.put("/group/{id}", "CASEWORKER");
        known.put("/engine/{name}", "default");
        known.put("/auth/user/{processEngineName}", "default");
        known.put("/cases/{number}", a.number().value());
        known.put("/referrals/{number}", recalledReferral());
        known.put("/rule-changes/{number}", ruleChange());
        known.put("/reports/{number}", a.report().value());
        known.put("/forms/{key}", "checkReport");
        known.put("/forms/{form}", "report");
        known.put("/{version}", "1");
        known.put("/rules/{table}", "visits");
        known.put("/tables/{table}", "visits");
        known.put("/units/{code}", TwoCommunes.A);
        known.put("/receipts/{id}", receipt());
        for (String account : table.accounts()) {
            boolean nobody = account.equals(NOBODY);
            basic.put(account, nobody ? Visitor.anonymous(port) : Visitor.basic(port, account, account));
            sessions.put(account, session(account));
        }
    }

    /** One that the police of the province were asked, and that gives them no task any more. */
    private String recalledReferral() {
        Request request = new Request(Role.POLICE, Origin.BY_HAND, null, null);
        ReferralNumber number = referrals.send(a.number(), request, Actor.SYSTEM);
        referrals.recall(number, "Thử nghiệm", Actor.SYSTEM);
        return number.value();
    }

    /** One that was given up, so that nobody has a task of it. */
    private String ruleChange() {
        ChangeNumber number = RuleArchive.proposed(proposing);
        proposing.withdraw(number, "Thử nghiệm xong");
        return number.value();
    }

    private String receipt() throws Exception {
        HttpResponse<String> decided =
                Visitor.basic(port, "canbo", "canbo").post("/api/v1/classifications", "{\"factDate\": \"2026-10-01\"}");
        return new ObjectMapper().readTree(decided.body()).get("receiptId").asText();
    }

    private Visitor session(String account) {
        if (!account.equals(NOBODY)) {
            return Visitor.session(port, account, account);
        }
        Visitor nobody = Visitor.anonymous(port);
        nobody.get("/login");
        return nobody;
    }

    @Test
    void answersEverybodyAsTheTableSays() throws Exception {
        SortedSet<Endpoint> endpoints = Endpoints.of(house, servlets);
        assertThat(endpoints).as("engine endpoints found").hasSizeGreaterThan(700);
        assertThat(table.withoutEndpoint(endpoints))
                .as("rows without an endpoint")
                .isEmpty();

        List<Endpoint> closed = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            if (table.row(endpoint).isPresent()) {
                walk(endpoint);
                tasks.setAssignee(a.task(), null);
            } else {
                closed.add(endpoint);
            }
        }
        inParallel(closed);
        write();

        assertThat(wrong).as("answers that the table does not say").isEmpty();
        assertThat(tasks.createTaskQuery().taskId(a.task()).singleResult())
                .as("the task of commune A after the walk")
                .isNotNull();
    }

    private void inParallel(List<Endpoint> endpoints) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> walks = new ArrayList<>();
            endpoints.forEach(endpoint -> walks.add(threads.submit(() -> walk(endpoint))));
            for (Future<?> walk : walks) {
                walk.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void walk(Endpoint endpoint) {
        Row row = table.row(endpoint).orElse(null);
        if (row == null && endpoint.kind() != Kind.JAX_RS) {
            wrong.add(endpoint + ": has no row in the table");
        }
        List<String> answers = new ArrayList<>();
        for (String account : table.accounts()) {
            HttpResponse<String> response = call(endpoint, account);
            String answer = answer(response);
            answers.add(answer);
            String cell = row == null ? EndpointTable.CLOSED : row.cell(account);
            String expected = cell.equals(EndpointTable.CLOSED) ? closed(endpoint, account) : cell;
            if (!Arrays.asList(expected.split("\\|")).contains(answer)) {
                wrong.add(endpoint + " as " + account + ": " + answer + " instead of " + expected);
            }
            if (response.statusCode() < 300 && !MAY_KNOW_A.contains(account) && tellsOfA(response, account)) {
                wrong.add(endpoint + " tells " + account + " of a case in commune A");
            }
        }
        synchronized (seen) {
            seen.put(endpoint, String.join(",", answers));
        }
    }

    /** Who looks after jobs sees which instance they belong to, and never whose case that is. */
    private boolean tellsOfA(HttpResponse<String> response, String account) {
        String body = response.body();
        return body.contains(a.number().value())
                || body.contains(a.report().value())
                || body.contains(a.task())
                || (body.contains(a.instance()) && !OPERATORS.contains(account));
    }

    private HttpResponse<String> call(Endpoint endpoint, String account) {
        String path = Endpoints.fill(endpoint.path(), known);
        boolean signsOff = path.endsWith("/logout");
        Visitor visitor = signsOff
                ? session(account)
                : Objects.requireNonNull((isOurApi(path) || isEngineRest(path) ? basic : sessions).get(account));
        boolean writes = !Set.of("GET", "HEAD", "OPTIONS").contains(endpoint.method());
        return visitor.send(endpoint.method(), path, writes ? body(path) : null);
    }

    private static String body(String path) {
        return BODIES.entrySet().stream()
                .filter(known -> path.endsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{}");
    }

    private static String answer(HttpResponse<String> response) {
        int status = response.statusCode();
        return status >= 300 && status < 400 ? status + ">" + Visitor.location(response) : String.valueOf(status);
    }

    private static String closed(Endpoint endpoint, String account) {
        if (!account.equals(NOBODY)) {
            return "403";
        }
        boolean page = !isOurApi(endpoint.path())
                && !isEngineRest(endpoint.path())
                && !endpoint.path().startsWith("/camunda/api");
        return page ? "302>/login" : "401";
    }

    private static boolean isOurApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/actuator");
    }

    private static boolean isEngineRest(String path) {
        return path.startsWith("/engine-rest");
    }

    /** What was seen, beside the table, for whoever has to bring it up to date. */
    private void write() throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add("method,path," + String.join(",", table.accounts()));
        seen.forEach((endpoint, answers) -> {
            if (table.row(endpoint).isPresent() || wrong.stream().anyMatch(line -> line.startsWith(endpoint + " "))) {
                lines.add(endpoint.method() + "," + endpoint.path() + "," + answers);
            }
        });
        Files.write(Path.of("target/endpoints-seen.csv"), lines);
    }
}
