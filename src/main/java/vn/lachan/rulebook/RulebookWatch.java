package vn.lachan.rulebook;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/**
 * Looks every two seconds whether another node put a rulebook in force, and whether the folder changed. A folder counts once
 * two looks agree on it. In a demonstration what lies there is put in force; otherwise it is only told. One that is refused
 * leaves the last good rulebook in force, and what is wrong is told until it is mended.
 */
@Component
class RulebookWatch implements RuleDesk, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RulebookWatch.class);
    private static final long SECONDS = 2;

    private final ActiveRulebooks rulebooks;
    private final RuleFolder folder;
    private final boolean demo;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "rulebook"));
    private @Nullable Future<?> looking;
    private volatile List<RuleFault> faults = List.of();
    private Seen seen = Seen.NOTHING;
    private Seen settled = seen;
    private Set<String> readAt = Set.of();

    /** What a look at the folder saw: a hash, or why there is none. */
    private record Seen(String hash, List<RuleFault> faults) {

        static final Seen NOTHING = new Seen("", List.of());
    }

    RulebookWatch(
            ActiveRulebooks rulebooks,
            RuleFolder folder,
            @Value("${lachan.demo}") boolean demo,
            ApplicationEventPublisher events) {
        this.rulebooks = rulebooks;
        this.folder = folder;
        this.demo = demo;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        looking = thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Judges by a rulebook as soon as it is put in force here, without waiting for the next look. */
    @TransactionalEventListener
    void hear(RulebooksOnFile.PutInForce put) {
        thread.execute(this::look);
    }

    @Override
    public List<RuleFault> faults() {
        return faults;
    }

    void look() {
        try {
            rulebooks.catchUp();
            lookAtFolder();
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("The database did not answer; the rulebook in force stays: {}", unreachable.getMessage());
        } catch (RuntimeException unexpected) {
            // The next look must come all the same.
            LOG.error("The look at the rulebooks failed; the one in force stays", unexpected);
        }
    }

    private void lookAtFolder() {
        RuleFiles files = null;
        Seen now;
        try {
            Set<String> stamps = folder.stamps();
            if (stamps.equals(readAt) && seen.equals(settled)) {
                return;
            }
            readAt = stamps;
            files = folder.read();
            now = new Seen(files.hash(), List.of());
        } catch (RulesRefused refused) {
            now = new Seen("", refused.faults());
        } catch (UncheckedIOException unreadable) {
            LOG.debug("The folder cannot be read now", unreadable);
            return;
        }
        boolean still = now.equals(seen);
        seen = now;
        if (still && !now.equals(settled)) {
            take(files, now);
            settled = now;
        }
    }

    private void take(@Nullable RuleFiles files, Seen now) {
        List<RuleFault> wrong = now.faults;
        boolean inForce = now.hash.equals(rulebooks.newest().hash());
        boolean leftBehind = settled.equals(Seen.NOTHING) && rulebooks.wasInForce(now.hash);
        if (files != null && !demo) {
            events.publishEvent(inForce ? new FolderPutBack(settled.hash) : new FolderEdited(files, settled.hash));
        } else if (files != null && !inForce && !leftBehind) {
            try {
                rulebooks.put(CheckedRulebook.of(files), ActivationCause.FOLDER);
                LOG.info("Rulebook {} of the folder is in force", now.hash);
            } catch (RulesRefused refused) {
                wrong = refused.faults();
            }
        }
        wrong = wrong.stream().filter(RuleFault::refuses).toList();
        wrong.forEach(
                fault -> LOG.warn("{} / {}", fault.words().vi(), fault.words().en()));
        faults = wrong;
    }

    @Override
    public void close() {
        if (looking != null) {
            looking.cancel(true);
        }
        thread.shutdownNow();
    }
}
