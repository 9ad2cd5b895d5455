package vn.lachan.sample;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.ReceivingReports;

/** Plays the samples once, after the start and beside the first requests, where no case is on file yet. */
@Component
@ConditionalOnProperty(
        name = {"lachan.demo", "lachan.samples"},
        havingValue = "true")
class Samples implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Samples.class);

    private final SampleFile file;
    private final Players players;
    private final ReceivingReports reports;
    private final ExecutorService stage = Executors.newSingleThreadExecutor(work -> new Thread(work, "samples"));

    Samples(SampleFile file, Players players, ReceivingReports reports) {
        this.file = file;
        this.players = players;
        this.reports = reports;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        stage.execute(this::play);
        stage.shutdown();
    }

    private void play() {
        if (reports.isEmpty()) {
            List<Sample> samples = file.read();
            for (int number = 0;
                    number < samples.size() && !Thread.currentThread().isInterrupted();
                    number++) {
                play(samples.get(number), "sample-" + number);
            }
            LOG.info("{} fictional reports to try the system on are on file", samples.size());
        }
    }

    /** One that fails stands where it failed; the others are played all the same. */
    private void play(Sample sample, String key) {
        try {
            players.play(sample, key);
        } catch (RuntimeException failed) {
            LOG.warn("{} did not come as far as {}: {}", key, sample.at(), failed.toString());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stage.shutdownNow();
        stage.awaitTermination(10, TimeUnit.SECONDS);
    }
}
