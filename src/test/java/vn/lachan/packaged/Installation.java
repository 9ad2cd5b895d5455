package vn.lachan.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One installation of the jar: its home and its database, which outlive the processes started on them. */
final class Installation {

    static final String DEMO = "--lachan.demo=true";
    static final String NO_DEMO = "--lachan.demo=false";

    private final Storage storage;
    private final Path directory;
    private final Database database;
    private int processes;

    private Installation(Storage storage, Path directory) {
        this.storage = storage;
        this.directory = directory;
        this.database = storage.in(home());
    }

    /** A new one beneath {@code directory}, with nothing in it. */
    static Installation on(Storage storage, Path directory) {
        return new Installation(storage, directory);
    }

    Path home() {
        return directory.resolve("home");
    }

    /** Where its processes put what they do not mean to keep. */
    Path temporary() {
        return directory.resolve("tmp");
    }

    /** Where the output of its processes goes. */
    Path logs() {
        return directory.resolve("logs");
    }

    Database database() {
        return database;
    }

    /** Starts the server and waits until it answers. */
    PackagedJar start(String... options) throws IOException, InterruptedException {
        List<String> all = with(options);
        all.add("--server.port=0");
        all.add("--server.address=127.0.0.1");
        all.add("--lachan.samples=false");
        PackagedJar jar = run(all);
        jar.awaitHealth();
        return jar;
    }

    /** Starts the server where it is expected to refuse, and waits for its end. */
    Ended refuseToStart(String... options) throws IOException, InterruptedException {
        List<String> all = with(options);
        all.add("--server.port=0");
        try (PackagedJar jar = run(all)) {
            return jar.awaitEnd();
        }
    }

    /** Runs a command of the jar on this installation. */
    Ended command(String words, String... options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        all.addAll(with(options));
        try (PackagedJar jar = run(all)) {
            return jar.awaitEnd();
        }
    }

    /** Runs a command of the jar that needs no installation. */
    Ended bare(String words) throws IOException, InterruptedException {
        try (PackagedJar jar = run(List.of(words.split(" ")))) {
            return jar.awaitEnd();
        }
    }

    private List<String> with(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--lachan.home=" + home());
        all.addAll(storage.options(database));
        return all;
    }

    private PackagedJar run(List<String> arguments) throws IOException {
        Files.createDirectories(temporary());
        Files.createDirectories(logs());
        return PackagedJar.run(temporary(), logs().resolve("process-" + ++processes + ".log"), arguments);
    }
}
