package vn.lachan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import vn.lachan.identity.CaseNumber;
import vn.lachan.vault.Database;

/** The entity is mapped in XML, so that no scan for entities meets it. */
class LedgerBesideHibernateTests {

    private static final CaseNumber CASE = CaseNumber.of(2026, 1);

    private final List<String> statements = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void appendsAfterHibernateHasWritten(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            new JdbcTemplate(database).execute("create table jotting (id bigint primary key)");
            DataSource heard = ProxyDataSourceBuilder.create(database)
                    .afterQuery((execution, queries) -> queries.forEach(
                            query -> statements.add(query.getQuery().replaceFirst(" .*", ""))))
                    .build();
            LocalContainerEntityManagerFactoryBean factory = factory(heard);
            EntityManagerFactory entities = Objects.requireNonNull(factory.getObject());
            EntityManager shared = SharedEntityManagerCreator.createSharedEntityManager(entities);
            TestLedger node = TestLedger.over(heard, new JpaTransactionManager(entities));
            statements.clear();

            node.tell(ledger -> {
                ledger.record(CASE, Act.of("NOTE"));
                shared.persist(new Jotting(7));
            });

            assertThat(statements).containsExactly("insert", "select", "insert", "insert");
            assertThat(new JdbcTemplate(database).queryForList("select id from jotting", Long.class))
                    .containsExactly(7L);
            assertThat(node.findings(CASE)).isEmpty();
            factory.destroy();
        }
    }

    private static LocalContainerEntityManagerFactoryBean factory(DataSource database) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(database);
        factory.setPersistenceUnitName("jotting");
        factory.setMappingResources("vn/lachan/ledger/jotting.xml");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.afterPropertiesSet();
        return factory;
    }

    static class Jotting {
        private long id;

        Jotting() {}

        Jotting(long id) {
            this.id = id;
        }

        long id() {
            return id;
        }
    }
}
