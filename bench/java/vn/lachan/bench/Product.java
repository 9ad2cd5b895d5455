package vn.lachan.bench;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.Lachan;
import vn.lachan.vault.NameIndex;
import vn.lachan.vault.SealedJson;
import vn.lachan.vault.Vault;

/** The whole application with its demonstration accounts, started in this process on a database of its own. */
public final class Product implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Product(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it; {@code wrap} may put something around its data source. */
    public static Product start(Databases.Place database, Path home, UnaryOperator<DataSource> wrap) {
        ApplicationContextInitializer<ConfigurableApplicationContext> wrapping =
                context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        return bean instanceof DataSource source ? wrap.apply(source) : bean;
                    }
                });
        return new Product(new SpringApplicationBuilder(Lachan.class)
                .initializers(wrapping)
                .logStartupInfo(false)
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn",
                        "--lachan.demo=true",
                        "--lachan.samples=false",
                        "--lachan.home=" + home,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=",
                        "--camunda.bpm.job-execution.enabled=false"));
    }

    /** Tells the product of an event, as one of its rooms would. */
    public void publish(Object event) {
        context.publishEvent(event);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The definition in force of a case's process. */
    String intervention() {
        return bean(ProcessEngine.class)
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .processDefinitionKey("intervention")
                .singleResult()
                .getId();
    }

    /** Puts cases of so many communes on file, and open tasks beside them. */
    void fill(int openTasks, int cases, int communes) {
        DataSource database = bean(DataSource.class);
        new OpenTaskGenerator(database, intervention(), LocalDateTime.now(ZoneId.systemDefault())).fillTo(openTasks);
        new CaseGenerator(
                        database,
                        bean(TransactionTemplate.class),
                        bean(Vault.class),
                        bean(NameIndex.class),
                        bean(SealedJson.class))
                .fill(cases, communes);
    }

    int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Has what follows in this thread done as {@code username}. */
    static void signOn(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, "", List.of()));
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        context.close();
    }
}
