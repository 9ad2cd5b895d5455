package vn.lachan.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.directory.Units;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.UnitCode;

/**
 * Passes the open cases of communes that merged to their successors, from the day of the merger on: a transaction for each
 * case, which also notes how far it came, so that whoever goes on after a crash begins behind the last one. To go over a
 * case twice changes nothing.
 */
@Component
public class HandingOver {

    private static final Logger LOG = LoggerFactory.getLogger(HandingOver.class);

    private final Handovers handovers;
    private final CaseFiles files;
    private final PassingOn passing;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int portion;

    HandingOver(
            Handovers handovers,
            CaseFiles files,
            PassingOn passing,
            Units units,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${lachan.handover.portion}") int portion) {
        this.handovers = handovers;
        this.files = files;
        this.passing = passing;
        this.units = units;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.portion = portion;
    }

    /** All hand-overs with how far they have come, latest first; numbers of cases only. */
    public List<Handover> progress() {
        return handovers.all();
    }

    /** How many open cases would pass if {@code unit} merged now. */
    public int concerned(UnitCode unit) {
        return handovers.concerned(unit);
    }

    /** Hands over what there is today. A case that could not be passed on waits for the next round, and holds up no other. */
    public void round() {
        begin();
        handovers.unfinished().forEach(this::handOver);
    }

    private void handOver(Handover handover) {
        Optional<String> reached = Optional.of(handover.reached());
        while (reached.isPresent() && !Thread.currentThread().isInterrupted()) {
            reached = portion(handover, reached.get());
        }
        if (reached.isEmpty()) {
            transaction.executeWithoutResult(status -> settle(handover));
        }
    }

    /** What failed keeps its commune: as long as there is such a case, it is gone over again from the beginning. */
    private void settle(Handover handover) {
        if (handovers.isLeft(handover.from())) {
            handovers.fromTheBeginning(handover);
        } else {
            handovers.finish(handover);
            LOG.info("The open cases of {} have passed to {}", handover.from(), handover.to());
        }
    }

    /** Begins what today's date has brought about. */
    public void begin() {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        Set<CasesTakenOver> begun = handovers.begun();
        for (UnitCode from : units.merged(today)) {
            units.heirOf(from, today)
                    .filter(heir -> !begun.contains(new CasesTakenOver(from, heir.code())))
                    .ifPresent(heir -> begin(from, heir.code()));
        }
    }

    private void begin(UnitCode from, UnitCode to) {
        try {
            transaction.executeWithoutResult(status -> {
                int cases = handovers.concerned(from);
                handovers.begin(from, to, cases);
                if (cases > 0) {
                    events.publishEvent(new CasesTakenOver(from, to));
                }
            });
        } catch (DuplicateKeyException begunElsewhere) {
            LOG.debug("Another node begins to hand {} over", from);
        }
    }

    /** Hands over the next portion of the first that is not finished. */
    public void portion() {
        handovers.unfinished().stream().findFirst().ifPresent(handover -> portion(handover, handover.reached()));
    }

    /** The last case that was gone through; nothing where none is left. */
    private Optional<String> portion(Handover handover, String after) {
        List<String> numbers = handovers.next(handover, after, portion);
        numbers.forEach(number -> pass(handover, number));
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.get(numbers.size() - 1));
    }

    private void pass(Handover handover, String number) {
        try {
            transaction.executeWithoutResult(
                    status -> files.findWithLockByCaseNumber(number).ifPresent(file -> pass(handover, file)));
        } catch (RuntimeException failed) {
            // Somebody completes a task of this very case: the next round finds it at rest.
            LOG.warn("{} is not handed over yet: {}", number, failed.toString());
        }
    }

    private void pass(Handover handover, CaseFile file) {
        CaseNumber number = file.number();
        boolean moved = !file.state().isEnd() && passing.pass(file);
        events.publishEvent(new CaseMoved(number));
        handovers.went(handover, number.value(), moved);
    }
}
