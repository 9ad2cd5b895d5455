package vn.lachan.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.TaskHolders;
import vn.lachan.identity.Duty;
import vn.lachan.identity.FileNumber;

/** Who has the engine's open tasks, whoever asks: read past task rights, which belong to the one who is signed on. */
@Component
class EngineTaskHolders implements TaskHolders {

    private static final String OPEN = """
            select t.id_, t.assignee_, t.due_date_, l.group_id_
            from act_ru_execution p
            join act_ru_task t on t.proc_inst_id_ = p.id_
            left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
            where p.business_key_ = ? and t.task_def_key_ = ?
            order by t.id_, l.group_id_""";

    private final JdbcClient jdbc;

    EngineTaskHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String task, Optional<String> assignee, Optional<Instant> due, Optional<Duty> candidate) {}

    @Override
    public List<Holder> of(FileNumber number, String task) {
        Map<String, List<Row>> tasks =
                jdbc.sql(OPEN).params(number.value(), task).query(EngineTaskHolders::row).list().stream()
                        .collect(Collectors.groupingBy(Row::task, LinkedHashMap::new, Collectors.toList()));
        return tasks.values().stream().map(EngineTaskHolders::holder).toList();
    }

    private static Holder holder(List<Row> rows) {
        Row first = rows.get(0);
        Set<Duty> candidates =
                rows.stream().flatMap(row -> row.candidate().stream()).collect(Collectors.toUnmodifiableSet());
        return new Holder(first.assignee(), candidates, first.due());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("id_"),
                Optional.ofNullable(row.getString("assignee_")),
                Optional.ofNullable(row.getTimestamp("due_date_")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("group_id_")).flatMap(Duty::ofGroup));
    }
}
