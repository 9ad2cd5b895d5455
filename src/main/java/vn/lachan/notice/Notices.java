package vn.lachan.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.casefile.CasesTakenOver;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;

/** Everybody's notices; nobody reaches those of somebody else. */
@Component
public class Notices {

    /** How far the unseen are counted: who has more knows enough. */
    public static final int MOST_COUNTED = 100;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Notices(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells somebody, on their page and, where e-mail is set up and they have an address, by mail. */
    @Transactional
    void add(Matter matter, Recipient recipient) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into notice (recipient, case_number, change_number, kind, task, urgency, unit,"
                        + " instead_of, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        recipient.username(),
                        matter.caseNumber().map(CaseNumber::value).orElse(null),
                        matter.changeNumber().map(ChangeNumber::value).orElse(null),
                        recipient.kind().name(),
                        matter.task().orElse(null),
                        matter.urgency().name(),
                        matter.unit().value(),
                        recipient.insteadOf().map(Duty::group).orElse(null),
                        OffsetDateTime.now(clock))
                .update(key, "id");
        post(key, recipient);
    }

    /** Tells somebody that the open cases of a commune come to theirs. */
    @Transactional
    void add(CasesTakenOver takenOver, Recipient recipient) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into notice (recipient, kind, urgency, unit, predecessor, instead_of, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        recipient.username(),
                        recipient.kind().name(),
                        Urgency.STANDARD.name(),
                        takenOver.to().value(),
                        takenOver.from().value(),
                        recipient.insteadOf().map(Duty::group).orElse(null),
                        OffsetDateTime.now(clock))
                .update(key, "id");
        post(key, recipient);
    }

    private void post(GeneratedKeyHolder key, Recipient recipient) {
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The database gave the notice no id");
        }
        outbox.add(id.longValue(), recipient.username());
    }

    /** The newest notices of an account, or those before {@code id}. */
    public List<Notice> of(String username, Optional<Long> before, int most) {
        return jdbc.sql("select * from notice where recipient = ? and id < ? order by id desc limit ?")
                .params(username, before.orElse(Long.MAX_VALUE), most)
                .query((row, number) -> notice(row))
                .list();
    }

    /** How many of an account's notices are unseen, up to {@link #MOST_COUNTED}. */
    public int unseen(String username) {
        return jdbc.sql("select count(*) from"
                        + " (select 1 from notice where recipient = ? and seen_at is null limit ?) unseen")
                .params(username, MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /** Takes down that the account has seen these; what is not theirs, or was seen before, stays as it is. */
    @Transactional
    public void seen(String username, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update notice set seen_at = :now where recipient = :me and seen_at is null and id in (:ids)")
                    .param("now", OffsetDateTime.now(clock))
                    .param("me", username)
                    .param("ids", ids)
                    .update();
        }
    }

    /** Takes down that the account has seen all up to {@code newest}: what came meanwhile stays unseen. */
    @Transactional
    public void seenUpTo(String username, long newest) {
        jdbc.sql("update notice set seen_at = ? where recipient = ? and seen_at is null and id <= ?")
                .params(OffsetDateTime.now(clock), username, newest)
                .update();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                Optional.ofNullable(row.getString("case_number")).map(CaseNumber::new),
                Optional.ofNullable(row.getString("change_number")).map(ChangeNumber::new),
                NoticeKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("task")),
                Urgency.valueOf(row.getString("urgency")),
                new UnitCode(row.getString("unit")),
                Optional.ofNullable(row.getString("instead_of")).flatMap(Duty::ofGroup),
                Optional.ofNullable(row.getString("predecessor")).map(UnitCode::new),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("seen_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
