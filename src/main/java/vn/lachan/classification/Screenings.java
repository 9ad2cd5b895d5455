package vn.lachan.classification;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.lachan.rulebook.Rulebooks;

/** Lets a few screenings run at once, each with a thread of its own to send with and a bounded temporary file. */
@Component
public class Screenings implements DisposableBean {

    private final Rulebooks rulebooks;
    private final Receipts receipts;
    private final long mostOnDisk;
    private final Semaphore slots;
    private final ExecutorService senders;

    Screenings(
            Rulebooks rulebooks,
            Receipts receipts,
            @Value("${lachan.screenings.at-once:8}") int atOnce,
            @Value("${lachan.screenings.spool:2GB}") DataSize spool) {
        this.rulebooks = rulebooks;
        this.receipts = receipts;
        this.mostOnDisk = spool.toBytes();
        this.slots = new Semaphore(atOnce);
        this.senders = Executors.newCachedThreadPool(new CustomizableThreadFactory("screening-"));
    }

    /** A screening to be run and closed; nothing while as many as may run at once are running. */
    public Optional<Screening> open(Screening.Terms terms) {
        if (!slots.tryAcquire()) {
            return Optional.empty();
        }
        Spool spool = new Spool(Path.of(System.getProperty("java.io.tmpdir")), mostOnDisk);
        return Optional.of(new Screening(rulebooks, receipts, terms, spool, senders, slots::release));
    }

    /** How many more may begin now. */
    int free() {
        return slots.availablePermits();
    }

    @Override
    public void destroy() {
        senders.shutdownNow();
    }
}
