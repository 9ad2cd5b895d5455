package vn.lachan.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Backups of the embedded database, made while it is worked on. Other databases have tools of their own, and
 * {@code ops/backup.sh} calls them. A backup holds no key.
 */
@Component
public class Backups {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'lachan-'uuuuMMdd'T'HHmmss'.zip'");

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Path directory;
    private final boolean embedded;

    Backups(
            JdbcTemplate jdbc,
            Clock clock,
            @Value("${lachan.home}") Path home,
            @Value("${spring.datasource.url}") String url) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.directory = home.toAbsolutePath().normalize().resolve("backups");
        this.embedded = url.startsWith("jdbc:h2:file:");
    }

    /** Makes a backup and returns its file, or nothing where the database is not the embedded one. */
    public synchronized Optional<Path> make() {
        if (!embedded) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve(LocalDateTime.now(clock).format(NAME));
            keepToOwner(directory, "rwx------");
            jdbc.execute("backup to '" + file.toString().replace("'", "''") + "'");
            keepToOwner(file, "rw-------");
            return Optional.of(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void keepToOwner(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
