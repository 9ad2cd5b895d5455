package vn.lachan.intervention;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
        return Judged.of(version.decision(locale), className(version.childClass(), locale));
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
