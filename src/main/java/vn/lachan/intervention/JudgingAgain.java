package vn.lachan.intervention;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.classification.Essence;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.vault.Erased;

/**
 * Classifies an open case again by the rules in force now, on the facts as they are on file. Where nothing comes out that
 * the work hangs on, nothing happens; otherwise it is a new version of the facts like any other, and what a person decided
 * stays until a person changes it.
 */
@Service
public class JudgingAgain {

    private final KnownFacts known;
    private final FactsVersions versions;
    private final Confirmations confirmations;
    private final Ruling ruling;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    JudgingAgain(
            KnownFacts known,
            FactsVersions versions,
            Confirmations confirmations,
            Ruling ruling,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.known = known;
        this.versions = versions;
        this.confirmations = confirmations;
        this.ruling = ruling;
        this.ledger = ledger;
        this.events = events;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * The rules call for other work than they did.
         *
         * @param questioned whether a person has to look at the decision again because of it
         * @param becameEmergency whether the case became an emergency by it
         */
        record Changed(Essence before, Essence after, boolean questioned, boolean becameEmergency) implements Outcome {}

        /** The work stays as it is, or has ended. */
        record Same() implements Outcome {}

        /** The rules in force do not know a code among the facts; only a person can put that right. */
        record NotUnderstood() implements Outcome {}

        /** The key of the case was destroyed. */
        record Unreadable() implements Outcome {}
    }

    /** Classifies the case again, if it is open and was classified in this spell. */
    @Transactional
    public Outcome judge(CaseNumber number) {
        try {
            return known.hold(number)
                    .filter(file -> !file.state().isEnd())
                    .map(this::judge)
                    .orElseGet(Outcome.Same::new);
        } catch (Erased erased) {
            return new Outcome.Unreadable();
        }
    }

    private Outcome judge(CaseFile file) {
        CaseNumber number = file.number();
        FactsVersion before = versions.last(number).orElse(null);
        if (before == null || versions.madeAt(number, before.number()).isBefore(file.spellBeganAt())) {
            return new Outcome.Same();
        }
        if (!ruling.errors(before.facts()).isEmpty()) {
            return new Outcome.NotUnderstood();
        }
        if (ruling.essence(before.facts()).equals(before.essence())) {
            return new Outcome.Same();
        }
        boolean became = ruling.classify(number, before.facts(), FactsVersion.Cause.RULES, Actor.SYSTEM);
        FactsVersion after = versions.last(number).orElseThrow();
        boolean questioned = file.state().isConfirmed() && confirmations.isQuestionedBy(number, after);
        ledger.record(number, Act.of("RULES_CHANGED", Map.of("rulebook", after.rulebook(), "version", after.number())));
        events.publishEvent(
                new Reclassified(number, became, questioned, file.urgency().name()));
        return new Outcome.Changed(before.essence(), after.essence(), questioned, became);
    }
}
