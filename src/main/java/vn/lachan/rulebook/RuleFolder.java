package vn.lachan.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.lachan.rulebook.law.RuleFiles;

/** The supervisor's desk: the folder with the rule files, laid out from the jar where there is none. */
@Component
class RuleFolder {

    private static final Logger LOG = LoggerFactory.getLogger(RuleFolder.class);
    private static final String SHIPPED = "classpath*:rules/**/*.*";

    private final Path folder;

    RuleFolder(@Value("${lachan.rules:${lachan.home}/rules}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path path() {
        return folder;
    }

    /** Lays out the shipped files, unless there is a rulebook already; what a supervisor wrote is never touched. */
    void layOut() {
        if (Files.exists(folder.resolve("rulebook.csv"))) {
            return;
        }
        try {
            for (Resource shipped : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                String url = shipped.getURL().toString();
                Path file = folder.resolve(url.substring(url.lastIndexOf("rules/") + "rules/".length()));
                Files.createDirectories(file.getParent());
                if (!Files.exists(file)) {
                    try (InputStream bytes = shipped.getInputStream()) {
                        Files.copy(bytes, file);
                    }
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot lay out the rule files in " + folder, unwritable);
        }
        LOG.info("Laid out the rule files in {}", folder);
    }

    RuleFiles read() {
        return RuleFiles.in(folder);
    }

    /** Names, sizes and times of the files: while they stay, there is nothing new to read. */
    Set<String> stamps() {
        Set<String> stamps = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                stamps.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + folder, unreadable);
        }
        return stamps;
    }
}
