package vn.lachan.intervention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.rulebook.CaseRules;

/**
 * Whether a child may be let go as safe: both conditions of Decree 56/2017 art. 30 clause 1 point b, and a verified exit by
 * the rulebook's number of clean visits.
 */
@Component
class ClosingTest {

    private final CaseDocuments documents;
    private final Visits visits;
    private final CaseRules rules;
    private final KnownFacts known;
    private final Clock clock;

    /** How each part of the test stands. */
    record Result(boolean noLongerAtRisk, boolean factorsStable, boolean verifiedExit) {

        boolean isMet() {
            return noLongerAtRisk && factorsStable && verifiedExit;
        }
    }

    ClosingTest(CaseDocuments documents, Visits visits, CaseRules rules, KnownFacts known, Clock clock) {
        this.documents = documents;
        this.visits = visits;
        this.rules = rules;
        this.known = known;
        this.clock = clock;
    }

    Result of(CaseNumber caseNumber) {
        CaseFile file = known.file(caseNumber);
        Optional<CaseDocument> review = documents.last(caseNumber, "review").filter(each -> !each.completedAt()
                .isBefore(file.spellBeganAt()));
        return new Result(
                review.map(each -> each.answers().path("noLongerAtRisk").asBoolean())
                        .orElse(false),
                review.map(each -> each.answers().path("factorsStable").asBoolean())
                        .orElse(false),
                isExitVerified(file));
    }

    /** Whether the latest visits in a row were clean, as many and within as many months as the rulebook wants. */
    boolean isExitVerified(CaseFile file) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        CaseRules.Visits wanted = rules.visits(file.urgency(), today);
        List<Visits.Visit> latest =
                visits.of(file).stream().limit(wanted.clean()).toList();
        return latest.size() == wanted.clean()
                && latest.stream()
                        .allMatch(
                                visit -> visit.clean() && !visit.madeOn().isBefore(today.minusMonths(wanted.months())));
    }
}
