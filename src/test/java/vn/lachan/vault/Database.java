package vn.lachan.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two databases that every statement must run on; each call gives an empty one, migrated. */
public enum Database {
    H2 {
        @Override
        public String emptyUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }
    },
    POSTGRESQL {
        @Override
        public String emptyUrl() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            JdbcClient.create(Postgres.SERVER.getPostgresDatabase())
                    .sql("create database " + name)
                    .update();
            return Postgres.SERVER.getJdbcUrl("postgres", name);
        }
    };

    /** Where an empty database of its own is. */
    public abstract String emptyUrl();

    /** A pool of connections to a database of its own, to be closed by the caller. */
    public HikariDataSource migrated() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(emptyUrl());
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        HikariDataSource database = new HikariDataSource(pool);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        /** It ends after the applications do, which would wait half a minute for a connection otherwise. */
        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
