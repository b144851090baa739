package fr.quittance.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The system's own Chromium, driven by Playwright; nothing is downloaded.
public final class Chromium implements AutoCloseable {

    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /// How long a story waits for what should come, in milliseconds: long, because two stories share the machine.
    static final double PATIENCE = 45_000;

    private final Playwright playwright;
    private final Browser browser;

    /// A Chromium that finds at its own address (`http://localhost:8080`, from the settings) the portal
    /// that a test started at a random port: keys and sign-in by others are tied to addresses.
    public static Chromium atTheAddressOf(String authority, int port) {
        return new Chromium("--host-resolver-rules=MAP " + authority + " 127.0.0.1:" + port);
    }

    /// @param more how Chromium is started, beside the usual: `--host-resolver-rules=…`
    public Chromium(String... more) {
        var program = USUAL_PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium here: bin/test installs it"));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(Stream.concat(Stream.of("--no-sandbox", "--disable-dev-shm-usage"), Stream.of(more))
                                .toList()));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
