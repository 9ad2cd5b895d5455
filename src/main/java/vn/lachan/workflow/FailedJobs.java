package vn.lachan.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.identity.Actor;

/** Jobs that failed, for whoever operates the system: what kind and where, and never whose case. */
@Component
public class FailedJobs {

    /** How many are listed. */
    public static final int MOST = 100;

    /** What an operator's retry gives a job. */
    private static final int RETRIES = 3;

    private final JdbcClient jdbc;
    private final ManagementService jobs;
    private final IdentityService identity;

    FailedJobs(JdbcClient jdbc, ManagementService jobs, IdentityService identity) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.identity = identity;
    }

    /**
     * A job that failed.
     *
     * @param process key of the process definition
     * @param place id of the element in the diagram
     * @param retries how often it is tried again by itself; 0 means that it waits for an operator
     * @param failure kinds of the failure, without its words
     * @param next when it is tried again
     */
    public record FailedJob(
            String id, String process, String place, int retries, String failure, Optional<Instant> next) {

        /** Whether nothing happens to it before an operator acts. */
        public boolean isStuck() {
            return retries == 0;
        }
    }

    /** How the engine stands: its open tasks, how many of them are overdue, incidents, and jobs that failed. */
    public record Standing(long open, long overdue, long incidents, long failed) {}

    /** Those that wait for an operator first. */
    public List<FailedJob> list() {
        return jdbc.sql("""
                        select j.id_, j.process_def_key_, d.act_id_, j.retries_, j.exception_msg_, j.duedate_
                        from act_ru_job j left join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where j.exception_msg_ is not null or j.retries_ = 0
                        order by j.retries_, j.create_time_, j.id_ limit ?""").param(MOST).query((row, number) -> job(row)).list();
    }

    private static FailedJob job(ResultSet row) throws SQLException {
        return new FailedJob(
                row.getString("id_"),
                Optional.ofNullable(row.getString("process_def_key_")).orElse(""),
                Optional.ofNullable(row.getString("act_id_")).orElse(""),
                row.getInt("retries_"),
                Optional.ofNullable(row.getString("exception_msg_")).orElse(""),
                Optional.ofNullable(row.getTimestamp("duedate_")).map(Timestamp::toInstant));
    }

    /**
     * Has a job that failed tried again, and tells whether there is one; the engine's log keeps who asked. One that failed was
     * due and is done now; a timer whose time has not come keeps its time.
     */
    @Transactional
    public boolean retry(String id, Actor operator) {
        boolean failed = jobs.createJobQuery().jobId(id).withException().count() == 1;
        boolean stuck = jobs.createJobQuery().jobId(id).noRetriesLeft().count() == 1;
        if (failed || stuck) {
            identity.setAuthentication(operator.username(), List.copyOf(Groups.of(operator)));
            try {
                var again = jobs.setJobRetries(RETRIES).jobId(id);
                (failed ? again.dueDate(null) : again).execute();
            } finally {
                identity.clearAuthentication();
            }
        }
        return failed || stuck;
    }

    /** Counted over all cases, in one reading of each table. */
    public Standing standing(Instant now) {
        return jdbc.sql("""
                        select t.open, t.overdue, (select count(*) from act_ru_incident) as incidents,
                            (select count(*) from act_ru_job where retries_ = 0) as failed
                        from (select count(*) as open, count(case when due_date_ < ? then 1 end) as overdue
                            from act_ru_task) t""")
                .param(Timestamp.from(now))
                .query((row, number) -> new Standing(
                        row.getLong("open"), row.getLong("overdue"), row.getLong("incidents"), row.getLong("failed")))
                .single();
    }
}
