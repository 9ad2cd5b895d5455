package vn.lachan.classification;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The receipts that are still to be counted. Whoever keeps receipts, or a decision otherwise than one, notes it here in the
 * same transaction; whoever counts takes the note away with the transaction that counts.
 */
@Repository
public class UncountedReceipts {

    private final JdbcTemplate db;

    UncountedReceipts(JdbcTemplate db) {
        this.db = db;
    }

    /** Receipts that were noted together. */
    record Note(long id, List<UUID> receipts, boolean overridden) {}

    void kept(Collection<UUID> receipts) {
        add(receipts, false);
    }

    /** A person decides otherwise than this receipt says, for the first time. */
    public void overridden(UUID receipt) {
        add(List.of(receipt), true);
    }

    private void add(Collection<UUID> receipts, boolean overridden) {
        db.update(
                "insert into receipt_uncounted (receipts, overridden) values (?, ?)",
                receipts.stream().map(UUID::toString).collect(Collectors.joining(",")),
                overridden);
    }

    /** Takes away the first notes, at most {@code most}; those that another node takes meanwhile are left to it. */
    List<Note> take(int most) {
        return db
                .query(
                        "select id, receipts, overridden from receipt_uncounted order by id limit ?",
                        (row, number) -> new Note(row.getLong(1), ids(row.getString(2)), row.getBoolean(3)),
                        most)
                .stream()
                .filter(note -> db.update("delete from receipt_uncounted where id = ?", note.id()) == 1)
                .toList();
    }

    private static List<UUID> ids(String receipts) {
        return Arrays.stream(receipts.split(",", -1)).map(UUID::fromString).toList();
    }

    boolean any() {
        return !db.queryForList("select id from receipt_uncounted limit 1").isEmpty();
    }
}
