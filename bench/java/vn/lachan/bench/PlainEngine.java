package vn.lachan.bench;

import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** The peer: the same engine with nothing of ours in it, set up as we set up ours where that is a matter of choice. */
final class PlainEngine {

    private PlainEngine() {}

    static ProcessEngine start(String name, DataSource database, boolean authorization, Map<Object, Object> beans) {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName(name);
        engine.setDataSource(database);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine.setAuthorizationEnabled(authorization);
        engine.setTenantCheckEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setJobExecutorActivate(false);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setGeneralResourceWhitelistPattern("[A-Z_]+(:[0-9A-Z]+)?|[a-z0-9.]+");
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setBeans(beans);
        return engine.buildProcessEngine();
    }
}
