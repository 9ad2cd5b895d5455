package vn.lachan.casefile;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Has PostgreSQL plan the statements of a transaction for the values they come with. A plan made for any value takes a
 * rare name for a common one, and several times as long.
 */
@Component
class FreshPlans {

    private final boolean postgres;
    private final JdbcClient jdbc;

    FreshPlans(DataSource database, JdbcClient jdbc) throws MetaDataAccessException {
        DatabaseDriver driver =
                DatabaseDriver.fromJdbcUrl(JdbcUtils.extractDatabaseMetaData(database, metadata -> metadata.getURL()));
        this.postgres = driver == DatabaseDriver.POSTGRESQL;
        this.jdbc = jdbc;
    }

    void inThisTransaction() {
        if (postgres) {
            jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        }
    }
}
