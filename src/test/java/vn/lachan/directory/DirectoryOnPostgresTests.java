package vn.lachan.directory;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class DirectoryOnPostgresTests implements LoadingOnDatabase, AccountsOnDatabase, KeepingOnDatabase, SetUpOnDatabase {

    private static EmbeddedPostgres postgres;

    private Room room;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void setUp() {
        room = new Room(postgres.getPostgresDatabase());
    }

    @Override
    public Room room() {
        return room;
    }
}
