package vn.lachan.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills the engine's tables with open tasks as many cases would: an instance with its case number, the task in a scope of
 * its own, a candidate group, two variables, a due date, a priority. A third of the tasks is taken by somebody. Beside
 * them stand the authorisation rows that the engine would have written by default. Equal seeds give equal data, ids apart.
 */
final class OpenTaskGenerator {

    static final int COMMUNES = 300;

    private static final int BATCH = 2_000;
    private static final int STANDARD = 50;
    private static final int URGENT = 75;
    private static final int EMERGENCY = 100;
    private static final int TASK_RIGHTS = Permissions.READ.getValue() | Permissions.TASK_WORK.getValue();

    private final JdbcTemplate jdbc;
    private final String definition;
    private final LocalDateTime now;
    private final Random random = new Random(20_261_122);
    private int cases;

    OpenTaskGenerator(DataSource database, String processDefinitionId, LocalDateTime now) {
        this.jdbc = new JdbcTemplate(database);
        this.definition = processDefinitionId;
        this.now = now;
    }

    private record Case(
            String instance, String scope, String task, String number, String group, String assignee, int priority) {}

    /** The candidate group of the caseworkers of the n-th commune. */
    static String group(int commune) {
        return String.format(Locale.ROOT, "CASEWORKER:%05d", 10_000 + commune);
    }

    /** Whoever takes tasks of the n-th commune. */
    static String caseworker(int commune) {
        return "canbo-xa-" + commune;
    }

    /** Adds tasks until there are {@code total}. */
    void fillTo(int total) {
        while (cases < total) {
            List<Case> some = new ArrayList<>();
            while (some.size() < BATCH && cases < total) {
                some.add(next());
            }
            insert(some);
        }
        jdbc.execute("analyze");
    }

    private Case next() {
        int commune = random.nextInt(COMMUNES);
        int urgency = random.nextInt(100);
        return new Case(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                String.format(Locale.ROOT, "HS-2026-%06d", ++cases),
                group(commune),
                random.nextInt(3) == 0 ? caseworker(commune) : null,
                urgency < 5 ? EMERGENCY : urgency < 15 ? URGENT : STANDARD);
    }

    private void insert(List<Case> cases) {
        batch(
                "insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_,"
                        + " proc_def_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_,"
                        + " cached_ent_state_, sequence_counter_, proc_def_key_)"
                        + " values (?, 1, ?, ?, ?, ?, false, false, true, false, 1, 0, 2, 'intervention')",
                cases,
                (one, row) -> set(row, one.instance, one.instance, one.instance, one.number, definition));
        batch(
                "insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, parent_id_,"
                        + " proc_def_id_, act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_,"
                        + " suspension_state_, cached_ent_state_, sequence_counter_, proc_def_key_)"
                        + " values (?, 1, ?, ?, ?, ?, 'checkReport', true, false, true, false, 1, 6, 3, 'intervention')",
                cases,
                (one, row) -> set(row, one.scope, one.instance, one.instance, one.instance, definition));
        batch(
                "insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,"
                        + " task_def_key_, assignee_, priority_, create_time_, due_date_, suspension_state_, task_state_)"
                        + " values (?, 1, ?, ?, ?, 'Kiểm tra tin báo', 'checkReport', ?, ?, ?, ?, 1, 'Created')",
                cases,
                (one, row) -> set(
                        row,
                        one.task,
                        one.scope,
                        one.instance,
                        definition,
                        one.assignee,
                        one.priority,
                        Timestamp.valueOf(now.minus(Duration.ofMinutes(random.nextInt(100_000)))),
                        Timestamp.valueOf(now.plus(Duration.ofMinutes(random.nextInt(60_000) - 10_000)))));
        batch(
                "insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)"
                        + " values (?, 1, ?, 'candidate', ?)",
                cases,
                (one, row) -> set(row, UUID.randomUUID().toString(), one.group, one.task));
        variable("caseNumber", cases);
        variable("urgency", cases);
        authorizations(cases);
    }

    private void variable(String name, List<Case> cases) {
        batch(
                "insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_,"
                        + " text_, var_scope_, sequence_counter_, is_concurrent_local_)"
                        + " values (?, 1, 'string', ?, ?, ?, ?, ?, ?, 1, false)",
                cases,
                (one, row) -> set(
                        row,
                        UUID.randomUUID().toString(),
                        name,
                        one.instance,
                        one.instance,
                        definition,
                        name.equals("urgency") ? "STANDARD" : one.number,
                        one.instance));
    }

    private void authorizations(List<Case> cases) {
        String insert = "insert into act_ru_authorization (id_, rev_, type_, group_id_, user_id_, resource_type_,"
                + " resource_id_, perms_, root_proc_inst_id_) values (?, 1, 1, ?, ?, ?, ?, ?, ?)";
        batch(insert, cases, (one, row) -> grant(row, one, one.group, null));
        batch(
                insert,
                cases.stream().filter(one -> one.assignee != null).toList(),
                (one, row) -> grant(row, one, null, one.assignee));
    }

    private static void grant(PreparedStatement row, Case one, String group, String user) throws SQLException {
        set(
                row,
                UUID.randomUUID().toString(),
                group,
                user,
                Resources.TASK.resourceType(),
                one.task,
                TASK_RIGHTS,
                one.instance);
    }

    private interface Columns {
        void of(Case one, PreparedStatement row) throws SQLException;
    }

    private void batch(String sql, List<Case> cases, Columns columns) {
        jdbc.batchUpdate(sql, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement row, int index) throws SQLException {
                columns.of(cases.get(index), row);
            }

            @Override
            public int getBatchSize() {
                return cases.size();
            }
        });
    }

    private static void set(PreparedStatement row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }
}
