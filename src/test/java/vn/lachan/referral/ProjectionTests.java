package vn.lachan.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lachan.identity.Role;

/** What each agency sees of each class of case, generated over every question that any form asks. */
class ProjectionTests {

    /** What somebody makes of the facts, and what tells who reported: none of it is for the police. */
    private static final Set<String> NOT_FOR_THE_POLICE = Set.of(
            "reason",
            "childClass",
            "urgency",
            "findings",
            "violations",
            "likelyConsequence",
            "harmSeverity",
            "perpetratorAccess",
            "careObstacles",
            "selfProtection",
            "supportNearby",
            "emergencyNeeded",
            "proposedMeasures",
            "conclusion",
            "riskFactors",
            "specialCircumstances",
            "movedForExploitation",
            "harmFactors",
            "serviceNeeds",
            "checkNote",
            "overrideReason",
            "source",
            "informant");

    /** Nobody outside the commune sees who reported, what is said of parents, or notes. */
    private static final Set<String> FOR_NOBODY = Set.of(
            "informant",
            "source",
            "note",
            "father",
            "mother",
            "childOpinion",
            "parentsOpinion",
            "sameChildAs",
            "onFile");

    private static final List<String> CLASSES = List.of(
            "", "TRAFFICKED", "WORST_FORM", "HAZARDOUS_WORK", "CHILD_LABOUR", "AT_RISK", "LAWFUL_WORK", "NO_FINDING");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Projection PROJECTION = new Projection();

    static Stream<Arguments> rolesAndClasses() {
        return Stream.of(Role.values())
                .flatMap(role -> CLASSES.stream().map(childClass -> Arguments.of(role, childClass)));
    }

    @ParameterizedTest
    @MethodSource("rolesAndClasses")
    void aRoleSeesTheFieldsOfItsRowsAndNoOther(Role role, String childClass) throws IOException {
        Set<String> reviewed = reviewed(role, childClass);

        ObjectNode seen = PROJECTION.of(role, Optional.of(childClass).filter(code -> !code.isEmpty()), everything());

        assertThat(names(seen)).containsExactlyInAnyOrderElementsOf(reviewed);
    }

    @ParameterizedTest
    @MethodSource("rolesAndClasses")
    void aNewQuestionIsHiddenFromEverybody(Role role, String childClass) throws IOException {
        ObjectNode known = everything();
        known.put("askedSinceYesterday", "Điều mới hỏi");
        known.withArray("jobs").forEach(job -> ((ObjectNode) job).put("askedSinceYesterday", "Điều mới hỏi"));
        known.putObject("fullName").put("askedSinceYesterday", "Điều mới hỏi");

        ObjectNode seen = PROJECTION.of(role, Optional.of(childClass), known);

        assertThat(seen.toString()).doesNotContain("Điều mới hỏi");
    }

    @ParameterizedTest
    @MethodSource("rolesAndClasses")
    void nobodySeesWhoReportedOrWhatConcernsOthers(Role role, String childClass) {
        assertThat(PROJECTION.fields(role, Optional.of(childClass))).doesNotContainAnyElementsOf(FOR_NOBODY);
    }

    @Test
    void thePoliceGetFactsAndNeverConclusions() {
        CLASSES.forEach(childClass -> assertThat(PROJECTION.fields(Role.POLICE, Optional.of(childClass)))
                .doesNotContainAnyElementsOf(NOT_FOR_THE_POLICE));
    }

    @Test
    void dutiesOfTheOfficeSeeNothingByThisTableButTheCoordinatorWhatIsAsked() {
        Stream.of(Role.values()).filter(role -> !role.isAgency()).forEach(role -> assertThat(
                        PROJECTION.fields(role, Optional.of("TRAFFICKED")))
                .as(role.name())
                .isSubsetOf(role == Role.COORDINATOR ? Set.of("request", "incidentUnit") : Set.of()));
    }

    @Test
    void everyAgencyLearnsWhatIsAskedAndWhere() {
        Role.agencies().forEach(role -> assertThat(PROJECTION.fields(role, Optional.empty()))
                .as(role.name())
                .contains("request", "incidentUnit"));
    }

    @Test
    void everyRowNamesAQuestionThatIsAsked() throws IOException {
        for (List<String> row : rows()) {
            assertThat(names(everything())).contains(row.get(0));
        }
    }

    /** The table as a person reads it, without the code that it drives. */
    private static Set<String> reviewed(Role role, String childClass) throws IOException {
        Set<String> fields = new TreeSet<>();
        for (List<String> row : rows()) {
            boolean ofThisClass =
                    row.get(1).equals("*") || List.of(row.get(1).split(";", -1)).contains(childClass);
            if (ofThisClass && List.of(row.get(2).split(";", -1)).contains(role.name())) {
                fields.add(row.get(0));
            }
        }
        return fields;
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/referral/projection.csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    /** An answer to every question of every form, and what a referral tells besides. */
    private static ObjectNode everything() throws IOException {
        ObjectNode all = JSON.createObjectNode();
        for (File form : new File("forms").listFiles((folder, name) -> name.endsWith(".json"))) {
            JSON.readTree(form).path("properties").properties().forEach(question -> {
                JsonNode parts = question.getValue().at("/items/properties");
                if (parts.isObject()) {
                    ObjectNode item = all.putArray(question.getKey()).addObject();
                    parts.fieldNames().forEachRemaining(part -> item.put(part, "x"));
                } else {
                    all.put(question.getKey(), "x");
                }
            });
        }
        return all.put("request", "x").put("reason", "x").put("childClass", "x");
    }

    private static Set<String> names(ObjectNode seen) {
        List<String> names = new ArrayList<>();
        seen.properties().forEach(answer -> {
            if (answer.getValue().isArray()) {
                answer.getValue()
                        .path(0)
                        .fieldNames()
                        .forEachRemaining(part -> names.add(answer.getKey() + "." + part));
            } else {
                names.add(answer.getKey());
            }
        });
        return new TreeSet<>(names);
    }
}
