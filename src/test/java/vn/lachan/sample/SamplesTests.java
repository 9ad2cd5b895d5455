package vn.lachan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.OwnJvm;
import vn.lachan.identity.CaseNumber;

/** The fictional children of a demonstration stand in every state of every process, each where its sample says. */
@SpringBootTest(
        properties = {
            "lachan.demo=true",
            "lachan.samples=false",
            "lachan.home=target/samples-${lachan.fork:1}",
            "spring.datasource.url=jdbc:h2:mem:samples;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "spring.jmx.enabled=false"
        })
@OwnJvm
class SamplesTests {

    private static final String TASKS = """
            select distinct t.task_def_key_ from act_ru_task t
            join act_ru_execution p on p.id_ = t.proc_inst_id_
            left join act_ru_variable v on v.var_scope_ = p.id_ and v.name_ = 'caseNumber'
            where coalesce(v.text_, p.business_key_) = ?""";

    @Autowired
    SampleFile file;

    @Autowired
    Players players;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachStandsWhereItSaysAndTogetherTheyStandEverywhere() {
        List<Sample> samples = file.read();
        SoftAssertions softly = new SoftAssertions();
        for (int number = 0; number < samples.size(); number++) {
            Sample sample = samples.get(number);
            String key = "sample-" + number;
            softly.assertThatCode(() ->
                            assertThat(standing(players.play(sample, key))).isEqualTo(at(sample)))
                    .as(key)
                    .doesNotThrowAnyException();
        }
        softly.assertAll();

        assertThat(jdbc.sql("select count(*) from case_file").query(Long.class).single())
                .isGreaterThanOrEqualTo(40);
        assertThat(column("select distinct state from case_file"))
                .containsExactlyInAnyOrder(
                        "RECEIVED",
                        "CHECKED",
                        "ASSESSED",
                        "CLASSIFIED",
                        "IN_SUPPORT",
                        "ADVISED",
                        "CLOSED",
                        "REFERRED",
                        "UNFOUNDED",
                        "OPENED_IN_ERROR");
        assertThat(column("select distinct task_def_key_ from act_ru_task"))
                .containsExactlyInAnyOrder(
                        "checkReport",
                        "initialAssessment",
                        "emergencyMeasures",
                        "temporaryRemoval",
                        "gatherFacts",
                        "confirmClassification",
                        "needsMeeting",
                        "supportPlan",
                        "approvePlan",
                        "supportService",
                        "monitoringVisit",
                        "review",
                        "closeCase",
                        "handOver",
                        "reviewOverride",
                        "answerReferral",
                        "reportResult",
                        "escalatedReferral");
        assertThat(column("select distinct state from referral"))
                .containsExactlyInAnyOrder("SENT", "SEEN", "ACCEPTED", "REFUSED", "DONE", "RECALLED");
    }

    private static Set<String> at(Sample sample) {
        return new TreeSet<>(List.of(sample.at().split(", ", -1)));
    }

    /** The keys of the open tasks; where none is open, how the case ended. */
    private Set<String> standing(CaseNumber number) {
        Set<String> tasks = jdbc.sql(TASKS).param(number.value()).query(String.class).list().stream()
                .collect(Collectors.toCollection(TreeSet::new));
        return tasks.isEmpty() ? Set.of(ended(number)) : tasks;
    }

    private String ended(CaseNumber number) {
        return jdbc.sql("select state, closing_reason from case_file where case_number = ?")
                .param(number.value())
                .query((row, index) -> Stream.of(row.getString(1), row.getString(2))
                        .filter(text -> text != null)
                        .collect(Collectors.joining(" ")))
                .single();
    }

    private List<String> column(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
