package vn.lachan.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;

/** What one case waits for, whoever is to do it: for those to whom its file is open. */
@Component
public class CaseTasks {

    private static final String OPEN = """
            select t.id_, t.task_def_key_, t.due_date_, t.assignee_, min(i.group_id_) as duty
            from act_ru_execution p
            join act_ru_task t on t.proc_inst_id_ = p.id_
            left join act_ru_identitylink i on i.task_id_ = t.id_ and i.type_ = 'candidate'
            where p.business_key_ = ?
            group by t.id_, t.task_def_key_, t.due_date_, t.assignee_
            order by t.due_date_ nulls last, t.id_""";

    private static final String TIMERS = """
            select d.act_id_, j.duedate_
            from act_ru_execution p
            join act_ru_job j on j.process_instance_id_ = p.id_
            join act_ru_jobdef d on d.id_ = j.job_def_id_
            where p.business_key_ = ? and j.handler_type_ = 'timer-intermediate-transition'
            order by j.duedate_""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An open task.
     *
     * @param duty whose task it is, while nobody has taken it
     * @param mine whether the one who asks may work on it
     */
    public record Open(
            String id,
            String key,
            @Nullable Instant due,
            boolean overdue,
            @Nullable String assignee,
            Optional<Duty> duty,
            boolean mine) {}

    /** A moment that the process waits for, by the element of the diagram where it does. */
    public record Awaited(String element, Instant at) {}

    /** The open tasks, the one due first at the top. */
    public List<Open> of(CaseNumber number, Actor actor) {
        Instant now = clock.instant();
        return jdbc.sql(OPEN)
                .param(number.value())
                .query((row, index) -> open(row, actor, now))
                .list();
    }

    /** The moments that the process waits for, the next at the top. */
    public List<Awaited> awaited(CaseNumber number) {
        return jdbc.sql(TIMERS)
                .param(number.value())
                .query((row, index) ->
                        new Awaited(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    private static Open open(ResultSet row, Actor actor, Instant now) throws SQLException {
        Timestamp due = row.getTimestamp("due_date_");
        String assignee = row.getString("assignee_");
        String duty = row.getString("duty");
        return new Open(
                row.getString("id_"),
                row.getString("task_def_key_"),
                due == null ? null : due.toInstant(),
                due != null && due.toInstant().isBefore(now),
                assignee,
                Stream.ofNullable(duty)
                        .flatMap(group -> Duty.ofGroup(group).stream())
                        .findFirst(),
                actor.username().equals(assignee)
                        || (duty != null && actor.groups().contains(duty)));
    }
}
