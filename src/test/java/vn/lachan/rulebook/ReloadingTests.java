package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.lachan.vault.Database;

/** Rulebooks that come into force one after the other while children are judged. */
class ReloadingTests {

    private static final int RELOADS = 50;
    private static final int WARM_UPS = 5;
    private static final int JUDGES = 2;
    private static final int FEW_CLASSES = 60;

    @Test
    void fiftyReloadsUnderLoadDisturbNobodyAndLeaveNoClassesBehind() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        ExecutorService judges = Executors.newFixedThreadPool(JUDGES);
        try (HikariDataSource database = Database.H2.migrated()) {
            ChangingRulebooks rulebooks = new ChangingRulebooks(database, clock);
            AtomicBoolean on = new AtomicBoolean(true);
            AtomicLong judged = new AtomicLong();
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < JUDGES; i++) {
                working.add(judges.submit(() -> judge(rulebooks.active(), on, judged)));
            }
            int before = 0;
            for (int i = 0; i < WARM_UPS + RELOADS; i++) {
                if (i == WARM_UPS) {
                    before = classes();
                }
                String version = "2027." + i;
                long soFar = judged.get();
                rulebooks.change("rulebook.csv", text -> text.replace("2026.1", version));
                assertThat(rulebooks.active().latest().version()).isEqualTo(version);
                while (judged.get() < soFar + JUDGES) {
                    Thread.onSpinWait();
                }
            }
            on.set(false);
            for (Future<?> each : working) {
                each.get();
            }
            assertThat(classes() - before).isLessThan(FEW_CLASSES);
        } finally {
            judges.shutdownNow();
        }
    }

    private static int classes() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static void judge(Rulebooks rulebooks, AtomicBoolean on, AtomicLong judged) {
        Facts facts = Samples.cleanChild(LocalDate.of(2026, 10, 1), new Samples.Age(14, 0), List.of());
        while (on.get()) {
            Judgement judgement =
                    rulebooks.inForce(facts.factDate()).orElseThrow().judge(facts);
            assertThat(judgement.childClass()).isEqualTo("NEEDS_INFO");
            judged.incrementAndGet();
        }
    }
}
