package org.gouji.publish.site;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser, if the machine has one, and what it has to say about pages. */
final class Browser implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--hide-scrollbars");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String axe;
    private final List<String> complaints = new ArrayList<>();

    Browser(Path program) {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(QUIET));
        axe = resource("/axe.min.js");
    }

    /** Where Debian and others put Chromium. */
    static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page of this width; whatever its console or its requests complain about is kept. */
    Page open(Path file, int width, boolean scripts) {
        BrowserContext context = browser.newContext(
                new NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(scripts));
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(file.getFileName() + " console: " + message.text()));
        page.onPageError(error -> complaints.add(file.getFileName() + " error: " + error));
        page.onRequestFailed(request -> complaints.add(file.getFileName() + " request failed: " + request.url()));
        page.onRequest(request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
                complaints.add(file.getFileName() + " asked for " + request.url());
            }
        });
        page.navigate(file.toUri().toString());
        return page;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe-core calls serious or worse, as one line each. */
    @SuppressWarnings("unchecked") // the script below says what it gives
    List<String> barriers(Page page) {
        page.evaluate(axe);
        return (List<String>) page.evaluate("""
                async () => (await axe.run({ preload: false })).violations
                    .filter((each) => ['serious', 'critical'].includes(each.impact))
                    .map((each) => `${each.id}: ${each.help}: ${each.nodes.slice(0, 3).map((node) => node.html).join(' ')}`)
                """);
    }

    /** Keeps a picture for people, where one is asked for by {@code -Dpictures=folder}. */
    static void picture(Page page, String name) {
        String folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Browser.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The tests lack " + name + ".");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
