package vn.lachan.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.core.io.ClassPathResource;

/** Has the engine read tasks with the statements of {@code TaskRights.xml}, which hold the rights, and not with its own. */
final class TaskStatements {

    private static final String FILE = "vn/lachan/workflow/TaskRights.xml";
    private static final Map<String, String> OURS = Map.of(
            "selectTaskByQueryCriteria", "selectTasksWithinRights",
            "selectTaskCountByQueryCriteria", "countTasksWithinRights");

    private TaskStatements() {}

    static void install(ProcessEngineConfigurationImpl engine) {
        Configuration statements = engine.getSqlSessionFactory().getConfiguration();
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            new XMLMapperBuilder(file, statements, FILE, statements.getSqlFragments()).parse();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
        DbSqlSessionFactory sessions = engine.getDbSqlSessionFactory();
        Map<String, String> mappings = new HashMap<>(OURS);
        if (sessions.getStatementMappings() != null) {
            sessions.getStatementMappings().forEach(mappings::putIfAbsent);
        }
        sessions.setStatementMappings(mappings);
    }

    /** Throws unless tasks are read with our statements: without them a query would show every task. */
    static void requireInstalled(ProcessEngineConfigurationImpl engine) {
        DbSqlSessionFactory sessions = engine.getDbSqlSessionFactory();
        if (!OURS.entrySet().stream().allMatch(one -> one.getValue().equals(sessions.mapStatement(one.getKey())))) {
            throw new IllegalStateException("The engine reads tasks with statements that know nothing of task rights");
        }
    }
}
