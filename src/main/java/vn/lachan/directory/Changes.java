package vn.lachan.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.directory.Change.Subject;

/** Who changed what of the directory, and when: written with the change, and never changed itself. */
@Component
public class Changes {

    private static final int MOST = 200;
    private static final int LONGEST = 2000;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Changes(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** The latest changes of one thing, latest first. */
    public List<Change> of(Subject subject, String name) {
        return db.sql("select * from directory_change where subject = ? and name = ? order by id desc limit ?")
                .params(subject.name(), name, MOST)
                .query((row, n) -> change(row))
                .list();
    }

    /** The latest changes of all things of a kind whose name begins so, latest first. */
    public List<Change> beginning(Subject subject, String name) {
        return db.sql("select * from directory_change where subject = ? and name like ? order by id desc limit ?")
                .params(subject.name(), name + "%", MOST)
                .query((row, n) -> change(row))
                .list();
    }

    void made(String by, Subject subject, String name, String what, Object... detail) {
        String text = Stream.of(detail)
                .map(value -> String.valueOf(value).replace('\n', ' '))
                .collect(Collectors.joining("\n"));
        db.sql("insert into directory_change (made_at, made_by, subject, name, what, detail)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        OffsetDateTime.now(clock),
                        by,
                        subject.name(),
                        name,
                        what,
                        text.substring(0, Math.min(text.length(), LONGEST)))
                .update();
        events.publishEvent(new DirectoryChanged());
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                Subject.valueOf(row.getString("subject")),
                row.getString("name"),
                row.getString("what"),
                List.of(row.getString("detail").split("\n", -1)));
    }
}
