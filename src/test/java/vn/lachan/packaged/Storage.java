package vn.lachan.packaged;

import java.nio.file.Path;
import java.util.List;

/** The two databases that an installation may stand on. */
enum Storage {
    H2 {
        @Override
        Database in(Path home) {
            return new Database("jdbc:h2:file:" + home.toAbsolutePath().resolve("db/lachan"), "lachan", "");
        }

        @Override
        List<String> options(Database database) {
            return List.of();
        }
    },
    POSTGRESQL {
        @Override
        Database in(Path home) {
            return Postgres.fresh();
        }

        @Override
        List<String> options(Database database) {
            return database.asOptions();
        }
    };

    abstract Database in(Path home);

    /** What the jar has to be told; of the embedded database it knows by itself. */
    abstract List<String> options(Database database);
}
