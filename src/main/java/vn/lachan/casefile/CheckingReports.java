package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.ledger.Ledger;
import vn.lachan.rulebook.Urgency;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormHandler;
import vn.lachan.taskform.OpenTask;

/** The form {@code checkReport}: does the report hold, and who is the child? */
@Component
class CheckingReports implements FormHandler {

    private static final List<String> ASKED = List.of(
            "fullName",
            "birthDate",
            "birthDatePrecision",
            "estimatedAge",
            "sex",
            "residenceUnit",
            "residenceAddress",
            "seriousHarm",
            "carerIsHarmDoer",
            "checkNote");

    private final KnownFacts facts;
    private final ReportChecks checks;
    private final Ledger ledger;

    CheckingReports(KnownFacts facts, ReportChecks checks, Ledger ledger) {
        this.facts = facts;
        this.checks = checks;
        this.ledger = ledger;
    }

    @Override
    public String formKey() {
        return "checkReport";
    }

    @Override
    public ObjectNode known(OpenTask task) {
        return facts.all(task.caseNumber());
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        LocalDate received = WorkingCalendar.dayOf(facts.file(task.caseNumber()).receivedAt());
        List<FormError> errors = new ArrayList<>();
        checks.commune(answers, "/residenceUnit", received, errors);
        checks.birth(answers, "/birthDate", received, errors);
        return errors;
    }

    @Override
    public Map<String, String> apply(OpenTask task, ObjectNode answers, Actor by) {
        CaseFile file = facts.file(task.caseNumber());
        String outcome = answers.get("outcome").asText();
        facts.update(file, ASKED, answers.deepCopy().retain(ASKED));
        boolean became = Danger.isToldIn(answers) && file.raiseTo(Urgency.EMERGENCY);
        CaseState before = file.state();
        file.moveTo(
                switch (outcome) {
                    case "REFERRED" -> CaseState.REFERRED;
                    case "UNFOUNDED" -> CaseState.UNFOUNDED;
                    case "OPENED_IN_ERROR" -> CaseState.OPENED_IN_ERROR;
                    default -> CaseState.CHECKED;
                });
        ledger.state(task.caseNumber(), before.name(), file.state().name());
        return Map.of("checkOutcome", outcome, "urgency", file.urgency().name(), "emergency", became ? "DUE" : "NO");
    }
}
