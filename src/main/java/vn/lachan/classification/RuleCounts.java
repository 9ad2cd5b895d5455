package vn.lachan.classification;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.lachan.classification.Hit.Kind;

/** How often what of a rulebook counted, day by day. */
@Repository
class RuleCounts {

    private final JdbcTemplate db;

    RuleCounts(JdbcTemplate db) {
        this.db = db;
    }

    /** Of a rulebook on a day. */
    record Cell(String hash, LocalDate day, Hit hit) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return day + hash + hit.kind() + hit.code();
        }
    }

    /** In how many decisions, and in how many of them a person decided otherwise. */
    record Sum(long fired, long overridden) {

        Sum plus(Sum other) {
            return new Sum(fired + other.fired, overridden + other.overridden);
        }
    }

    /** Counted cells, in an order that all nodes share, so that none waits for another that waits for it. */
    static final class Tally {

        private final SortedMap<Cell, Sum> sums = new TreeMap<>();

        void add(Cell cell, boolean overridden) {
            sums.merge(cell, overridden ? new Sum(0, 1) : new Sum(1, 0), Sum::plus);
        }
    }

    void add(Tally tally) {
        tally.sums.forEach(this::add);
    }

    private void add(Cell cell, Sum sum) {
        int updated = db.update(
                "update rule_count set fired = fired + ?, overridden = overridden + ?"
                        + " where made_on = ? and rulebook_hash = ? and kind = ? and code = ?",
                sum.fired,
                sum.overridden,
                Date.valueOf(cell.day),
                cell.hash,
                cell.hit.kind().name(),
                cell.hit.code());
        if (updated == 0) {
            db.update(
                    "insert into rule_count (made_on, rulebook_hash, kind, code, fired, overridden)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    Date.valueOf(cell.day),
                    cell.hash,
                    cell.hit.kind().name(),
                    cell.hit.code(),
                    sum.fired,
                    sum.overridden);
        }
    }

    /** Of the rulebook of that hash, or of all where it is empty; both days included. */
    Map<Hit, Sum> of(String hash, LocalDate from, LocalDate to) {
        Map<Hit, Sum> sums = new HashMap<>();
        db.query(
                "select kind, code, sum(fired), sum(overridden) from rule_count"
                        + " where made_on between ? and ? and (? = '' or rulebook_hash = ?) group by kind, code",
                row -> {
                    sums.put(
                            new Hit(Kind.valueOf(row.getString(1)), row.getString(2)),
                            new Sum(row.getLong(3), row.getLong(4)));
                },
                Date.valueOf(from),
                Date.valueOf(to),
                hash,
                hash);
        return sums;
    }
}
