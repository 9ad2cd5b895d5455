package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.Age;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.identity.CaseNumber;
import vn.lachan.taskform.FormDefinition;
import vn.lachan.taskform.FormDefinitions;
import vn.lachan.taskform.FormError;

/** Form 03 (Decree 56/2017 art. 27 clause 1), whether it is filled in as a task or corrected later. */
@Component
class FactsForm {

    static final String KEY = "gatherFacts";

    /** Facts that the file itself knows, too. */
    private static final List<String> OF_THE_FILE =
            List.of("birthDate", "birthDatePrecision", "sex", "seriousHarm", "carerIsHarmDoer");

    private final KnownFacts known;
    private final CaseDocuments documents;
    private final FactsVersions versions;
    private final FormDefinitions forms;
    private final Ruling ruling;
    private final Clock clock;

    FactsForm(
            KnownFacts known,
            CaseDocuments documents,
            FactsVersions versions,
            FormDefinitions forms,
            Ruling ruling,
            Clock clock) {
        this.known = known;
        this.documents = documents;
        this.versions = versions;
        this.forms = forms;
        this.ruling = ruling;
        this.clock = clock;
    }

    FormDefinition definition() {
        return forms.get(KEY);
    }

    /** Adds what the form told last, how old the child is by it, and what the rules still miss. */
    void show(CaseNumber caseNumber, ObjectNode shown) {
        documents.last(caseNumber, KEY).ifPresent(before -> shown.setAll(before.answers()));
        if (!shown.has("factDate")) {
            shown.setAll(ruling.today(shown.objectNode()));
        }
        Age.of(shown, clock).ifPresent(age -> shown.put("age", age));
        versions.last(caseNumber)
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
        JsonNode questions = definition().schema().path("properties");
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

    /** What keeps answers from being facts. */
    List<FormError> errors(ObjectNode answers) {
        return ruling.errors(answers).stream()
                .map(error -> new FormError(
                        error.pointer(), error.message().vi(), error.message().en()))
                .toList();
    }

    /** What the form itself and the rules have against answers. */
    List<FormError> allErrors(ObjectNode answers) {
        List<FormError> errors = new ArrayList<>(definition().check(answers));
        return errors.isEmpty() ? errors(answers) : errors;
    }

    /** Tells the file what of the answers it knows itself. */
    void tellFile(CaseNumber caseNumber, ObjectNode answers) {
        List<String> told = OF_THE_FILE.stream().filter(answers::has).toList();
        known.update(known.file(caseNumber), told, answers.deepCopy().retain(told));
    }
}
