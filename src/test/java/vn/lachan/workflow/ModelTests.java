package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model in {@code processes/} must hold to. */
class ModelTests {

    /** The beans and methods that models may call: nothing else is reachable from a diagram. */
    private static final Set<String> CALLS = Set.of(
            "cases.caseworkers",
            "cases.caseworkersOfResidence",
            "cases.chairmen",
            "cases.due",
            "cases.livesElsewhere",
            "cases.overdue",
            "cases.urgency",
            "cases.warn",
            "execution.processBusinessKey",
            "intervention.classify",
            "intervention.classifyAtBirthday",
            "intervention.endRemoval",
            "intervention.factsMissing",
            "intervention.needsSupport",
            "intervention.nextBirthday",
            "intervention.nextVisit",
            "intervention.openServices",
            "intervention.passViolations",
            "intervention.removalEnd",
            "intervention.removalWarning",
            "intervention.serviceDue",
            "intervention.timeToReview",
            "intervention.warnOfRemovalEnd",
            "priority.of",
            "referral.agency",
            "referral.awaited",
            "referral.decider",
            "referral.due",
            "referral.escalate",
            "referral.overdue",
            "referral.remind",
            "ruleChange.activate",
            "ruleChange.activationDay",
            "ruleChange.check",
            "ruleChange.confirm",
            "ruleChange.due",
            "ruleChange.overdue",
            "ruleChange.proposer",
            "ruleChange.submit",
            "ruleChange.supervisors",
            "ruleChange.wantImpact",
            "ruleChangeEnd.day",
            "ruleChangeEnd.isAwaited",
            "ruleChangeEnd.putBack");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern CALL = Pattern.compile("[a-zA-Z]+\\.[a-zA-Z]+");

    static Stream<File> models() {
        return Stream.of(new File("processes").listFiles((directory, name) -> name.endsWith(".bpmn")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasAFormAGroupADeadlineAndAPriority(File file) {
        assertThat(all(file, UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaFormKey()).isEqualTo("embedded:/app-forms/task.html");
            assertThat(new File("forms", task.getId() + ".json")).exists();
            assertThat(ResourceBundle.getBundle("messages").containsKey("task." + task.getId()))
                    .as("what pages call " + task.getId())
                    .isTrue();
            assertThat(task.getCamundaCandidateGroups()).matches("\\$\\{(cases|referral|ruleChange)\\..*");
            assertThat(task.getCamundaDueDate()).contains("'" + task.getId() + "'");
            assertThat(task.getCamundaPriority()).isEqualTo("${priority.of(urgency)}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aTaskIsCalledInNoticesAndCaseloadWhatTasklistCallsIt(File file) throws IOException {
        Properties words = new Properties();
        try (Reader messages = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            words.load(messages);
        }
        assertThat(all(file, UserTask.class))
                .allSatisfy(task -> assertThat(task.getName().replaceAll("\\s+", " "))
                        .isEqualTo(words.get("task." + task.getId())));
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyListedBeansAreCalledAndOnlyByExpression(File file) throws IOException {
        String text = Files.readString(file.toPath());
        List<String> calls = EXPRESSION
                .matcher(text)
                .results()
                .flatMap(expression -> CALL.matcher(expression.group(1)).results())
                .map(java.util.regex.MatchResult::group)
                .toList();
        assertThat(calls).isNotEmpty().isSubsetOf(CALLS);
        assertThat(text).doesNotContain("camunda:class", "camunda:delegateExpression", "scriptFormat", "<bpmn:script");
        assertThat(all(file, ServiceTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaExpression()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyProcessLivesForATimeAndBearsAVietnameseName(File file) {
        assertThat(all(file, Process.class)).isNotEmpty().allSatisfy(process -> {
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
            assertThat(process.getName()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingIsNamedAndDrawn(File file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        assertThat(model.getModelElementsByType(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(node.getDiagramElement()).as(node.getId()).isNotNull();
        });
        assertThat(model.getModelElementsByType(SequenceFlow.class)).allSatisfy(flow -> {
            assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull();
            assertThat(flow.getId()).as("an id that the ledger can tell").doesNotStartWith("Flow_");
        });
    }

    private static <T extends ModelElementInstance> Collection<T> all(File file, Class<T> type) {
        return Bpmn.readModelFromFile(file).getModelElementsByType(type);
    }
}
