package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Act;
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
    private final OnFile onFile;
    private final List<HindersClosing> hindering;
    private final Ledger ledger;

    CheckingReports(
            KnownFacts facts, ReportChecks checks, OnFile onFile, List<HindersClosing> hindering, Ledger ledger) {
        this.facts = facts;
        this.checks = checks;
        this.onFile = onFile;
        this.hindering = hindering;
        this.ledger = ledger;
    }

    @Override
    public String formKey() {
        return "checkReport";
    }

    @Override
    public ObjectNode known(OpenTask task) {
        ObjectNode known = facts.all(task.caseNumber());
        String lines = onFile.like(task.caseNumber(), known).stream()
                .map(candidate -> candidate.number().value()
                        + (candidate.sameBirthDate() ? " (cùng ngày sinh)" : " (chưa rõ ngày sinh)"))
                .collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            known.put("onFile", lines);
        }
        return known;
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        LocalDate received = WorkingCalendar.dayOf(facts.file(task.caseNumber()).receivedAt());
        List<FormError> errors = new ArrayList<>();
        checks.commune(answers, "/residenceUnit", received, errors);
        checks.birth(answers, "/birthDate", received, errors);
        if (!answers.path("outcome").asText().equals("PROCEED")) {
            errors.addAll(HindersClosing.errors(hindering, task.caseNumber(), "/outcome"));
        }
        String earlier = answers.path("sameChildAs").asText("");
        if (!earlier.isEmpty()
                && onFile.like(task.caseNumber(), facts.all(task.caseNumber())).stream()
                        .noneMatch(candidate -> candidate.number().value().equals(earlier))) {
            errors.add(new FormError(
                    "/sameChildAs",
                    "Hồ sơ này không có trong danh sách trẻ có thể đã có hồ sơ.",
                    "This is none of the files that may be the same child's."));
        }
        return errors;
    }

    @Override
    public Map<String, String> apply(OpenTask task, ObjectNode answers, Actor by) {
        CaseFile file = facts.file(task.caseNumber());
        String outcome = answers.get("outcome").asText();
        facts.update(file, ASKED, answers.deepCopy().retain(ASKED));
        CaseNumber.parse(answers.path("sameChildAs").asText("")).ifPresent(earlier -> {
            file.linkTo(earlier);
            ledger.record(task.caseNumber(), Act.of("SAME_CHILD_AS", Map.of("case", earlier.value())));
        });
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
