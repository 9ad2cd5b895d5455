package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.CaseState;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.rulebook.CaseRules;

/** What processes ask of the work on a case, by expression. */
@Component("intervention")
@Transactional
public class Intervention {

    static final Set<String> NO_SUPPORT = Set.of("LAWFUL_WORK", "NO_FINDING", "OUT_OF_SCOPE");
    private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59);
    private static final String DUE = "DUE";
    private static final String NO = "NO";

    private final FactsVersions versions;
    private final CaseDocuments documents;
    private final SupportServices services;
    private final Visits visits;
    private final Removals removals;
    private final ClosingTest closingTest;
    private final Birthdays birthdays;
    private final Confirmations confirmations;
    private final Ruling ruling;
    private final Referring referring;
    private final KnownFacts known;
    private final CaseRules rules;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    Intervention(
            FactsVersions versions,
            CaseDocuments documents,
            SupportServices services,
            Visits visits,
            Removals removals,
            ClosingTest closingTest,
            Birthdays birthdays,
            Confirmations confirmations,
            Ruling ruling,
            Referring referring,
            KnownFacts known,
            CaseRules rules,
            Ledger ledger,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.versions = versions;
        this.documents = documents;
        this.services = services;
        this.visits = visits;
        this.removals = removals;
        this.closingTest = closingTest;
        this.birthdays = birthdays;
        this.confirmations = confirmations;
        this.ruling = ruling;
        this.referring = referring;
        this.known = known;
        this.rules = rules;
        this.ledger = ledger;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Classifies by the facts just gathered; {@code DUE} where the case became an emergency by it, otherwise {@code NO}. */
    public String classify(String caseNumber) {
        CaseNumber number = new CaseNumber(caseNumber);
        CaseDocument gathered = documents
                .last(number, "gatherFacts")
                .orElseThrow(() -> new IllegalStateException(caseNumber + " has no facts"));
        return ruling.classify(
                        number,
                        gathered.answers().deepCopy().retain(Ruling.FACTS),
                        FactsVersion.Cause.GATHERED,
                        actor.get())
                ? DUE
                : NO;
    }

    /** Whether the rules want more facts before they say anything. */
    public boolean factsMissing(String caseNumber) {
        return last(caseNumber).lacksFacts();
    }

    private FactsVersion last(String caseNumber) {
        return versions.last(new CaseNumber(caseNumber))
                .orElseThrow(() -> new IllegalStateException(caseNumber + " was never classified"));
    }

    /** Whether the class that a person confirmed calls for support. */
    public boolean needsSupport(String caseNumber) {
        return !NO_SUPPORT.contains(file(caseNumber).childClass().orElseThrow());
    }

    private CaseFile file(String caseNumber) {
        return known.file(new CaseNumber(caseNumber));
    }

    /** Ends the work with the advice given, and passes the employer's violations, if any, to labour. */
    public void passViolations(String caseNumber) {
        CaseNumber number = new CaseNumber(caseNumber);
        List<String> violations =
                last(caseNumber).decision().path("employerViolations").findValuesAsText("code");
        if (!violations.isEmpty()) {
            referring.violations(number, last(caseNumber), actor.get());
            ledger.record(number, Act.of("VIOLATIONS_PASSED", Map.of("to", "LABOUR", "violations", violations)));
        }
        CaseFile file = known.file(number);
        CaseState before = file.state();
        file.moveTo(CaseState.ADVISED);
        ledger.state(number, before.name(), file.state().name());
    }

    /** The ids of the services that are still to be carried out. */
    public List<String> openServices(String caseNumber) {
        return services.of(new CaseNumber(caseNumber)).stream()
                .filter(service -> service.state() == SupportService.State.OPEN)
                .map(service -> service.id().toString())
                .toList();
    }

    /** The end of the last day that the plan gives a service; {@code task} tells whose deadline it is. */
    public Date serviceDue(String caseNumber, String task, String service) {
        SupportService found = services.find(new CaseNumber(caseNumber), UUID.fromString(service))
                .orElseThrow(() -> new IllegalStateException(caseNumber + " has no service for " + task));
        return Date.from(
                found.endsOn().atTime(LAST_MOMENT).atZone(WorkingCalendar.ZONE).toInstant());
    }

    /** When the child is to be visited next. */
    public Date nextVisit(String caseNumber) {
        CaseFile file = file(caseNumber);
        LocalDate last =
                visits.of(file).stream().findFirst().map(Visits.Visit::madeOn).orElse(today());
        return begin(last.plusDays(rules.visits(file.urgency(), today()).everyDays()));
    }

    /** Whether the visits call for a review: something was found, or the exit is verified. */
    public boolean timeToReview(String caseNumber) {
        CaseFile file = file(caseNumber);
        boolean found = visits.of(file).stream()
                .findFirst()
                .map(visit -> !visit.clean())
                .orElse(false);
        return found || closingTest.isExitVerified(file);
    }

    /** When the end of a removal is announced. */
    public Date removalWarning(String caseNumber) {
        return begin(removal(caseNumber).until().plusDays(1L - rules.whole("REMOVAL_WARNING_DAYS", today())));
    }

    /** The moment after the last day of a removal. */
    public Date removalEnd(String caseNumber) {
        return begin(removal(caseNumber).until().plusDays(1));
    }

    private Removals.Removal removal(String caseNumber) {
        return removals.last(file(caseNumber))
                .orElseThrow(() -> new IllegalStateException(caseNumber + " has no removal"));
    }

    /** Takes down and tells that a removal is about to end. */
    public void warnOfRemovalEnd(String caseNumber) {
        removalAct(caseNumber, "REMOVAL_ENDS_SOON");
        CaseFile file = file(caseNumber);
        events.publishEvent(new RemovalEndsSoon(file.number(), file.urgency(), file.responsibleUnit()));
    }

    /** Takes down and tells that a removal has ended. */
    public void endRemoval(String caseNumber) {
        removalAct(caseNumber, "REMOVAL_ENDED");
        CaseFile file = file(caseNumber);
        events.publishEvent(new RemovalEnded(file.number(), file.urgency(), file.responsibleUnit()));
    }

    private void removalAct(String caseNumber, String what) {
        ledger.record(
                new CaseNumber(caseNumber),
                Act.of(what, Map.of("until", removal(caseNumber).until())));
    }

    /** Classifies a child on a birthday by what is known; what a person decided is changed by nobody else. */
    public void classifyAtBirthday(String caseNumber) {
        CaseNumber number = new CaseNumber(caseNumber);
        boolean became = ruling.classify(
                number, ruling.today(last(caseNumber).facts()), FactsVersion.Cause.BIRTHDAY, actor.get());
        events.publishEvent(new Reclassified(
                number,
                became,
                confirmations.isQuestionedBy(number, last(caseNumber)),
                file(caseNumber).urgency().name()));
    }

    /** The next birthday that counts, as the process waits for it. */
    public String nextBirthday(String caseNumber) {
        ObjectNode facts = last(caseNumber).facts();
        file(caseNumber).waitsForBirthday(birthdays.nextDay(facts).orElse(null));
        return birthdays.next(facts);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    private static Date begin(LocalDate day) {
        return Date.from(day.atStartOfDay(WorkingCalendar.ZONE).toInstant());
    }
}
