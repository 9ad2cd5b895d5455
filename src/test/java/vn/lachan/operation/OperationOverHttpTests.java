package vn.lachan.operation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.RunningHouse;
import vn.lachan.TwoCommunes;
import vn.lachan.Visitor;

/** What an operator sees and does over HTTP, and what sessions leave behind. */
@RunningHouse
class OperationOverHttpTests {

    @LocalServerPort
    int port;

    @Autowired
    TwoCommunes communes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService jobs;

    @Autowired
    ObjectMapper json;

    private TwoCommunes.Opened opened;

    @BeforeEach
    void reportOneChild() throws Exception {
        opened = communes.report(TwoCommunes.A);
    }

    private Visitor basic(String who) {
        return Visitor.basic(port, who, who);
    }

    private Visitor session(String who) {
        return Visitor.session(port, who, who);
    }

    @Test
    void healthIsOneWordForEverybodyAndInDetailForTheOperator() throws Exception {
        for (Visitor visitor : List.of(Visitor.anonymous(port), basic("canbo"), session("quantri"))) {
            assertThat(visitor.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(visitor.get("/actuator/health/rulebooks").body()).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(json.readTree(basic("quantri").get("/actuator/health").body())
                        .at("/components/nodeRulebooks/status")
                        .asText())
                .isEqualTo("UP");
        assertThat(basic("quantri").get("/actuator/health/rulebooks").body()).contains("sha256:");
    }

    @Test
    void anotherRulebookOnAnotherNodeIsToldInItsGroupAndLeavesThisNodeWell() {
        jdbc.sql("insert into node (id, name, rulebook, started_at, seen_at)"
                        + " values ('other', 'máy kia', 'sha256:000000000000', current_timestamp, current_timestamp)")
                .update();
        try {
            HttpResponse<String> group = Visitor.anonymous(port).get("/actuator/health/rulebooks");
            assertThat(group.statusCode()).isEqualTo(503);
            assertThat(group.body()).isEqualTo("{\"status\":\"DIFFERENT\"}");
            assertThat(Visitor.anonymous(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(session("quantri").get("/operation").body())
                    .contains("máy kia", "Các máy chủ đang dùng bộ quy tắc khác nhau");

            jdbc.sql("update node set seen_at = current_timestamp - interval '31' second where id = 'other'")
                    .update();
            assertThat(Visitor.anonymous(port).get("/actuator/health/rulebooks").statusCode())
                    .isEqualTo(200);
        } finally {
            jdbc.sql("delete from node where id = 'other'").update();
        }
    }

    @Test
    void metricsCountAndTellOfNobody() {
        basic("canbo").get("/api/v1/cases/" + opened.number());
        session("canbo").get("/cases/" + opened.number());

        String metrics = basic("quantri").get("/actuator/prometheus").body();

        assertThat(metrics)
                .contains(
                        "lachan_tasks_open ",
                        "lachan_tasks_overdue ",
                        "lachan_incidents 0.0",
                        "lachan_jobs_failed 0.0",
                        "lachan_mails_waiting 0.0",
                        "lachan_nodes 1.0",
                        "lachan_rulebooks 1.0",
                        "lachan_rulebook_age_seconds ")
                .containsPattern("lachan_ledger_appends_total [1-9]")
                .doesNotContain(opened.number().value(), "HS-2", "TB-2", "canbo");
    }

    @Test
    void aFailedJobIsShownWithoutItsWordsAndRunAgain() {
        String job = jobs.createJobQuery()
                .processInstanceId(opened.instance())
                .singleResult()
                .getId();
        jdbc.sql("update act_ru_job set retries_ = 0, exception_msg_ = 'IllegalStateException' where id_ = ?")
                .param(job)
                .update();
        Visitor quantri = session("quantri");
        assertThat(quantri.get("/operation").body())
                .contains(job, "IllegalStateException", "Đang chờ người vận hành")
                .doesNotContain(opened.number().value(), opened.instance());

        HttpResponse<String> retried = quantri.send(
                "POST",
                "/operation/jobs/" + job + "/retry",
                "",
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(Visitor.location(retried)).isEqualTo("/operation");
        assertThat(quantri.get("/operation").body()).contains("Đã cho chạy lại");
        assertThat(jdbc.sql(
                                "select user_id_ from act_hi_op_log where job_id_ = ? and operation_type_ = 'SetJobRetries'")
                        .param(job)
                        .query(String.class)
                        .list())
                .contains("quantri");
    }

    @Test
    void whatTheEngineKeepsOfAFailureHasNoneOfItsWords() {
        String job = jobs.createJobQuery()
                .processInstanceId(opened.instance())
                .singleResult()
                .getId();
        jdbc.sql("update act_ru_job set handler_cfg_ = 'Zéphyrine' where id_ = ?")
                .param(job)
                .update();

        assertThatThrownBy(() -> jobs.executeJob(job)).hasMessageContaining("Zéphyrine");

        List<String> kept = jdbc.sql(
                        "select exception_msg_ from act_ru_job where id_ = :job union all"
                                + " select job_exception_msg_ from act_hi_job_log where job_id_ = :job and job_exception_msg_ is not null")
                .param("job", job)
                .query(String.class)
                .list();
        assertThat(kept)
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).contains("Exception").doesNotContain("phyrine"));
        assertThat(jdbc.sql("select b.bytes_ from act_ge_bytearray b where b.id_ in ("
                                + " select exception_stack_id_ from act_ru_job where id_ = :job union all"
                                + " select job_exception_stack_id_ from act_hi_job_log where job_id_ = :job)")
                        .param("job", job)
                        .query((row, number) -> new String(row.getBytes(1), UTF_8))
                        .list())
                .hasSize(2)
                .allSatisfy(trace -> assertThat(trace).contains("\tat ").doesNotContain("phyrine"));
    }

    @Test
    void aTimerThatNeverFailedKeepsItsTimeWhenItIsRunAgain() {
        String job = jobs.createJobQuery()
                .processInstanceId(opened.instance())
                .singleResult()
                .getId();
        jdbc.sql("update act_ru_job set retries_ = 0 where id_ = ?").param(job).update();
        Object due = due(job);

        session("quantri")
                .send(
                        "POST",
                        "/operation/jobs/" + job + "/retry",
                        "",
                        Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(due(job)).isEqualTo(due);
    }

    private Object due(String job) {
        return jobs.createJobQuery().jobId(job).singleResult().getDuedate();
    }

    @Test
    void aSessionIsARowThatTellsNothingOfWhatWasSearchedFor() {
        Visitor canbo = session("canbo");
        canbo.send(
                "POST", "/cases", "q=Nguyen+Thi+Vang+Anh", Map.of("Content-Type", "application/x-www-form-urlencoded"));

        List<byte[]> rows = jdbc.sql("select attribute_bytes from spring_session_attributes")
                .query((row, number) -> row.getBytes(1))
                .list();
        assertThat(rows).isNotEmpty().allSatisfy(bytes -> assertThat(new String(bytes, ISO_8859_1))
                .doesNotContain("Vang", "canbo", "lachan", "java."));
        assertThat(canbo.get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void whatSomebodyPutsIntoTheRowsIsNotReadAsASession() throws Exception {
        Visitor canbo = session("canbo");
        jdbc.sql("update spring_session_attributes set attribute_bytes = ?")
                .param("rO0ABXQAAWE=".getBytes(UTF_8))
                .update();

        assertThat(Visitor.location(canbo.get("/"))).isEqualTo("/login");
    }

    @Test
    void aDisabledAccountLosesItsSessionAndItsRow() {
        Visitor canbo2 = session("canbo2");
        jdbc.sql("update account set disabled = true where username = 'canbo2'").update();
        try {
            assertThat(Visitor.location(canbo2.get("/"))).isEqualTo("/login");
            assertThat(jdbc.sql("select count(*) from spring_session where principal_name = 'canbo2'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            jdbc.sql("update account set disabled = false where username = 'canbo2'")
                    .update();
        }
    }

    @Test
    void aPasswordThatWasTriedIsNotKeptInTheSession() {
        Visitor somebody = Visitor.anonymous(port);
        somebody.get("/cases");
        assertThat(somebody.cookie("LACHAN-SESSION")).isPresent();

        assertThat(Visitor.location(somebody.signOn("canbo", "nearly-right"))).isEqualTo("/login");

        assertThat(jdbc.sql("select attribute_name from spring_session_attributes")
                        .query(String.class)
                        .list())
                .doesNotContain("SPRING_SECURITY_LAST_EXCEPTION");
    }

    @Test
    void aMadeUpCookieIsNobodysSession() {
        for (String id : List.of("AAAA", "%00", "x".repeat(4_000), "00000000-0000-0000-0000-000000000000")) {
            Visitor stranger = Visitor.anonymous(port);
            stranger.keep("LACHAN-SESSION", id);
            assertThat(Visitor.location(stranger.get("/"))).as(id).isEqualTo("/login");
        }
    }
}
