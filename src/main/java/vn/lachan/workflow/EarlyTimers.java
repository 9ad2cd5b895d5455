package vn.lachan.workflow;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.identity.CaseNumber;

/** Lets a timer of one fictional case fire before its time, which the clock of all could not do. */
@Component
@ConditionalOnProperty(name = "lachan.demo", havingValue = "true")
public class EarlyTimers {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyTimers.class);
    private static final int MOST_TRIES = 5;

    private static final String WAITING = """
            select j.id_ from act_ru_execution p
            join act_ru_job j on j.process_instance_id_ = p.id_
            join act_ru_jobdef d on d.id_ = j.job_def_id_
            where p.business_key_ = ? and d.act_id_ = ?""";

    private final ManagementService management;
    private final JdbcClient jdbc;

    EarlyTimers(ManagementService management, JdbcClient jdbc) {
        this.management = management;
        this.jdbc = jdbc;
    }

    /** Fires what the case waits for at {@code element} of the diagram, again where other work on the case came between. */
    public void fire(CaseNumber number, String element) {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                fireOnce(number, element);
                return;
            } catch (OptimisticLockingException overtaken) {
                LOG.debug("Timer {} of {} was overtaken", element, number.value());
            }
        }
        fireOnce(number, element);
    }

    private void fireOnce(CaseNumber number, String element) {
        jdbc.sql(WAITING)
                .params(number.value(), element)
                .query(String.class)
                .list()
                .forEach(management::executeJob);
    }
}
