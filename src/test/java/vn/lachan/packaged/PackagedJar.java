package vn.lachan.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged application as a process of its own; none outlives its test or this JVM. */
final class PackagedJar implements AutoCloseable {

    private static final Path JAR = Path.of("target", "lachan.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int TAIL = 6_000;
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();
    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PackagedJar::killAll));
    }

    private final Process process;
    private final Path log;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private volatile Optional<URI> base = Optional.empty();

    private PackagedJar(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static PackagedJar run(Path temporary, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // Short lives: what the second compiler would gain, starting costs twice over.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                JAR.toString()));
        command.addAll(arguments);
        return new PackagedJar(
                started(new ProcessBuilder(command)
                        .directory(temporary.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())),
                log);
    }

    private static synchronized Process started(ProcessBuilder builder) throws IOException {
        if (ending) {
            throw new IllegalStateException("The tests are ending");
        }
        Process process = builder.start();
        RUNNING.add(process);
        return process;
    }

    /** Tests go on while their JVM is told to end, and must not start another process after the last was killed. */
    private static synchronized void killAll() {
        ending = true;
        RUNNING.forEach(Process::destroyForcibly);
    }

    /** Waits until the application says that it is well, and fails with the tail of its log where it does not. */
    void awaitHealth() throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!isHealthy()) {
            if (!process.isAlive() || System.nanoTime() > patience) {
                close();
                throw new AssertionError("The application did not start:\n" + tail());
            }
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        }
    }

    private boolean isHealthy() throws InterruptedException {
        Optional<URI> base = base();
        if (base.isEmpty()) {
            return false;
        }
        HttpRequest health =
                HttpRequest.newBuilder(base.get().resolve("/actuator/health")).build();
        try {
            var answer = http.send(health, BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("\"UP\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits for a process that ends by itself. */
    Ended awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            close();
            throw new AssertionError("The process did not end:\n" + tail());
        }
        return new Ended(process.exitValue(), log());
    }

    /** Calls it as the demonstration account of that name. */
    Caller as(String username) {
        return as(username, username);
    }

    Caller as(String username, String password) {
        return new Caller(http, address(), Optional.of(new Caller.Account(username, password)));
    }

    Caller anonymously() {
        return new Caller(http, address(), Optional.empty());
    }

    URI address() {
        return base().orElseThrow(() -> new AssertionError("The application does not listen:\n" + tail()));
    }

    private Optional<URI> base() {
        if (base.isEmpty()) {
            base = PORT.matcher(log())
                    .results()
                    .map(port -> URI.create("http://127.0.0.1:" + port.group(1)))
                    .findFirst();
        }
        return base;
    }

    /** SIGKILL: nothing of it runs any further. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        RUNNING.remove(process);
    }

    /** Asks it to stop, as an operator would, and kills it where it does not. */
    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
            RUNNING.remove(process);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** All it has printed so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String tail() {
        String all = log();
        return all.substring(Math.max(0, all.length() - TAIL));
    }
}
