package vn.lachan.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Duty;
import vn.lachan.identity.FileNumber;
import vn.lachan.taskform.OpenTask;

/** What waits for somebody, for the pages beside Tasklist. */
@Component
public class Worklist {

    /** As the engine's own lists have it, see {@code TaskRights.xml}. */
    private static final String MINE = """
            from (select id_ from act_ru_task where assignee_ = :me
                union
                select task_id_ from act_ru_identitylink where type_ = 'candidate' and group_id_ in (:duties)) mine
            join act_ru_task t on t.id_ = mine.id_
            """;

    private static final String COUNTS = """
            select count(case when t.assignee_ = :me then 1 end),
                count(case when t.assignee_ is null then 1 end),
                count(case when t.due_date_ < :now then 1 end),
                count(case when t.priority_ >= :emergency then 1 end)
            """ + MINE;

    private static final String PRESSING = " order by t.priority_ desc, t.due_date_ nulls last, t.id_ ";

    /** Cut before the last join: the case numbers of all the others are not looked up. */
    private static final String FIRST = """
            select t.*, p.business_key_, v.text_ as case_number from act_ru_execution p join (
                select t.id_, t.task_def_key_, t.name_, t.priority_, t.due_date_, t.assignee_, t.proc_inst_id_
            """ + MINE + PRESSING + "limit :most) t on p.id_ = t.proc_inst_id_"
            + " left join act_ru_variable v on v.execution_id_ = p.id_ and v.name_ = 'caseNumber'" + PRESSING;

    private final JdbcClient jdbc;
    private final Clock clock;

    Worklist(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many tasks wait: taken by the actor, taken by nobody, overdue, and in an emergency. */
    public record Waiting(long mine, long unassigned, long overdue, long emergency) {}

    /** A task as the landing page lists it. */
    public record Item(OpenTask task, boolean overdue, boolean mine) {}

    public Waiting waiting(Actor actor) {
        if (!Groups.hasTasks(actor)) {
            return new Waiting(0, 0, 0, 0);
        }
        return mine(COUNTS, actor)
                .param("now", Timestamp.from(clock.instant()))
                .param("emergency", Priority.EMERGENCY)
                .query((row, number) -> new Waiting(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** The most pressing tasks, at most {@code most}. */
    public List<Item> first(Actor actor, int most) {
        if (!Groups.hasTasks(actor)) {
            return List.of();
        }
        Instant now = clock.instant();
        return mine(FIRST, actor)
                .param("most", most)
                .query((row, number) -> item(row, actor, now))
                .list();
    }

    private JdbcClient.StatementSpec mine(String sql, Actor actor) {
        return jdbc.sql(sql).param("me", actor.username()).param("duties", actor.groups());
    }

    /** Whether the actor's duties bring tasks at all. */
    public static boolean isFor(Actor actor) {
        return Groups.hasTasks(actor);
    }

    /** Which of {@code duties} have open tasks waiting for them, whoever holds them. */
    public Set<Duty> waitedFor(Collection<Duty> duties) {
        if (duties.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("select distinct group_id_ from act_ru_identitylink where type_ = 'candidate'"
                        + " and group_id_ in (:groups)")
                .param("groups", duties.stream().map(Duty::group).toList())
                .query(String.class)
                .list()
                .stream()
                .flatMap(group -> Duty.ofGroup(group).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Item item(ResultSet row, Actor actor, Instant now) throws SQLException {
        Timestamp due = row.getTimestamp("due_date_");
        String key = row.getString("business_key_");
        String file = Objects.requireNonNullElse(row.getString("case_number"), key);
        OpenTask open = new OpenTask(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                FileNumber.of(file),
                Priority.urgency(row.getInt("priority_")).name(),
                due == null ? null : due.toInstant(),
                row.getString("assignee_"),
                file.equals(key) ? null : key);
        return new Item(
                open,
                due != null && due.toInstant().isBefore(now),
                actor.username().equals(open.assignee()));
    }
}
