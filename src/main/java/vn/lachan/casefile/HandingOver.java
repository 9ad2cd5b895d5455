package vn.lachan.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /** Hands over what there is today. Cases that could not be passed on wait for the next round. */
    public void round() {
        begin();
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = portion();
        }
    }

    /** Begins what today's date has brought about. */
    public void begin() {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        for (UnitCode from : units.merged(today)) {
            units.heirOf(from, today)
                    .filter(heir -> !handovers.begun(from, heir.code()))
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

    /**
     * Hands over the next portion.
     *
     * @return whether something is left that is worth another try at once
     */
    public boolean portion() {
        Optional<Handover> next = handovers.unfinished();
        return next.isPresent() && portion(next.get());
    }

    private boolean portion(Handover handover) {
        List<String> numbers = handovers.next(handover, portion);
        int failed = 0;
        for (String number : numbers) {
            failed += went(handover, number) ? 0 : 1;
        }
        if (failed > 0) {
            transaction.executeWithoutResult(status -> handovers.fromTheBeginning(handover));
            return false;
        }
        if (numbers.size() < portion) {
            transaction.executeWithoutResult(status -> handovers.finish(handover));
            LOG.info("The open cases of {} have passed to {}", handover.from(), handover.to());
        }
        return true;
    }

    private boolean went(Handover handover, String number) {
        try {
            transaction.executeWithoutResult(
                    status -> files.findWithLockByCaseNumber(number).ifPresent(file -> pass(handover, file)));
            return true;
        } catch (RuntimeException failed) {
            // Somebody completes a task of this very case: the next round finds it at rest.
            LOG.warn("{} is not handed over yet: {}", number, failed.toString());
            return false;
        }
    }

    private void pass(Handover handover, CaseFile file) {
        CaseNumber number = file.number();
        boolean moved = !file.state().isEnd() && passing.pass(file);
        events.publishEvent(new CaseMoved(number));
        handovers.went(handover, number.value(), moved);
    }
}
