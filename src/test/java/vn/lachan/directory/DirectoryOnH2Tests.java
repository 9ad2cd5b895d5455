package vn.lachan.directory;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;

class DirectoryOnH2Tests implements LoadingOnDatabase, AccountsOnDatabase, KeepingOnDatabase, SetUpOnDatabase {

    private Room room;

    @BeforeEach
    void setUp() {
        room = new Room(JdbcConnectionPool.create("jdbc:h2:mem:directory;DB_CLOSE_DELAY=-1", "sa", ""));
    }

    @Override
    public Room room() {
        return room;
    }
}
