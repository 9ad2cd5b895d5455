package vn.lachan.rulechange.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lachan.rulechange.reading.RulebookVersion.Change;

/** The changes that put rulebooks in force. */
@Repository
class ActivatedChanges {

    private final JdbcClient db;

    ActivatedChanges(JdbcClient db) {
        this.db = db;
    }

    /** A change, with the content that it put in force. */
    record Activated(String hash, Change change) {}

    /** By the hash of what they put in force, each list in the order in which they did. */
    Map<String, List<Activated>> of(Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> approvers = approvers(hashes);
        return db
                .sql("select a.hash, c.change_number, c.title, c.reason, c.legal_source, c.proposer"
                        + " from rule_change_activation a join rule_change c on c.change_number = a.change_number"
                        + " where a.hash in (:hashes) order by a.activated_at, c.change_number")
                .param("hashes", hashes)
                .query((row, number) -> activated(row, approvers))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Activated::hash));
    }

    private Map<String, List<String>> approvers(Collection<String> hashes) {
        return db
                .sql("select p.change_number, p.approver from rule_change_activation a join rule_change_approval p"
                        + " on p.change_number = a.change_number and p.revision = a.revision and p.hash = a.hash"
                        + " where a.hash in (:hashes) order by p.approved_at, p.approver")
                .param("hashes", hashes)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Activated activated(ResultSet row, Map<String, List<String>> approvers) throws SQLException {
        String number = row.getString("change_number");
        return new Activated(
                row.getString("hash"),
                new Change(
                        number,
                        row.getString("title"),
                        row.getString("reason"),
                        row.getString("legal_source"),
                        row.getString("proposer"),
                        approvers.getOrDefault(number, List.of())));
    }
}
