package vn.lachan.packaged;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Debian's Chromium, driven as one person would: a profile of its own, at an old laptop's size. A missing one fails. */
final class Browser implements AutoCloseable {

    private static final Path PROGRAM =
            Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
    /** A busy machine may take its time; a page that is well does not. */
    private static final int PATIENCE_MILLIS = 45_000;

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final boolean KEEPS_PICTURES = Boolean.getBoolean("lachan.pictures");

    private final BrowserContext context;
    private final String name;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> trail = new ArrayList<>();

    /** One driver for all browsers of this JVM; it ends with the JVM. */
    private static final class Driver {
        static final Playwright RUNNING =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

        private Driver() {}
    }

    private Browser(String name, BrowserContext context) {
        this.name = name;
        this.context = context;
        context.onResponse(
                answer -> trail.add(answer.status() + " " + answer.request().method() + " " + answer.url()));
        context.onRequestFailed(request -> trail.add(request.failure() + " " + request.method() + " " + request.url()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
    }

    static Browser withProfile(Path profile) {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException(PROGRAM + " is missing: install Chromium, or name it in CHROMIUM");
        }
        BrowserContext context = Driver.RUNNING
                .chromium()
                .launchPersistentContext(
                        profile,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(PROGRAM)
                                .setHeadless(true)
                                .setLocale("vi-VN")
                                .setTimezoneId("Asia/Ho_Chi_Minh")
                                .setViewportSize(1366, 768)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync")));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Browser(profile.getParent().getFileName() + "-" + profile.getFileName(), context);
    }

    Page page() {
        return context.pages().get(0);
    }

    /** What pages wrote to the console as an error, or threw, so far. */
    List<String> complaints() {
        return complaints;
    }

    /** Keeps a picture for people to look at, where they asked for pictures. */
    void picture(String name) {
        if (KEEPS_PICTURES) {
            keep(name);
        }
    }

    private void keep(String name) {
        page().screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Keeps what was last in sight and the way there, for whoever has to find out why a test failed. */
    @Override
    public void close() {
        keep("last-" + name);
        try {
            trail.addAll(complaints);
            Files.write(PICTURES.resolve("last-" + name + ".txt"), trail);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            context.close();
        }
    }
}
