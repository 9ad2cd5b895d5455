package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.identity.Actor;
import vn.lachan.taskform.FormDefinitions;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.OpenTask;

/** The form {@code gatherFacts} (Form 03, Decree 56/2017 art. 27 clause 1): the eight contents, and the facts for the rules. */
@Component
class GatheringFacts extends CaseForm {

    /** Facts that the file itself knows, too. */
    private static final List<String> OF_THE_FILE =
            List.of("birthDate", "birthDatePrecision", "sex", "seriousHarm", "carerIsHarmDoer");

    private final KnownFacts known;
    private final CaseDocuments documents;
    private final FactsVersions versions;
    private final FormDefinitions forms;
    private final Ruling ruling;

    GatheringFacts(
            Desk desk,
            KnownFacts known,
            CaseDocuments documents,
            FactsVersions versions,
            FormDefinitions forms,
            Ruling ruling) {
        super("gatherFacts", desk);
        this.known = known;
        this.documents = documents;
        this.versions = versions;
        this.forms = forms;
        this.ruling = ruling;
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        documents.last(task.caseNumber(), formKey()).ifPresent(before -> shown.setAll(before.answers()));
        if (!shown.has("factDate")) {
            shown.setAll(ruling.today(shown.objectNode()));
        }
        versions.last(task.caseNumber())
                .map(version -> titles(version.decision().path("missingFacts")))
                .filter(missing -> !missing.isEmpty())
                .ifPresent(missing -> shown.put("missing", missing));
    }

    /** The questions behind pointers such as {@code /jobs/0/work}, a line each. */
    private String titles(JsonNode pointers) {
        return StreamSupport.stream(pointers.spliterator(), false)
                .map(pointer -> title(pointer.asText()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String title(String pointer) {
        JsonNode questions = forms.get(formKey()).schema().path("properties");
        String[] steps = pointer.split("/", -1);
        JsonNode question = questions.path(steps[1]);
        if (steps.length < 4) {
            return title(question, pointer);
        }
        return title(question.path("items").path("properties").path(steps[3]), pointer) + " ("
                + title(question, pointer) + " " + (Integer.parseInt(steps[2]) + 1) + ")";
    }

    private static String title(JsonNode question, String otherwise) {
        String vietnamese = question.path("title").asText(otherwise);
        return CallersLanguage.in(vietnamese, question.path("x-title-en").asText(vietnamese));
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        return ruling.errors(answers).stream()
                .map(error -> new FormError(
                        error.pointer(), error.message().vi(), error.message().en()))
                .toList();
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        List<String> told = OF_THE_FILE.stream().filter(answers::has).toList();
        known.update(file(task), told, answers.deepCopy().retain(told));
        return Map.of();
    }
}
