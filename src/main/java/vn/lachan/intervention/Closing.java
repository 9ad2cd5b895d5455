package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.Age;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.CaseState;
import vn.lachan.casefile.HindersClosing;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.identity.UnitCode;
import vn.lachan.ledger.Ledger;
import vn.lachan.rulebook.CaseRules;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.OpenTask;

/** The form {@code closeCase}: the chairman closes, for a reason from the list, or does not (Decree 56/2017 art. 30). */
@Component
class Closing extends CaseForm {

    private final KnownFacts known;
    private final ClosingTest test;
    private final Visiting visiting;
    private final SupportServices services;
    private final Transferring transferring;
    private final Reopening reopening;
    private final CaseDocuments documents;
    private final List<HindersClosing> hindering;
    private final CaseRules rules;
    private final Ledger ledger;
    private final Clock clock;

    Closing(
            Desk desk,
            KnownFacts known,
            ClosingTest test,
            Visiting visiting,
            SupportServices services,
            Transferring transferring,
            Reopening reopening,
            CaseDocuments documents,
            List<HindersClosing> hindering,
            CaseRules rules,
            Ledger ledger,
            Clock clock) {
        super("closeCase", desk);
        this.known = known;
        this.test = test;
        this.visiting = visiting;
        this.services = services;
        this.transferring = transferring;
        this.reopening = reopening;
        this.documents = documents;
        this.hindering = hindering;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        ClosingTest.Result result = test.of(task.caseNumber());
        shown.put(
                "closingTest",
                CallersLanguage.in("Không còn nguy cơ bị xâm hại: ", "No longer at risk of harm: ")
                        + yesOrNo(result.noLongerAtRisk())
                        + CallersLanguage.in(
                                "\nCác yếu tố thể chất, tâm lý, nhận thức, tình cảm ổn định: ",
                                "\nPhysical, psychological, cognitive and emotional factors stable: ")
                        + yesOrNo(result.factorsStable())
                        + CallersLanguage.in(
                                "\nĐủ số lần thăm không có gì bất thường: ", "\nEnough visits with nothing unusual: ")
                        + yesOrNo(result.verifiedExit()));
        shown.put("visits", visiting.lines(file(task)));
        documents
                .last(task.caseNumber(), "review")
                .ifPresent(review ->
                        shown.put("reviewOutcome", review.answers().path("note").asText()));
    }

    private static String yesOrNo(boolean yes) {
        return yes ? CallersLanguage.in("đạt", "met") : CallersLanguage.in("chưa đạt", "not met");
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        String reason = answers.path("reason").asText("");
        if (!answers.path("decision").asText().equals("CLOSE")) {
            return List.of();
        }
        List<FormError> open = HindersClosing.errors(hindering, task.caseNumber(), "/decision");
        if (!open.isEmpty()) {
            return open;
        }
        if (reason.equals("SAFE") && !test.of(task.caseNumber()).isMet()) {
            return List.of(new FormError(
                    "/reason",
                    "Chưa đủ điều kiện kết thúc vì trẻ đã an toàn (Nghị định 56/2017/NĐ-CP Điều 30 khoản 1).",
                    "The conditions for closing as safe are not met (Decree 56/2017 art. 30 clause 1)."));
        }
        if (reason.equals("AGED_OUT") && !isGrownUp(task)) {
            return List.of(new FormError("/reason", "Người này chưa đủ 18 tuổi.", "This person is not 18 yet."));
        }
        return reason.equals("MOVED")
                ? transferring.errors("/movedTo", answers.path("movedTo").asText())
                : List.of();
    }

    private boolean isGrownUp(OpenTask task) {
        int adult = rules.whole("ADULT_AGE", LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        return Age.years(known.all(task.caseNumber()), clock)
                .filter(age -> age >= adult)
                .isPresent();
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        String decision = answers.path("decision").asText();
        if (decision.equals("CLOSE")) {
            CaseFile file = file(task);
            CaseState before = file.state();
            file.closeFor(answers.path("reason").asText());
            ledger.state(task.caseNumber(), before.name(), file.state().name());
            endsWith(file, answers);
        }
        return Map.of("closeDecision", decision);
    }

    /** What else ends with the case; a child who moved is not let go: the other commune begins at once. */
    private void endsWith(CaseFile file, ObjectNode answers) {
        services.endWith(file.number());
        if (answers.path("reason").asText().equals("MOVED")) {
            String reason = "MOVED";
            transferring.hand(file, new UnitCode(answers.path("movedTo").asText()), reason);
            reopening.begin(file, reason, file.urgency());
        }
    }
}
