package vn.lachan.operation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lachan.ledger.Ledger;
import vn.lachan.notice.OutgoingMails;
import vn.lachan.rulebook.RulebookActivated;
import vn.lachan.workflow.FailedJobs;

/** The figures that monitoring watches: counts over all cases, with no number, name or unit. */
@Component
public class Figures implements MeterBinder {

    /** However many ask, the database counts once in so long. */
    private static final Duration KEPT = Duration.ofSeconds(15);

    private final FailedJobs jobs;
    private final OutgoingMails mails;
    private final Nodes nodes;
    private final Ledger ledger;
    private final Clock clock;
    private volatile Instant rulebookSince;
    private final LoadingCache<Boolean, Standing> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build(one -> now());

    Figures(FailedJobs jobs, OutgoingMails mails, Nodes nodes, Ledger ledger, Clock clock) {
        this.jobs = jobs;
        this.mails = mails;
        this.nodes = nodes;
        this.ledger = ledger;
        this.clock = clock;
        this.rulebookSince = clock.instant();
    }

    @EventListener
    void follow(RulebookActivated activated) {
        rulebookSince = clock.instant();
    }

    /** Counted now. */
    public Standing now() {
        List<Node> running = nodes.running();
        return new Standing(
                jobs.standing(clock.instant()),
                mails.standing(),
                running.size(),
                running.stream().map(Node::rulebook).distinct().count());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "lachan.tasks.open", "Open tasks", standing -> standing.work()
                .open());
        count(registry, "lachan.tasks.overdue", "Open tasks that are overdue", standing -> standing.work()
                .overdue());
        count(registry, "lachan.incidents", "Incidents of the engine", standing -> standing.work()
                .incidents());
        count(registry, "lachan.jobs.failed", "Jobs that wait for an operator", standing -> standing.work()
                .failed());
        count(registry, "lachan.mails.waiting", "Mails not sent yet", standing -> standing.mails()
                .waiting());
        count(registry, "lachan.mails.failing", "Mails tried in vain", standing -> standing.mails()
                .failing());
        count(registry, "lachan.nodes", "Running nodes", Standing::nodes);
        count(registry, "lachan.rulebooks", "Different rulebooks that running nodes judge by", Standing::rulebooks);
        TimeGauge.builder("lachan.rulebook.age", this, TimeUnit.SECONDS, Figures::rulebookAge)
                .description("Since when this node judges by its rulebook, or runs")
                .register(registry);
        FunctionCounter.builder("lachan.ledger.appends", ledger, Ledger::appended)
                .description("Entries that this node added to the ledger")
                .register(registry);
    }

    private double rulebookAge() {
        return Duration.between(rulebookSince, clock.instant()).toSeconds();
    }

    private void count(MeterRegistry registry, String name, String what, ToLongFunction<Standing> of) {
        Gauge.builder(name, kept, standing -> of.applyAsLong(standing.get(true)))
                .description(what)
                .register(registry);
    }
}
