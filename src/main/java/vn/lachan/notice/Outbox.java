package vn.lachan.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.identity.FileNumber;
import vn.lachan.rulebook.Urgency;

/** Mails still to be sent: written with the notice, taken out one by one. */
@Component
class Outbox {

    /** Some nineteen hours after the first. */
    private static final int MOST_TRIES = 24;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int LONGEST_FAILURE = 100;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean mails;

    Outbox(JdbcClient jdbc, Clock clock, @Value("${spring.mail.host:}") String host) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mails = !host.isBlank();
    }

    /** A mail whose turn it is, held by the transaction that took it out. */
    record Due(long notice, int tries) {}

    /** What a mail says, and to whom. */
    record Letter(String address, Optional<FileNumber> about, Urgency urgency) {}

    /** How the mails stand. */
    record Standing(long waiting, long failing, long givenUp) {}

    /** Keeps a mail for somebody who has an address, where mails are sent at all. */
    void add(long notice, String recipient) {
        if (mails) {
            jdbc.sql("insert into outgoing_mail (notice_id, tries, next_try_at)"
                            + " select ?, 0, ? from account where username = ? and email is not null")
                    .params(notice, now(), recipient)
                    .update();
        }
    }

    /** Takes the next mail out; other nodes pass over it until this transaction ends. */
    Optional<Due> next() {
        return jdbc.sql("select notice_id, tries from outgoing_mail where next_try_at <= ?"
                        + " order by next_try_at, notice_id limit 1 for update skip locked")
                .param(now())
                .query((row, number) -> new Due(row.getLong(1), row.getInt(2)))
                .optional();
    }

    /** What to send; nothing where the account has lost its address or was disabled meanwhile. */
    Optional<Letter> letter(Due due) {
        return jdbc.sql(
                        "select a.email, coalesce(n.case_number, n.change_number), n.urgency"
                                + " from notice n join account a on a.username = n.recipient where n.id = ? and a.email is not null and a.disabled = false")
                .param(due.notice())
                .query(Outbox::letter)
                .optional();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getString(1),
                Optional.ofNullable(row.getString(2)).map(FileNumber::of),
                Urgency.valueOf(row.getString(3)));
    }

    void sent(Due due) {
        jdbc.sql("update outgoing_mail set tries = ?, sent_at = ?, next_try_at = null where notice_id = ?")
                .params(due.tries() + 1, now(), due.notice())
                .update();
    }

    /** Has it tried again later, each time after a longer pause, and at last no more. */
    void failed(Due due, String why) {
        int tries = due.tries() + 1;
        if (tries >= MOST_TRIES) {
            giveUp(due, why);
            return;
        }
        jdbc.sql("update outgoing_mail set tries = ?, next_try_at = ?, last_failure = ? where notice_id = ?")
                .params(tries, now().plus(pause(tries)), cut(why), due.notice())
                .update();
    }

    void giveUp(Due due, String why) {
        jdbc.sql("update outgoing_mail set tries = ?, given_up_at = ?, next_try_at = null, last_failure = ?"
                        + " where notice_id = ?")
                .params(due.tries() + 1, now(), cut(why), due.notice())
                .update();
    }

    /** Given up are those of the last day: older ones were seen to, or never will be. */
    Standing standing() {
        return jdbc.sql("select (select count(*) from outgoing_mail where next_try_at is not null),"
                        + " (select count(*) from outgoing_mail where next_try_at is not null and tries > 0),"
                        + " (select count(*) from outgoing_mail where given_up_at > ?)")
                .param(now().minusDays(1))
                .query((row, number) -> new Standing(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private static Duration pause(int tries) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(tries - 1, 6));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static String cut(String why) {
        return why.substring(0, Math.min(why.length(), LONGEST_FAILURE));
    }

    /** As the database keeps it; it would round a mail's time up, and whoever looks at once would find the mail not due. */
    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
