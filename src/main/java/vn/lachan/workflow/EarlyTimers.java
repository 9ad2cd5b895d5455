package vn.lachan.workflow;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.identity.CaseNumber;

/** Lets a timer of one fictional case fire before its time, which the clock of all could not do. */
@Component
@ConditionalOnProperty(name = "lachan.demo", havingValue = "true")
public class EarlyTimers {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyTimers.class);
    private static final int MOST_TRIES = 5;

    private static final String WAITING = """
            select id_ from act_ru_job where process_instance_id_ in
                    (select id_ from act_ru_execution where business_key_ = ?)
                and job_def_id_ in (select id_ from act_ru_jobdef where act_id_ = ?)
            for update""";

    private final ManagementService management;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EarlyTimers(ManagementService management, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.management = management;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Fires what the case waits for at {@code element} of the diagram, where its time has not made it fire already. */
    public void fire(CaseNumber number, String element) {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                fireOnce(number, element);
                return;
            } catch (OptimisticLockingException | ConcurrencyFailureException overtaken) {
                LOG.debug("Timer {} of {} was overtaken", element, number.value());
            }
        }
        fireOnce(number, element);
    }

    /** The lock holds back a job executor that is at the same timer. */
    private void fireOnce(CaseNumber number, String element) {
        transaction.executeWithoutResult(status -> jdbc.sql(WAITING)
                .params(number.value(), element)
                .query(String.class)
                .list()
                .forEach(management::executeJob));
    }
}
