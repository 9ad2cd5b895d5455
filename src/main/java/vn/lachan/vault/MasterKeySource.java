package vn.lachan.vault;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * Where the master key comes from: the property or environment, else the named file, else (in a demonstration only) a file
 * made at the first start.
 */
final class MasterKeySource {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeySource.class);

    private final Environment environment;

    MasterKeySource(Environment environment) {
        this.environment = environment;
    }

    MasterKey read() {
        String key = property("lachan.master-key");
        if (key != null) {
            return MasterKey.parse(key);
        }
        String file = property("lachan.master-key-file");
        if (file != null) {
            return readFile(Path.of(file));
        }
        if (environment.getProperty("lachan.demo", Boolean.class, false)) {
            return ofDemonstration(Path.of(environment.getProperty("lachan.home", "."), "keys", "master.key"));
        }
        throw MasterKeyRefused.missing();
    }

    /** Compose files hand on an unset variable as an empty one. */
    private @Nullable String property(String name) {
        String value = environment.getProperty(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static MasterKey readFile(Path file) {
        try {
            return MasterKey.parse(Files.readString(file));
        } catch (IOException unreadable) {
            MasterKeyRefused refused = MasterKeyRefused.unreadable(file);
            refused.initCause(unreadable);
            throw refused;
        }
    }

    private static MasterKey ofDemonstration(Path file) {
        if (Files.notExists(file)) {
            write(file, NewMasterKey.generate());
            LOG.warn("A master key for demonstration was made at {}; real cases need a key kept outside", file);
        }
        return readFile(file);
    }

    private static void write(Path file, String key) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent(), ownerOnly("rwx------"));
            Files.createFile(file, ownerOnly("rw-------"));
            Files.writeString(file, key + System.lineSeparator());
        } catch (IOException unwritable) {
            MasterKeyRefused refused = MasterKeyRefused.unreadable(file);
            refused.initCause(unwritable);
            throw refused;
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
