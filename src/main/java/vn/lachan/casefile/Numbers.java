package vn.lachan.casefile;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.H2SequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.PostgresSequenceMaxValueIncrementer;
import org.springframework.stereotype.Component;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReportNumber;

/** Gives the next numbers, from sequences of the database; a number once given is never given again. */
@Component
class Numbers {

    private final DataFieldMaxValueIncrementer reports;
    private final DataFieldMaxValueIncrementer cases;
    private final Clock clock;

    Numbers(DataSource database, Clock clock) throws MetaDataAccessException {
        DatabaseDriver driver =
                DatabaseDriver.fromJdbcUrl(JdbcUtils.extractDatabaseMetaData(database, metadata -> url(metadata)));
        this.reports = sequence(driver, database, "report_sequence");
        this.cases = sequence(driver, database, "case_sequence");
        this.clock = clock;
    }

    private static String url(java.sql.DatabaseMetaData metadata) throws SQLException {
        return metadata.getURL();
    }

    private static DataFieldMaxValueIncrementer sequence(DatabaseDriver driver, DataSource database, String name) {
        return driver == DatabaseDriver.POSTGRESQL
                ? new PostgresSequenceMaxValueIncrementer(database, name)
                : new H2SequenceMaxValueIncrementer(database, name);
    }

    ReportNumber nextReport() {
        return ReportNumber.of(LocalDate.now(clock).getYear(), reports.nextLongValue());
    }

    CaseNumber nextCase() {
        return CaseNumber.of(LocalDate.now(clock).getYear(), cases.nextLongValue());
    }
}
