package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Role;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.taskform.FormDefinition;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormRefused;

/**
 * A fact found wrong after a person confirmed the class is corrected with a reason, as a new version, and the case is
 * classified again. What a person decided stays: where the rules now say otherwise, a person looks again.
 */
@Service
public class CorrectingFacts {

    private static final String REASON = "correctionReason";

    private final CasesAtHand cases;
    private final KnownFacts known;
    private final FactsForm form;
    private final FactsVersions versions;
    private final Confirmations confirmations;
    private final CaseDocuments documents;
    private final Ruling ruling;
    private final Birthdays birthdays;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    /** What can be corrected now, and which version of the facts it is. */
    public record Correctable(FormDefinition form, ObjectNode values, int version) {}

    /** What came of a correction. */
    public record Corrected(int version, String childClass, boolean questioned) {}

    CorrectingFacts(
            CasesAtHand cases,
            KnownFacts known,
            FactsForm form,
            FactsVersions versions,
            Confirmations confirmations,
            CaseDocuments documents,
            Ruling ruling,
            Birthdays birthdays,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.known = known;
        this.form = form;
        this.versions = versions;
        this.confirmations = confirmations;
        this.documents = documents;
        this.ruling = ruling;
        this.birthdays = birthdays;
        this.ledger = ledger;
        this.events = events;
    }

    /** The facts as they stand; the opening is recorded. */
    @Transactional
    public Correctable show(CaseNumber number, Actor by) {
        requireWorkedOn(number, by);
        ledger.record(number, Act.of("FILE_OPENED"));
        ObjectNode values = known.all(number);
        form.show(number, values);
        values.remove(REASON);
        return new Correctable(
                form.definition(),
                form.definition().prefilled(values),
                last(number).number());
    }

    private CaseFile requireWorkedOn(CaseNumber number, Actor by) {
        CaseFile file = cases.of(number, by, Set.of(Role.CASEWORKER));
        if (!file.state().isConfirmed()) {
            throw new NotNow(
                    "Chỉ đính chính dữ kiện khi phân loại đã được xác nhận và hồ sơ chưa kết thúc.",
                    "Facts are corrected once the class was confirmed and before the file is closed.");
        }
        return file;
    }

    private FactsVersion last(CaseNumber number) {
        return versions.last(number).orElseThrow(() -> new IllegalStateException(number + " was never classified"));
    }

    /**
     * Takes corrected facts.
     *
     * @param read the version that the answers are a correction of
     * @throws NotNow where somebody else corrected meanwhile, or the case does not stand so
     * @throws FormRefused where the answers are no facts, lack some, or no reason is given
     */
    @Transactional
    public Corrected correct(CaseNumber number, ObjectNode told, int read, Actor by) {
        CaseFile file = requireWorkedOn(number, by);
        if (last(number).number() != read) {
            throw new NotNow(
                    "Dữ kiện đã thay đổi sau khi bạn mở; hãy tải lại để xem bản mới nhất.",
                    "The facts have changed since you opened them; reload to see the latest.");
        }
        ObjectNode answers = form.definition().given(told);
        List<FormError> errors = errors(answers);
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
        documents.keep(number, FactsForm.KEY, answers, by);
        form.tellFile(number, answers);
        boolean became =
                ruling.classify(number, answers.deepCopy().retain(Ruling.FACTS), FactsVersion.Cause.CORRECTED, by);
        FactsVersion version = last(number);
        if (version.lacksFacts()) {
            throw new FormRefused(missing(version));
        }
        ledger.record(
                number,
                Act.of("FACTS_CORRECTED", Map.of("version", version.number()))
                        .with(answers.objectNode().set(REASON, answers.get(REASON))));
        file.waitsForBirthday(birthdays.nextDay(version.facts()).orElse(null));
        boolean questioned = confirmations.isQuestionedBy(number, version);
        events.publishEvent(
                new Reclassified(number, became, questioned, file.urgency().name()));
        events.publishEvent(new BirthdayKnown(number, birthdays.next(version.facts())));
        return new Corrected(version.number(), version.childClass(), questioned);
    }

    private List<FormError> errors(ObjectNode answers) {
        List<FormError> errors = new ArrayList<>(form.allErrors(answers));
        if (answers.path(REASON).asText("").isBlank()) {
            errors.add(new FormError(
                    "/" + REASON, "Phải nêu lý do đính chính.", "A reason for the correction is wanted."));
        }
        return errors;
    }

    private static List<FormError> missing(FactsVersion version) {
        JsonNode pointers = version.decision().path("missingFacts");
        return StreamSupport.stream(pointers.spliterator(), false)
                .map(pointer ->
                        new FormError(pointer.asText(), "Luật cần biết điều này.", "The rules need to know this."))
                .toList();
    }
}
