package vn.lachan.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.directory.FocalPoint;
import vn.lachan.directory.FocalPoints;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;

/**
 * The lead rule of plan 256/KH-UBND of Bà Rịa - Vũng Tàu (III.2a): a matter of one agency is led by it, a matter of several by
 * the labour side. Since its departments were split in 2025, which one that is in a province stands in the directory
 * ({@code focal_points.csv}, column {@code coordinator}, with its days).
 */
@Service
public class LeadRule {

    private final SentReferrals sent;
    private final FocalPoints focalPoints;
    private final KnownFacts known;
    private final Clock clock;

    LeadRule(SentReferrals sent, FocalPoints focalPoints, KnownFacts known, Clock clock) {
        this.sent = sent;
        this.focalPoints = focalPoints;
        this.known = known;
        this.clock = clock;
    }

    /** Who leads today; nothing where no agency is at work, or the case is not open to {@code actor}. */
    @Transactional(readOnly = true)
    public Optional<Lead> of(CaseNumber about, Actor actor) {
        return known.find(about).filter(file -> file.isOpenTo(actor)).flatMap(this::lead);
    }

    private Optional<Lead> lead(CaseFile file) {
        List<Referral> open =
                sent.findByCaseNumberAndEndedAtIsNull(file.number().value());
        long agencies = open.stream().map(Referral::asked).distinct().count();
        if (agencies == 0) {
            return Optional.empty();
        }
        if (agencies == 1) {
            return Optional.of(new Lead(open.get(0).agency(), false));
        }
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        return Optional.of(
                new Lead(focalPoints.coordinating(file.responsibleUnit(), today).map(FocalPoint::agencyVi), true));
    }
}
