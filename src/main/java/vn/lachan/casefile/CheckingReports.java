package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Ledger;
import vn.lachan.rulebook.Urgency;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormHandler;

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
    public ObjectNode known(CaseNumber caseNumber) {
        return facts.all(caseNumber);
    }

    @Override
    public List<FormError> check(CaseNumber caseNumber, ObjectNode answers) {
        LocalDate received = WorkingCalendar.dayOf(facts.file(caseNumber).receivedAt());
        List<FormError> errors = new ArrayList<>();
        checks.commune(answers, "/residenceUnit", received, errors);
        checks.birth(answers, "/birthDate", received, errors);
        return errors;
    }

    @Override
    public Map<String, String> apply(CaseNumber caseNumber, ObjectNode answers, Actor by) {
        CaseFile file = facts.file(caseNumber);
        String outcome = answers.get("outcome").asText();
        facts.update(file, ASKED, answers.deepCopy().retain(ASKED));
        if (Danger.isToldIn(answers)) {
            file.raiseTo(Urgency.EMERGENCY);
        }
        CaseState before = file.state();
        file.moveTo(
                switch (outcome) {
                    case "UNFOUNDED" -> CaseState.UNFOUNDED;
                    case "OPENED_IN_ERROR" -> CaseState.OPENED_IN_ERROR;
                    default -> CaseState.CHECKED;
                });
        ledger.state(caseNumber, before.name(), file.state().name());
        return Map.of("checkOutcome", outcome, "urgency", file.urgency().name());
    }
}
