package vn.lachan.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code java -jar target/lachan.jar} with default options of the virtual machine, in a process of its own. */
final class PackagedJar implements AutoCloseable {

    private static final Path JAR = Path.of("target", "lachan.jar");
    /** None by default; {@code -Dbench.jvm="-Xmx512m"} tries some. */
    private static final List<String> OPTIONS = Stream.of(
                    System.getProperty("bench.jvm", "").split(" "))
            .filter(option -> !option.isEmpty())
            .toList();

    /** The generations of a heap, without the space of classes. */
    private static final Pattern USED = Pattern.compile("(?:heap|generation)[^\\n]*used (\\d+)K");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final URI root;
    private final Duration start;

    private PackagedJar(Process process, URI root, Duration start) {
        this.process = process;
        this.root = root;
        this.start = start;
    }

    static PackagedJar start(Path home, List<String> settings) throws IOException, InterruptedException {
        return start(home, settings, OPTIONS);
    }

    static PackagedJar start(Path home, List<String> settings, List<String> options)
            throws IOException, InterruptedException {
        if (Files.notExists(JAR)) {
            throw new IllegalStateException(JAR + " is missing; package first, see bench/README.md");
        }
        int port = freePort();
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(options);
        command.addAll(List.of(
                "-jar",
                JAR.toAbsolutePath().toString(),
                "--server.port=" + port,
                "--lachan.home=" + home,
                "--lachan.demo=true"));
        command.addAll(settings);
        Files.createDirectories(home);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("bench.log").toFile())
                .start();
        URI root = URI.create("http://localhost:" + port);
        awaitHealth(process, root, begin);
        return new PackagedJar(process, root, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static void awaitHealth(Process process, URI root, long begin) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health =
                HttpRequest.newBuilder(root.resolve("/actuator/health")).build();
        while (System.nanoTime() - begin < PATIENCE.toNanos() && process.isAlive()) {
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // not listening so far
            }
            Thread.sleep(50);
        }
        process.destroy();
        throw new IllegalStateException("The application did not become healthy");
    }

    URI root() {
        return root;
    }

    /** From the command to the first healthy answer. */
    Duration start() {
        return start;
    }

    /** What of the processors it used so far, all threads together. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** What of the process is in memory (VmRSS of Linux), in MiB. */
    double residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    /** What of the heap is in use after a full collection, in MiB, as {@code jcmd} of the JDK tells. */
    double liveMebibytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        double kibibytes = 0;
        while (used.find()) {
            kibibytes += Long.parseLong(used.group(1));
        }
        return kibibytes / 1024;
    }

    /** How many classes are loaded now. */
    long classes() throws IOException, InterruptedException {
        String told = jcmd("PerfCounter.print");
        return counted("java.cls.loadedClasses", told) - counted("java.cls.unloadedClasses", told);
    }

    private static long counted(String name, String told) {
        return told.lines()
                .filter(line -> line.startsWith(name + "="))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not told"));
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asked = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), command).start();
        String told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new IllegalStateException(command + ": " + told);
        }
        return told;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
