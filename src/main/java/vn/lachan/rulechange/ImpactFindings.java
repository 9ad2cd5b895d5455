package vn.lachan.rulechange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.lachan.rulechange.ImpactCase.Outcome;
import vn.lachan.rulechange.ImpactCell.Aspect;
import vn.lachan.rulechange.ImpactCell.Dimension;
import vn.lachan.rulechange.ImpactCell.Population;

/** What impacts have found: counts, which are added up, and the cases. */
@Repository
class ImpactFindings {

    private final JdbcTemplate db;

    ImpactFindings(JdbcTemplate db) {
        this.db = db;
    }

    void add(UUID impact, ImpactFound found) {
        add(impact, found.tally());
        add(impact, found.cases());
    }

    private void add(UUID impact, ImpactTally tally) {
        List<Object[]> rows = new ArrayList<>();
        tally.counts()
                .forEach((cell, many) -> rows.add(new Object[] {
                    impact,
                    cell.population().name(),
                    cell.aspect().name(),
                    cell.dimension().name(),
                    cell.was(),
                    cell.becomes(),
                    many
                }));
        if (!rows.isEmpty()) {
            db.batchUpdate("insert into impact_count values (?, ?, ?, ?, ?, ?, ?)", rows);
        }
    }

    private void add(UUID impact, Collection<ImpactCase> cases) {
        if (!cases.isEmpty()) {
            db.batchUpdate(
                    "insert into impact_case values (?, ?, ?, ?, ?)",
                    cases.stream()
                            .map(one -> new Object[] {
                                impact, one.number(), one.outcome().name(), one.was(), one.becomes()
                            })
                            .toList());
        }
    }

    void forget(UUID impact, String number) {
        db.update("delete from impact_case where impact = ? and case_number = ?", impact, number);
    }

    Map<ImpactCell, Long> counts(UUID impact) {
        Map<ImpactCell, Long> counts = new HashMap<>();
        db.query(
                "select population, aspect, dimension, was, becomes, sum(many) from impact_count where impact = ?"
                        + " group by population, aspect, dimension, was, becomes",
                row -> {
                    counts.put(
                            new ImpactCell(
                                    Population.valueOf(row.getString(1)),
                                    Aspect.valueOf(row.getString(2)),
                                    Dimension.valueOf(row.getString(3)),
                                    row.getString(4),
                                    row.getString(5)),
                            row.getLong(6));
                },
                impact);
        return counts;
    }

    /** In the order of their numbers. */
    List<ImpactCase> cases(UUID impact) {
        return db.query(
                "select * from impact_case where impact = ? order by case_number",
                (row, number) -> new ImpactCase(
                        row.getString("case_number"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("was"),
                        row.getString("becomes")),
                impact);
    }

    List<String> failed(UUID impact) {
        return db.queryForList(
                "select case_number from impact_case where impact = ? and outcome = 'FAILED' order by case_number",
                String.class,
                impact);
    }

    /** Those of the numbers from {@code first} to {@code last} that are there already. */
    Set<String> found(UUID impact, String first, String last) {
        return new HashSet<>(db.queryForList(
                "select case_number from impact_case where impact = ? and case_number >= ? and case_number <= ?",
                String.class,
                impact,
                first,
                last));
    }
}
