package vn.lachan.classification;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.classification.RuleCounts.Cell;
import vn.lachan.classification.RuleCounts.Tally;
import vn.lachan.classification.UncountedReceipts.Note;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.vault.Damaged;
import vn.lachan.vault.Erased;

/**
 * Counts what receipts tell, a portion in one transaction with the notes that it takes away: a portion of a killed node is
 * as if it had not been, and no other node counts it twice.
 */
@Component
class RuleCounting {

    /** Of a screening each note has hundreds of receipts. */
    private static final int NOTES = 10;

    private final UncountedReceipts uncounted;
    private final Receipts receipts;
    private final RuleCounts counts;
    private final TransactionTemplate transaction;

    RuleCounting(UncountedReceipts uncounted, Receipts receipts, RuleCounts counts, TransactionTemplate transaction) {
        this.uncounted = uncounted;
        this.receipts = receipts;
        this.counts = counts;
        this.transaction = transaction;
    }

    /** Counts the next portion; whether there was one. */
    boolean portion() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            List<Note> notes = uncounted.take(NOTES);
            Tally tally = new Tally();
            notes.forEach(note -> count(note, tally));
            counts.add(tally);
            return !notes.isEmpty();
        }));
    }

    private void count(Note note, Tally tally) {
        Map<UUID, Receipt> found = receipts.find(note.receipts());
        found.values().forEach(receipt -> count(receipt, note.overridden(), tally));
    }

    private void count(Receipt receipt, boolean overridden, Tally tally) {
        var day = WorkingCalendar.dayOf(receipt.madeAt());
        String hash = "";
        Set<Hit> hits = Set.of(Hit.UNREADABLE);
        try {
            var result = receipts.open(receipt).result();
            hash = result.path("rulebook").path("hash").asText();
            hits = Hit.in(result);
        } catch (Erased | Damaged | UncheckedIOException unreadable) {
            // Told as such: the count of decisions is less by it.
        }
        for (Hit hit : hits) {
            tally.add(new Cell(hash, day, hit), overridden);
        }
    }
}
