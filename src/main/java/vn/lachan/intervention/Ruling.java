package vn.lachan.intervention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.classification.Asked;
import vn.lachan.classification.Classifying;
import vn.lachan.classification.Decision;
import vn.lachan.classification.Essence;
import vn.lachan.classification.Maker;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Ledger;
import vn.lachan.rulebook.Facts;
import vn.lachan.rulebook.FactsError;
import vn.lachan.rulebook.ProposedService;

/** Asks the rules about the facts of a case, and keeps their answer with its receipt. */
@Component
class Ruling {

    /** The questions of the form whose answers are facts, named as the contract of classification names them. */
    static final List<String> FACTS = Stream.of(Facts.class.getRecordComponents())
            .map(component -> component.getName())
            .filter(name -> !name.equals("childRef"))
            .toList();

    private final Classifying classifying;
    private final FactsVersions versions;
    private final KnownFacts known;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final Clock clock;

    Ruling(
            Classifying classifying,
            FactsVersions versions,
            KnownFacts known,
            Ledger ledger,
            ObjectMapper json,
            Clock clock) {
        this.classifying = classifying;
        this.versions = versions;
        this.known = known;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    /** All that keeps answers from being facts; empty where nothing does. */
    List<FactsError> errors(ObjectNode answers) {
        return asked(answers) instanceof Asked.Unclear unclear ? unclear.errors() : List.of();
    }

    /**
     * Classifies the case by facts, as a new version.
     *
     * @return whether the case became an emergency by it
     */
    boolean classify(CaseNumber caseNumber, ObjectNode facts, FactsVersion.Cause cause, Actor by) {
        Decision decision = classifying.classify(clear(facts), Maker.of(by), Locale.forLanguageTag("vi"));
        FactsVersion version = versions.add(caseNumber, facts, decision, cause, by);
        ledger.receipt(caseNumber, version.receipt().toString());
        CaseFile file = known.file(caseNumber);
        return version.urgency() != null && file.raiseTo(version.urgency());
    }

    /** What the rules would say to the facts now; nothing is kept. */
    Essence essence(ObjectNode facts) {
        Asked.Clear clear = clear(facts);
        return Essence.of(clear.edition().judge(clear.facts()));
    }

    /** What the rules in force say to the facts now, or why they cannot be asked; nothing is kept. */
    Asked ask(ObjectNode facts) {
        return asked(facts);
    }

    /** The whole answer to facts that were understood; nothing is kept. */
    Decision tryOut(Asked.Clear asked) {
        return classifying.tryOut(asked);
    }

    /** What the support matrix proposes for the facts. */
    List<ProposedService> proposed(ObjectNode facts) {
        Asked.Clear clear = clear(facts);
        return clear.edition().proposedServices(clear.facts());
    }

    /** The facts as they stand today. */
    ObjectNode today(ObjectNode facts) {
        return facts.deepCopy()
                .put(
                        "factDate",
                        LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE)
                                .toString());
    }

    private Asked.Clear clear(ObjectNode facts) {
        if (asked(facts) instanceof Asked.Clear clear) {
            return clear;
        }
        throw new IllegalStateException("Facts on file are no facts any more: " + errors(facts));
    }

    private Asked asked(ObjectNode answers) {
        return classifying.read(bytes(answers.deepCopy().retain(FACTS)));
    }

    private byte[] bytes(ObjectNode facts) {
        try {
            return json.writeValueAsBytes(facts);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException("Could not write facts", unwritable);
        }
    }
}
