package vn.lachan.rulechange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lachan.rulechange.Impact.Phase;
import vn.lachan.rulechange.Impact.State;

/** The table of impacts. Each change of a row is a statement of its own, so that it holds whatever another node does. */
@Repository
class Impacts {

    private static final String OPEN = "state in ('WAITING', 'RUNNING')";

    /** Nobody has it, or whoever had it was not heard of for half a minute. */
    private static final String FREE =
            OPEN + " and (runner is null or runner = :me" + " or heard_at < current_timestamp - interval '30' second)";

    private final JdbcClient db;

    Impacts(JdbcClient db) {
        this.db = db;
    }

    void add(Impact impact) {
        db.sql("""
                insert into impact (id, phase, change_id, hash, in_force, activation, period_from, period_until, announces,
                                    state, total, done, reached, tries, asked_at, finished_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, '', 0, ?, ?)""")
                .params(
                        impact.id(),
                        impact.phase().name(),
                        impact.change().orElse(null),
                        impact.hash(),
                        impact.inForce().orElse(null),
                        impact.activation().orElse(null),
                        time(impact.from()),
                        time(impact.until()),
                        impact.announces(),
                        impact.state().name(),
                        time(impact.askedAt()),
                        impact.finishedAt().map(Impacts::time).orElse(null))
                .update();
    }

    /**
     * Takes the oldest that waits, or that its node left behind; open cases before what would be.
     *
     * @param latest the latest activation that this node knows of
     */
    Optional<Impact> claim(String me, long latest) {
        return db.sql("select id from impact where " + FREE + " and (activation is null or activation <= :latest)"
                        + " order by phase, asked_at, id limit 1")
                .param("me", me)
                .param("latest", latest)
                .query(UUID.class)
                .optional()
                .filter(id -> db.sql("update impact set state = 'RUNNING', runner = :me, heard_at = current_timestamp,"
                                        + " tries = tries + 1 where id = :id and " + FREE)
                                .param("me", me)
                                .param("id", id)
                                .update()
                        == 1)
                .flatMap(this::find);
    }

    Optional<Impact> find(UUID id) {
        return one("id = ?", id);
    }

    /** The latest of a change. */
    Optional<Impact> latest(String change, Phase phase) {
        return one("change_id = ? and phase = '" + phase + "'", change);
    }

    /** The latest preview of a rulebook. */
    Optional<Impact> latestPreviewOf(String hash) {
        return one("hash = ? and phase = 'PREVIEW'", hash);
    }

    /**
     * The latest preview of a change whose end brought the rulebook of that hash back into force; empty where that is
     * proposed again since.
     */
    Optional<Impact> latestEndedInto(String hash) {
        return db.sql("select i.* from impact i join rule_change_end e on e.change_number = i.change_id"
                        + " where e.hash = ? and i.phase = 'PREVIEW' and not exists (select 1 from impact again"
                        + " where again.hash = e.hash and again.phase = 'PREVIEW' and again.asked_at >= e.ended_at)"
                        + " order by e.ended_at desc, i.asked_at desc limit 1")
                .param(hash)
                .query((row, number) -> impact(row))
                .optional();
    }

    /** What was found when the rulebook came into force by the change. */
    Optional<Impact> afterActivation(Impact preview) {
        return one(
                "change_id = ? and hash = ? and phase = 'AFTER'",
                preview.change().orElse(""),
                preview.hash());
    }

    /** What was found when the change ended, and what held before came back into force. */
    Optional<Impact> afterEnd(Impact preview) {
        return one(
                "change_id = ? and hash <> ? and phase = 'AFTER'",
                preview.change().orElse(""),
                preview.hash());
    }

    /** Whether the cases are gone through after that activation, or a later one. */
    boolean isFollowed(long activation) {
        return !db.sql("select 1 from impact where activation >= ? limit 1")
                .param(activation)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private Optional<Impact> one(String condition, Object... values) {
        return db.sql("select * from impact where " + condition + " order by asked_at desc, id limit 1")
                .params(values)
                .query((row, number) -> impact(row))
                .optional();
    }

    List<Impact> openPreviewsOf(String change) {
        return db.sql("select * from impact where change_id = ? and phase = 'PREVIEW' and " + OPEN)
                .param(change)
                .query((row, number) -> impact(row))
                .list();
    }

    /** Whether it is still {@code me} who works on it; notes that it begins, against what, and how much there is. */
    boolean begin(UUID id, String me, String inForce, long total) {
        return mine("in_force = ?, total = ?", id, me, inForce, total);
    }

    /** Whether it is still {@code me} who works on it; notes how far it has come. */
    boolean heard(UUID id, String me, long done) {
        return mine("done = ?", id, me, done);
    }

    /** As {@link #heard}; whoever goes on goes on behind {@code reached}. */
    boolean went(UUID id, String me, String reached, long done) {
        return mine("reached = ?, done = ?, tries = 0", id, me, reached, done);
    }

    private boolean mine(String change, UUID id, String me, Object... values) {
        var statement = db.sql("update impact set heard_at = current_timestamp, " + change
                + " where state = 'RUNNING' and id = ? and runner = ?");
        for (Object value : values) {
            statement = statement.param(value);
        }
        return statement.param(id).param(me).update() == 1;
    }

    /** Whether it was open until now. */
    boolean end(UUID id, State state, @Nullable String failure, Instant now) {
        return db.sql("update impact set state = ?, failure = ?, finished_at = ? where id = ? and " + OPEN)
                        .params(state.name(), failure, time(now), id)
                        .update()
                == 1;
    }

    /** Ends the rounds after activations that a later one has overtaken. */
    void supersede(Instant now) {
        db.sql("update impact set state = 'SUPERSEDED', finished_at = ? where phase = 'AFTER' and " + OPEN)
                .param(time(now))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }

    private static Impact impact(ResultSet row) throws SQLException {
        long activation = row.getLong("activation");
        boolean active = !row.wasNull();
        return new Impact(
                row.getObject("id", UUID.class),
                Phase.valueOf(row.getString("phase")),
                Optional.ofNullable(row.getString("change_id")),
                row.getString("hash"),
                Optional.ofNullable(row.getString("in_force")),
                active ? Optional.of(activation) : Optional.empty(),
                row.getObject("period_from", OffsetDateTime.class).toInstant(),
                row.getObject("period_until", OffsetDateTime.class).toInstant(),
                row.getBoolean("announces"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("failure")),
                row.getLong("total"),
                row.getLong("done"),
                row.getString("reached"),
                row.getInt("tries"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
