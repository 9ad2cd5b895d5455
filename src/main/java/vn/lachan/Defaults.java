package vn.lachan;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settles what follows from other settings: the embedded database under {@code lachan.home} where none is named, and
 * demo on where, and only where, the database is the embedded one and nobody said otherwise.
 */
public final class Defaults implements EnvironmentPostProcessor, Ordered {

    /**
     * H2 loses committed rows on a kill unless it writes at once, and takes a cache of 64 MB for each gigabyte that the
     * heap may grow to unless it is told how many KB are enough.
     */
    private static final String EMBEDDED =
            "jdbc:h2:file:%s/db/lachan;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> settled = new HashMap<>();
        String url = environment.getProperty("spring.datasource.url");
        if (url == null) {
            url = EMBEDDED.formatted(absolute(environment.getProperty("lachan.home", "./data")));
            settled.put("spring.datasource.url", url);
            settled.put("spring.datasource.username", "lachan");
            settled.put("spring.datasource.password", "");
        }
        if (environment.getProperty("lachan.demo") == null) {
            settled.put("lachan.demo", url.startsWith("jdbc:h2:"));
        }
        environment.getPropertySources().addLast(new MapPropertySource("lachan defaults", settled));
    }

    private static String absolute(String directory) {
        return Path.of(directory).toAbsolutePath().normalize().toString();
    }

    /** After the configuration files, whose settings these follow from. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
