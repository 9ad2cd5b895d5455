package vn.lachan.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.identity.FileNumber;
import vn.lachan.taskform.OpenTask;

/**
 * The engine's open tasks, each read in one statement: whoever looks while a colleague ends it sees it whole or not at
 * all. The engine's own objects are read piece by piece, and mend what they find torn by writing.
 */
@Component
class TaskTable {

    /** An item of a multi-instance task is a variable of its execution, or of the one around it where timers hang on. */
    private static final String ONE = """
            select t.id_, t.task_def_key_, t.name_, t.priority_, t.due_date_, t.assignee_,
                   p.business_key_, c.text_ as case_number, s.text_ as item, l.group_id_
            from act_ru_task t
            join act_ru_execution p on p.id_ = t.proc_inst_id_
            join act_ru_execution e on e.id_ = t.execution_id_
            left join act_ru_variable c on c.var_scope_ = p.id_ and c.name_ = 'caseNumber'
            left join act_ru_variable s on s.var_scope_ in (e.id_, e.parent_id_) and s.name_ = 'service'
            left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
            where t.id_ = ?""";

    private final JdbcClient jdbc;

    TaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task, and the groups it is open to. */
    record Found(OpenTask task, Set<String> candidates) {}

    private record Row(OpenTask task, Optional<String> candidate) {}

    Optional<Found> find(@Nullable String taskId) {
        List<Row> rows = jdbc.sql(ONE).param(taskId).query(TaskTable::row).list();
        return rows.stream().findFirst().map(first -> new Found(first.task(), candidates(rows)));
    }

    private static Set<String> candidates(List<Row> rows) {
        return rows.stream().flatMap(row -> row.candidate().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String key = row.getString("business_key_");
        String file = Objects.requireNonNullElse(row.getString("case_number"), key);
        Timestamp due = row.getTimestamp("due_date_");
        OpenTask task = new OpenTask(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                FileNumber.of(file),
                Priority.urgency(row.getInt("priority_")).name(),
                due == null ? null : due.toInstant(),
                row.getString("assignee_"),
                file.equals(key) ? row.getString("item") : key);
        return new Row(task, Optional.ofNullable(row.getString("group_id_")));
    }
}
