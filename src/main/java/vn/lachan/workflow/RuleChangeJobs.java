package vn.lachan.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.rulechange.SystemSteps;

/** How the engine's jobs for rule changes stand. */
@Component
class RuleChangeJobs implements SystemSteps {

    private static final String FAILED = """
            select j.retries_ from act_ru_execution p join act_ru_job j on j.process_instance_id_ = p.id_
            where p.business_key_ = ? and (j.exception_msg_ is not null or j.retries_ = 0)""";

    private final JdbcClient jdbc;

    RuleChangeJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Trouble troubleOf(ChangeNumber number) {
        return jdbc.sql(FAILED).param(number.value()).query(Integer.class).list().stream()
                .min(Integer::compare)
                .map(retries -> retries == 0 ? Trouble.STUCK : Trouble.TRIED_AGAIN)
                .orElse(Trouble.NONE);
    }
}
