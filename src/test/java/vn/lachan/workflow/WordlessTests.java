package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;

/** A failure that the engine keeps tells what and where, and nothing that anybody said. */
class WordlessTests {

    @Test
    void keepsKindsAndPlacesAndNoWord() {
        Throwable failed = new IllegalStateException(
                "Không lưu được Nguyễn Thị Bịađặt", new IllegalArgumentException("value 'Bịađặt' is too long"));
        failed.addSuppressed(new IllegalStateException("Bịađặt"));

        Throwable kept = Wordless.of(failed);

        StringWriter printed = new StringWriter();
        kept.printStackTrace(new PrintWriter(printed));
        assertThat(kept).hasMessage("IllegalStateException ← IllegalArgumentException");
        assertThat(printed.toString()).contains("WordlessTests.java").doesNotContain("Bịađặt");
    }

    @Test
    void leavesALostRaceToTheEngine() {
        Throwable lost = new OptimisticLockingException("lost");

        assertThat(Wordless.of(lost)).isSameAs(lost);
    }

    @Test
    void endsWhereCausesGoOnAndOn() {
        Throwable failed = new IllegalStateException("x");
        for (int depth = 0; depth < 1_000; depth++) {
            failed = new IllegalStateException("x", failed);
        }

        assertThat(Wordless.of(failed)).isNotNull();
    }
}
