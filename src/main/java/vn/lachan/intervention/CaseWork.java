package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lachan.identity.CaseNumber;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulebook.Words;

/** The work on a case as a page shows it, in words; one query for each kind. The case must not be erased. */
@Component
public class CaseWork {

    private final FactsVersions versions;
    private final Confirmations confirmations;
    private final SupportServices services;
    private final Visits visits;
    private final Removals removals;
    private final ServiceNames names;
    private final Rulebooks rulebooks;

    CaseWork(
            FactsVersions versions,
            Confirmations confirmations,
            SupportServices services,
            Visits visits,
            Removals removals,
            ServiceNames names,
            Rulebooks rulebooks) {
        this.versions = versions;
        this.confirmations = confirmations;
        this.services = services;
        this.visits = visits;
        this.removals = removals;
        this.names = names;
        this.rulebooks = rulebooks;
    }

    /** All of it. */
    public record Shown(
            List<Judged> judged,
            List<Decided> decided,
            List<Service> services,
            List<Visit> visits,
            List<Removal> removals) {

        public static final Shown NOTHING = new Shown(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** What the rules made of the facts, by the receipt that was left. */
    public record Judged(
            String receipt, String className, @Nullable String urgency, String rulebook, List<Ground> grounds) {}

    /** A rule that holds, with its law. */
    public record Ground(String rule, String message, String legalBasis) {}

    /** What a person made of that. */
    public record Decided(boolean overridden, String className) {}

    /** A service of an approved plan. */
    public record Service(
            String type, String provider, String goal, LocalDate startsOn, LocalDate endsOn, String state) {}

    /** A visit to the child. */
    public record Visit(int number, LocalDate madeOn, boolean clean) {}

    /** A temporary removal, both days included. */
    public record Removal(LocalDate from, LocalDate until, int days) {}

    public Shown of(CaseNumber number, Locale locale) {
        return new Shown(
                versions.all(number).stream()
                        .map(version -> judged(version, locale))
                        .toList(),
                confirmations.of(number).stream()
                        .map(one -> new Decided(one.overridden(), className(one.childClass(), locale)))
                        .toList(),
                services.of(number).stream()
                        .map(service -> service(service, locale))
                        .toList(),
                visits.all(number).stream()
                        .map(visit -> new Visit(visit.number(), visit.madeOn(), visit.clean()))
                        .toList(),
                removals.all(number).stream()
                        .map(removal -> new Removal(removal.from(), removal.until(), removal.days()))
                        .toList());
    }

    /** What a class is called. */
    public String className(String code, Locale locale) {
        Words words = rulebooks.latest().wording().classes().get(code);
        return words == null ? code : words.in(locale);
    }

    private Judged judged(FactsVersion version, Locale locale) {
        JsonNode decision = version.decision(locale);
        return new Judged(
                version.receipt().toString(),
                className(version.childClass(), locale),
                version.urgency() == null ? null : version.urgency().name(),
                decision.path("rulebook").path("version").asText(),
                StreamSupport.stream(decision.path("findings").spliterator(), false)
                        .map(finding -> new Ground(
                                finding.path("rule").asText(),
                                finding.path("message").asText(),
                                finding.path("legalBasis").asText()))
                        .toList());
    }

    private Service service(SupportService service, Locale locale) {
        return new Service(
                names.of(service.type(), locale),
                service.agreed().path("provider").asText(),
                service.agreed().path("goal").asText(),
                service.startsOn(),
                service.endsOn(),
                service.state().name());
    }
}
