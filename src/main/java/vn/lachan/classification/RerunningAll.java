package vn.lachan.classification;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lachan.classification.Rerun.Verdict;

/** Runs every receipt of a period again, some at a time. */
@Component
public class RerunningAll {

    private static final int AT_A_TIME = 500;

    private final Receipts receipts;
    private final Rerunning rerunning;

    RerunningAll(Receipts receipts, Rerunning rerunning) {
        this.receipts = receipts;
        this.rerunning = rerunning;
    }

    /** Tells {@code other} of each receipt that is not the same, and returns how many came to which verdict. */
    public Map<Verdict, Long> rerun(Instant start, Instant end, BiConsumer<Receipt, Rerun> other) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0L);
        }
        @Nullable Receipt last = null;
        List<Receipt> some = receipts.next(start, end, last, AT_A_TIME);
        while (!some.isEmpty()) {
            for (Receipt receipt : some) {
                Rerun rerun = rerunning.rerun(receipt);
                counts.merge(rerun.verdict(), 1L, Long::sum);
                if (rerun.verdict() != Verdict.SAME) {
                    other.accept(receipt, rerun);
                }
            }
            last = some.get(some.size() - 1);
            some = receipts.next(start, end, last, AT_A_TIME);
        }
        return counts;
    }
}
