package vn.lachan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReportNumber;
import vn.lachan.identity.UnitCode;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.rulebook.Urgency;

/** Takes a checked report down: one report, one file for each child it names, their processes started with them. */
@Component
class Reception {

    private final Numbers numbers;
    private final Reports reports;
    private final CaseFiles files;
    private final KnownFacts facts;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reception(
            Numbers numbers,
            Reports reports,
            CaseFiles files,
            KnownFacts facts,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.numbers = numbers;
        this.reports = reports;
        this.files = files;
        this.facts = facts;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Received takeDown(ObjectNode told, Actor by) {
        Instant now = clock.instant();
        Instant received = told.has("receivedAt")
                ? OffsetDateTime.parse(told.get("receivedAt").asText()).toInstant()
                : now;
        UnitCode incidentUnit = new UnitCode(told.get("incidentUnit").asText());
        ReportNumber number = numbers.nextReport();
        told.put("receivedAt", received.toString());
        ObjectNode shared = told.deepCopy().without("children");
        reports.saveAndFlush(new Report(
                number,
                told.get("source").asText(),
                incidentUnit,
                received,
                now,
                by.username(),
                facts.sealReport(number.value(), shared)));
        List<CaseNumber> opened = new ArrayList<>();
        for (JsonNode child : told.get("children")) {
            opened.add(open(number, incidentUnit, received, shared, (ObjectNode) child));
        }
        return new Received(number, opened);
    }

    private CaseNumber open(
            ReportNumber report, UnitCode incidentUnit, Instant received, ObjectNode shared, ObjectNode child) {
        CaseNumber number = numbers.nextCase();
        CaseFile file = new CaseFile(number, report, incidentUnit, received, urgency(shared));
        ObjectNode known = child.deepCopy();
        for (String danger : Danger.QUESTIONS) {
            if (shared.has(danger)) {
                known.set(danger, shared.get(danger));
            }
        }
        facts.start(file, known);
        files.save(file);
        ObjectNode contents = shared.deepCopy();
        contents.set("child", child);
        ledger.record(
                number,
                Act.of("REPORT_RECEIVED", Map.of("report", report.value(), "unit", incidentUnit.value()))
                        .with(contents));
        ledger.state(number, null, file.state().name());
        events.publishEvent(new CaseOpened(number, file.urgency()));
        return number;
    }

    private static Urgency urgency(ObjectNode shared) {
        return Danger.isToldIn(shared) ? Urgency.EMERGENCY : Urgency.STANDARD;
    }
}
