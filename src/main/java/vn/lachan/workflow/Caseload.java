package vn.lachan.workflow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.directory.Accounts;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.taskform.OpenTask;

/** Who holds how much of a commune's work, and the handing of it from one caseworker to another by the chairman. */
@Service
public class Caseload {

    /** How many tasks of one person are shown, and handed over, at once. */
    public static final int MOST = 500;

    private static final String OF_GROUPS = """
            from act_ru_task t join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
            where l.group_id_ in (:groups)
            """;

    private static final String COUNTS = """
            select coalesce(t.assignee_, '') who, count(distinct t.id_) held,
                count(distinct case when t.due_date_ < :now then t.id_ end) late
            """ + OF_GROUPS + " group by coalesce(t.assignee_, '')";

    private static final String HELD = """
            select distinct t.id_, t.task_def_key_, t.name_, t.priority_, t.due_date_, t.assignee_, p.business_key_
            from act_ru_task t join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
            join act_ru_execution p on p.id_ = t.proc_inst_id_
            where l.group_id_ in (:groups) and coalesce(t.assignee_, '') = :who
            order by t.priority_ desc, t.due_date_ nulls last, t.id_ limit :most
            """;

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Clock clock;

    Caseload(JdbcClient jdbc, TaskService tasks, Accounts accounts, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What somebody holds.
     *
     * @param username empty for what nobody has taken
     * @param onDuty whether tasks can be given to them today
     */
    public record Share(String username, long held, long late, boolean onDuty) {}

    /** The shares of the caseworkers of the communes that {@code chairman} leads, and of whoever still holds tasks there. */
    public List<Share> shares(Actor chairman) {
        Set<String> groups = groups(chairman);
        if (groups.isEmpty()) {
            return List.of();
        }
        Set<String> onDuty = onDuty(groups);
        Map<String, Share> shares = new TreeMap<>();
        onDuty.forEach(name -> shares.put(name, new Share(name, 0, 0, true)));
        jdbc.sql(COUNTS)
                .param("now", Timestamp.from(clock.instant()))
                .param("groups", groups)
                .query((row, number) -> new Share(
                        row.getString("who"),
                        row.getLong("held"),
                        row.getLong("late"),
                        onDuty.contains(row.getString("who"))))
                .list()
                .forEach(share -> shares.put(share.username(), share));
        return List.copyOf(shares.values());
    }

    private static Set<String> groups(Actor chairman) {
        return chairman.reach().stream()
                .filter(duty -> duty.role() == Role.CHAIRMAN)
                .map(duty -> new Duty(Role.CASEWORKER, duty.unit()).group())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> onDuty(Collection<String> groups) {
        return groups.stream()
                .flatMap(group -> Duty.ofGroup(group).stream())
                .flatMap(duty -> accounts.holders(duty, WorkingCalendar.dayOf(clock.instant())).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The most pressing tasks that {@code username} holds there, or that nobody holds where it is empty. */
    public List<OpenTask> held(String username, Actor chairman) {
        Set<String> groups = groups(chairman);
        return groups.isEmpty()
                ? List.of()
                : jdbc.sql(HELD)
                        .param("groups", groups)
                        .param("who", username)
                        .param("most", MOST)
                        .query(Caseload::task)
                        .list();
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_date_");
        return new OpenTask(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                new CaseNumber(row.getString("business_key_")),
                Priority.urgency(row.getInt("priority_")).name(),
                due == null ? null : due.toInstant(),
                row.getString("assignee_"),
                null);
    }

    /**
     * Hands tasks from one to another, who then holds them; what was completed or taken by somebody else meanwhile stays.
     *
     * @param from who holds them, or empty for what nobody holds
     * @param ids which of those, all of them where it is empty
     * @return how many were handed over
     * @throws NotOnDuty where the receiver is no caseworker of the commune today
     */
    @Transactional
    public int handOver(String from, String to, Collection<String> ids, String reason, Actor chairman) {
        Set<String> groups = groups(chairman);
        if (!onDuty(groups).contains(to)) {
            throw new NotOnDuty();
        }
        List<OpenTask> chosen = held(from, chairman).stream()
                .filter(task -> ids.isEmpty() || ids.contains(task.id()))
                .toList();
        chosen.forEach(task -> handOver(task, from, to, reason));
        return chosen.size();
    }

    private void handOver(OpenTask task, String from, String to, String reason) {
        tasks.setAssignee(task.id(), to);
        ledger.record(
                task.caseNumber(),
                Act.of("TASK_REASSIGNED", Map.of("task", task.key(), "from", from, "to", to))
                        .with(JsonNodeFactory.instance.objectNode().put("reason", reason)));
    }

    /** Tasks can be handed to those only whose duty they are. */
    public static final class NotOnDuty extends RuntimeException {}
}
