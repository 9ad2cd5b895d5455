package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lachan.Visitor;

/** The engine tells nobody of the cases and people of another commune. */
abstract class OtherCommuneStories extends BackDoorStories {

    @ParameterizedTest
    @EnumSource
    void tellsOneCommuneNothingOfAnother(Way way) throws Exception {
        Visitor canbo2 = way.visitor(port, "canbo2");
        String key = mine.number().value();
        List<String> queries = List.of(
                "{}",
                "{\"processInstanceBusinessKey\": \"" + key + "\"}",
                "{\"processInstanceBusinessKeyLike\": \"%\"}",
                "{\"unassigned\": true}",
                "{\"candidateGroup\": \"CASEWORKER:06685\"}",
                "{\"candidateGroups\": [\"CASEWORKER:06685\"], \"includeAssignedTasks\": true}",
                "{\"processInstanceId\": \"" + mine.instance() + "\"}",
                "{\"taskId\": \"" + mine.task() + "\"}",
                "{\"processVariables\": [{\"name\": \"caseNumber\", \"operator\": \"eq\", \"value\": \"" + key
                        + "\"}]}",
                "{\"orQueries\": [{\"processInstanceBusinessKey\": \"" + key + "\", \"unassigned\": true}]}",
                "{\"orQueries\": [{\"candidateGroups\": [\"CASEWORKER:06685\"], \"name\": \"x\"}, {\"unassigned\": true,"
                        + " \"assigned\": true}]}",
                "{\"sorting\": [{\"sortBy\": \"processVariable\", \"sortOrder\": \"asc\","
                        + " \"parameters\": {\"variable\": \"caseNumber\", \"type\": \"String\"}}]}");

        for (String query : queries) {
            for (String path : List.of("/task", "/filter/" + filter() + "/list")) {
                HttpResponse<String> answer = canbo2.post(way.root + path, query);
                assertThat(answer.statusCode()).as(path + query + answer.body()).isEqualTo(200);
                assertThat(answer.body())
                        .as(path + query)
                        .doesNotContain(mine.task(), mine.instance(), "\"" + key + "\"");
            }
        }
        long own = count(way, canbo2, "{\"candidateGroups\": [\"CASEWORKER:01843\"], \"includeAssignedTasks\": true}");
        assertThat(count(way, canbo2, "{}")).isEqualTo(own).isPositive();
        assertThat(count(way, canbo2, "{\"unassigned\": true}")).isLessThanOrEqualTo(own);
        assertThat(count(way, canbo2, "{\"processInstanceBusinessKey\": \"" + key + "\"}"))
                .isZero();
        assertThat(count(way, canbo2, "{\"orQueries\": [{\"unassigned\": true, \"assigned\": true}]}"))
                .isEqualTo(own);
        for (String part : List.of("", "/form", "/identity-links", "/variables", "/form-variables")) {
            assertThat(canbo2.get(way.root + "/task/" + mine.task() + part).statusCode())
                    .as(part)
                    .isIn(403, 404);
        }
        for (String act : List.of("claim", "unclaim", "complete", "submit-form")) {
            assertThat(canbo2.post(way.root + "/task/" + mine.task() + "/" + act, "{\"userId\": \"canbo2\"}")
                            .statusCode())
                    .as(act)
                    .isBetween(400, 499);
        }
        assertThat(state(mine)).isEqualTo(before);
    }

    private static long count(Way way, Visitor visitor, String query) throws Exception {
        HttpResponse<String> answer = visitor.post(way.root + "/task/count", query);
        assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).get("count").asLong();
    }

    @ParameterizedTest
    @EnumSource
    void namesNobodyOfAnotherUnit(Way way) {
        Visitor canbo = way.visitor(port, "canbo");

        assertThat(canbo.get(way.root + "/user/canbo/profile").body()).contains("Hồng Gai");
        assertThat(canbo.get(way.root + "/user/chutich/profile").statusCode()).isEqualTo(200);
        assertThat(canbo.get(way.root + "/user/canbo2/profile").statusCode()).isEqualTo(404);
        assertThat(canbo.get(way.root + "/user/quantri/profile").statusCode()).isEqualTo(404);
        assertThat(canbo.get(way.root + "/group?member=canbo").body()).contains("CASEWORKER:06685");
        assertThat(canbo.get(way.root + "/group?member=canbo2").body()).isEqualTo("[]");
        assertThat(canbo.get(way.root + "/group").body()).isEqualTo("[]");
    }

    @Test
    void showsCodesBesideTheTasksOfTasklist() {
        String ready = filters.createFilterQuery()
                .filterName("Chưa ai nhận")
                .singleResult()
                .getId();
        String list = Way.TASKLIST.root + "/filter/" + ready + "/list?firstResult=0&maxResults=100";
        Map<String, String> hal = Map.of("Accept", "application/hal+json");

        assertThat(Way.TASKLIST
                        .visitor(port, "canbo")
                        .send("POST", list, "{}", hal)
                        .body())
                .contains(mine.task(), "\"" + mine.number().value() + "\"")
                .doesNotContain(theirs.task(), "\"" + theirs.number().value() + "\"");
    }
}
