package vn.lachan.casefile;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.H2SequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.PostgresSequenceMaxValueIncrementer;
import org.springframework.stereotype.Component;

/** Sequences of the database, asked in its own words. */
@Component
public class Sequences {

    private final DataSource database;
    private final DatabaseDriver driver;

    Sequences(DataSource database) throws MetaDataAccessException {
        this.database = database;
        this.driver =
                DatabaseDriver.fromJdbcUrl(JdbcUtils.extractDatabaseMetaData(database, metadata -> url(metadata)));
    }

    private static String url(java.sql.DatabaseMetaData metadata) throws SQLException {
        return metadata.getURL();
    }

    /** The sequence of that name. */
    public DataFieldMaxValueIncrementer named(String name) {
        return driver == DatabaseDriver.POSTGRESQL
                ? new PostgresSequenceMaxValueIncrementer(database, name)
                : new H2SequenceMaxValueIncrementer(database, name);
    }
}
