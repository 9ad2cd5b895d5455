package vn.lachan.rulebook;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.rulebook.law.Manifest;
import vn.lachan.rulebook.law.RuleFiles;

/** The database's copy of every rulebook that was ever in force, and of the order in which they were put in force. */
@Repository
class RulebookArchive {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RulebookArchive(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Every activation up to the {@code last}, the latest first; one that a later activation of the same rulebook repeats is
     * left out.
     */
    List<Activation> activations(long last) {
        return jdbc.query(
                "select max(a.activation) as latest, r.hash, r.in_force_from, r.in_force_to from rulebook_activation a"
                        + " join rulebook r on r.hash = a.hash where a.activation <= ?"
                        + " group by r.hash, r.in_force_from, r.in_force_to order by latest desc",
                RulebookArchive::activation,
                last);
    }

    /** The number of the activation before {@code activation}, 0 where it was the first. */
    long before(long activation) {
        Long before = jdbc.queryForObject(
                "select max(activation) from rulebook_activation where activation < ?", Long.class, activation);
        return before == null ? 0 : before;
    }

    private static Activation activation(ResultSet row, int number) throws SQLException {
        LocalDate to = row.getObject("in_force_to", LocalDate.class);
        return new Activation(
                row.getLong("latest"), row.getString("hash"), row.getObject("in_force_from", LocalDate.class), to);
    }

    /** The number of the latest activation, 0 before the first. */
    long latest() {
        Long latest = jdbc.queryForObject("select max(activation) from rulebook_activation", Long.class);
        return latest == null ? 0 : latest;
    }

    /** The number of the latest activation at {@code moment}, 0 where there was none yet. */
    long latestAt(Instant moment) {
        Long latest = jdbc.queryForObject(
                "select max(activation) from rulebook_activation where activated_at <= ?",
                Long.class,
                Timestamp.from(moment));
        return latest == null ? 0 : latest;
    }

    /** The hash of the rulebook that was put in force last. */
    String lastHash() {
        return jdbc.queryForObject(
                "select hash from rulebook_activation where activation ="
                        + " (select max(activation) from rulebook_activation)",
                String.class);
    }

    /** Keeps others who hold the same rulebook waiting until the transaction ends. */
    void hold(String hash) {
        jdbc.queryForList("select hash from rulebook where hash = ? for update", hash);
    }

    List<RulebooksOnFile.OnFile> latest(int most) {
        return onFile("", "order by max(a.activation) desc limit ?", most);
    }

    Optional<RulebooksOnFile.OnFile> onFile(String hash) {
        return onFile("where r.hash = ? ", "", hash).stream().findFirst();
    }

    private List<RulebooksOnFile.OnFile> onFile(String which, String order, Object parameter) {
        return jdbc.query(
                "select r.hash, r.version, r.title_vi, r.title_en, max(a.activated_at) as since"
                        + " from rulebook_activation a join rulebook r on r.hash = a.hash " + which
                        + "group by r.hash, r.version, r.title_vi, r.title_en " + order,
                (row, number) -> new RulebooksOnFile.OnFile(
                        row.getString("hash"),
                        row.getString("version"),
                        new Words(row.getString("title_vi"), row.getString("title_en")),
                        row.getTimestamp("since").toInstant()),
                parameter);
    }

    /** The files of an archived rulebook. */
    Optional<RuleFiles> find(String hash) {
        return jdbc
                .query("select bytes from rulebook where hash = ?", (row, number) -> row.getBytes("bytes"), hash)
                .stream()
                .findFirst()
                .map(RuleFiles::from);
    }

    boolean has(String hash) {
        return !jdbc.queryForList("select 1 from rulebook where hash = ?", hash).isEmpty();
    }

    /** Keeps the rulebook's bytes and puts it in force. */
    void activate(Rulebook rulebook, ActivationCause cause) {
        transaction.executeWithoutResult(status -> {
            if (!has(rulebook.hash())) {
                keep(rulebook);
            }
            jdbc.update(
                    "insert into rulebook_activation (activation, hash, activated_at, cause)"
                            + " values (nextval('rulebook_activation_sequence'), ?, ?, ?)",
                    rulebook.hash(),
                    Timestamp.from(clock.instant()),
                    cause.name());
        });
    }

    private void keep(Rulebook rulebook) {
        Manifest manifest = rulebook.manifest();
        jdbc.update(
                "insert into rulebook (hash, version, title_vi, title_en, in_force_from, in_force_to, archived_at, bytes)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rulebook.hash(),
                manifest.version(),
                manifest.title().vi(),
                manifest.title().en(),
                Date.valueOf(manifest.inForceFrom()),
                manifest.inForceTo() == null ? null : Date.valueOf(manifest.inForceTo()),
                Timestamp.from(clock.instant()),
                rulebook.files().bytes());
    }
}
