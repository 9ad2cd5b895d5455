package vn.lachan.rulechange;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who approved which content of a change. The database itself refuses an approval by the proposer, or of other content than
 * the revision's, and an activation that nobody approved.
 */
@Repository
class Approvals {

    private final JdbcClient jdbc;
    private final Clock clock;

    Approvals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An approval as it stands. */
    record Given(int revision, String hash, String approver, Instant at) {}

    /** Takes down what is submitted for a check. */
    void submitted(RuleChange change) {
        jdbc.sql("insert into rule_change_revision (change_number, revision, hash, base, submitted_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(change.getId(), change.revision(), change.hash(), change.base(), OffsetDateTime.now(clock))
                .update();
    }

    void add(RuleChange change, String approver) {
        jdbc.sql("insert into rule_change_approval (change_number, revision, hash, proposer, approver, approved_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        change.getId(),
                        change.revision(),
                        change.hash(),
                        change.proposer().orElseThrow(),
                        approver,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Who approved the present content. */
    List<String> approvers(RuleChange change) {
        return of(change).stream()
                .filter(given -> given.revision() == change.revision())
                .map(Given::approver)
                .toList();
    }

    /** Everybody who approved any content of the change, in order. */
    List<Given> of(RuleChange change) {
        return jdbc.sql("select revision, hash, approver, approved_at from rule_change_approval"
                        + " where change_number = ? order by approved_at, approver")
                .param(change.getId())
                .query((row, number) -> new Given(
                        row.getInt("revision"),
                        row.getString("hash"),
                        row.getString("approver"),
                        row.getObject("approved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Takes down that what the change put in force has ended, and that its base holds again. */
    void ended(RuleChange change) {
        jdbc.sql("insert into rule_change_end (change_number, hash, ended_at) values (?, ?, ?)")
                .params(change.getId(), change.base(), OffsetDateTime.now(clock))
                .update();
    }

    /** Takes down that the approved content was put in force. */
    void activated(RuleChange change, String approver) {
        jdbc.sql("insert into rule_change_activation (change_number, revision, hash, approver, activated_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(change.getId(), change.revision(), change.hash(), approver, OffsetDateTime.now(clock))
                .update();
    }
}
