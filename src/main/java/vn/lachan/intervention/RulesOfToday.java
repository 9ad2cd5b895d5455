package vn.lachan.intervention;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lachan.classification.Asked;
import vn.lachan.classification.Decision;
import vn.lachan.classification.DecisionJson;
import vn.lachan.classification.Essence;
import vn.lachan.identity.CaseNumber;
import vn.lachan.rulebook.ArchivedRulebooks;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.Urgency;

/** What the rules in force now make of a case's latest facts, beside what was made of them; nothing is kept or changed. */
@Component
public class RulesOfToday {

    private final FactsVersions versions;
    private final Ruling ruling;
    private final ArchivedRulebooks archive;
    private final CaseWork work;
    private final ObjectMapper json;

    RulesOfToday(FactsVersions versions, Ruling ruling, ArchivedRulebooks archive, CaseWork work, ObjectMapper json) {
        this.versions = versions;
        this.ruling = ruling;
        this.archive = archive;
        this.work = work;
        this.json = json;
    }

    /** In what two answers differ. */
    public enum Aspect {
        CLASS,
        URGENCY,
        ROUTES,
        DEADLINE
    }

    /** An answer, and how long the first task of a case may take by it. */
    public record Side(Judged judged, Optional<String> deadline) {}

    /**
     * Two answers to the same facts.
     *
     * @param factDate the day of the facts
     * @param now empty where the rules of today do not understand the facts, for the reasons in {@code errors}
     */
    public record Compared(
            LocalDate factDate, Side then, Optional<Side> now, List<String> errors, Set<Aspect> differences) {}

    /**
     * Compares the answer to the latest facts with what the rules in force now say to them: as facts of their day or, where
     * {@code asOfToday}, as if they were of today. Empty where the case was never classified.
     *
     * @throws vn.lachan.vault.Erased if the key of the case was destroyed
     */
    public Optional<Compared> of(CaseNumber number, boolean asOfToday, Locale locale) {
        return versions.last(number).map(version -> compared(version, asOfToday, locale));
    }

    private Compared compared(FactsVersion version, boolean asOfToday, Locale locale) {
        ObjectNode facts = asOfToday ? ruling.today(version.facts()) : version.facts();
        LocalDate day = LocalDate.parse(facts.path("factDate").asText());
        Optional<String> before = archive.find(
                        version.rulebook(),
                        LocalDate.parse(version.facts().path("factDate").asText()))
                .flatMap(edition -> deadline(edition, version.urgency()));
        Side then = new Side(Judged.of(version.decision(locale), work.className(version.childClass(), locale)), before);
        Asked asked = ruling.ask(facts);
        if (asked instanceof Asked.Clear clear) {
            Decision decision = ruling.tryOut(clear);
            Side now = new Side(
                    Judged.of(
                            told(decision, locale),
                            work.className(decision.judgement().childClass(), locale)),
                    deadline(clear.edition(), decision.judgement().urgency()));
            return new Compared(
                    day,
                    then,
                    Optional.of(now),
                    List.of(),
                    differences(version.essence(), Essence.of(decision.judgement()), before, now.deadline));
        }
        List<String> errors = ((Asked.Unclear) asked)
                .errors().stream()
                        .map(error -> error.pointer() + ": " + error.message().in(locale))
                        .toList();
        return new Compared(day, then, Optional.empty(), errors, Set.of());
    }

    private static Optional<String> deadline(Edition edition, @Nullable Urgency urgency) {
        return urgency == null ? Optional.empty() : edition.firstDeadline(urgency);
    }

    private static Set<Aspect> differences(
            Essence then, Essence now, Optional<String> deadlineThen, Optional<String> deadlineNow) {
        Set<Aspect> differences = EnumSet.noneOf(Aspect.class);
        if (!then.childClass().equals(now.childClass())) {
            differences.add(Aspect.CLASS);
        }
        if (!Objects.equals(then.urgency(), now.urgency())) {
            differences.add(Aspect.URGENCY);
        }
        if (!then.routes().equals(now.routes())) {
            differences.add(Aspect.ROUTES);
        }
        if (!deadlineThen.equals(deadlineNow)) {
            differences.add(Aspect.DEADLINE);
        }
        return differences;
    }

    private ObjectNode told(Decision decision, Locale locale) {
        try {
            return json.readValue(DecisionJson.write(decision, locale), ObjectNode.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read what was just written", unreadable);
        }
    }
}
