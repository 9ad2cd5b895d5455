package vn.lachan.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empty databases to measure on: a file of H2 as a trial has it, and an embedded PostgreSQL with default settings. */
public final class Databases implements AutoCloseable {

    /** Where a database is and who signs on to it. */
    public record Place(String name, String url, String username) {

        boolean isPostgres() {
            return url.startsWith("jdbc:postgresql:");
        }

        /** A pool of connections to it, as the product has one; to be closed by the caller. */
        HikariDataSource pool() {
            HikariConfig pool = new HikariConfig();
            pool.setJdbcUrl(url);
            pool.setUsername(username);
            pool.setMaximumPoolSize(4);
            return new HikariDataSource(pool);
        }

        /** The same PostgreSQL, with statements that end in an error after {@code time}. */
        Place givingUpAfter(Duration time) {
            return new Place(name, url + "&options=-c%20statement_timeout=" + time.toMillis(), username);
        }
    }

    private final EmbeddedPostgres server;

    private Databases(EmbeddedPostgres server) {
        this.server = server;
    }

    public static Databases start() throws IOException {
        return new Databases(EmbeddedPostgres.start());
    }

    public Place postgres(String name) {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return new Place("PostgreSQL", server.getJdbcUrl("postgres", name), "postgres");
    }

    static Place h2(Path directory, String name) {
        return new Place(
                "H2", "jdbc:h2:file:" + directory.resolve(name) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "lachan");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
