package fr.quittance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpServer;
import fr.quittance.pages.Page;
import fr.quittance.space.staff.SampleShowcases;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Pages in every state, in a real browser, under the portal's own content security policy.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StatesInABrowser {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice");

    private final Map<String, Page> pages;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, StatesInABrowser.class.getClassLoader(), "fr.quittance");
    private final List<String> strange = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final List<String> wide = new ArrayList<>();
    private final List<String> small = new ArrayList<>();
    private HttpServer server;
    private Chromium chromium;

    StatesInABrowser(Map<String, Page> pages) {
        this.pages = pages;
    }

    /// Each page is opened once, and looked at in every width and light: opening is what takes long.
    @BeforeAll
    void look_at_every_page() throws IOException {
        serve();
        chromium = new Chromium();
        var axe = axe();
        visit(1280, 800, ColorScheme.LIGHT, (name, page) -> {
            page.evaluate(axe);
            violationsOf(page, Map.of("type", "tag", "values", RULES), name);
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            // In the dark only colours change, and they are the same in every width.
            violationsOf(page, Map.of("type", "rule", "values", List.of("color-contrast")), name + " in the dark");
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.setViewportSize(390, 844);
            smallControls(page, name);
            page.setViewportSize(320, 256);
            violationsOf(page, Map.of("type", "tag", "values", RULES), name + " at 320");
            sideways(page, name);
        });
    }

    private void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/assets/", exchange -> {
            var name = exchange.getRequestURI().getPath();
            try (var file = getClass().getResourceAsStream(name)) {
                exchange.getResponseHeaders().set("Cache-Control", "max-age=3600, immutable");
                answer(exchange, type(name), file == null ? new byte[0] : file.readAllBytes());
            }
        });
        server.createContext("/etat/", exchange -> {
            var name = exchange.getRequestURI().getPath().substring("/etat/".length());
            answer(exchange, "text/html;charset=UTF-8", html(name).getBytes(StandardCharsets.UTF_8));
        });
        server.start();
    }

    @AfterAll
    void close() {
        chromium.close();
        server.stop(0);
    }

    @Test
    void has_no_accessibility_violation_in_the_light_or_in_the_dark() {
        assertThat(violations).isEmpty();
    }

    @Test
    void never_scrolls_sideways_even_at_320_pixels_with_double_text_or_wide_spacing() {
        assertThat(wide).isEmpty();
    }

    /// Staff sit at a desk with a mouse: 24 pixels are enough there (WCAG 2.5.8).
    @Test
    void gives_every_control_at_least_44_pixels_or_24_at_the_desk_except_links_inside_a_sentence() {
        assertThat(small).isEmpty();
    }

    @Test
    void asks_nobody_else_for_anything_and_breaks_no_rule_of_its_own_policy() {
        assertThat(strange).isEmpty();
    }

    /// A page of a state as the portal sends it; `apercu-` shows the state of that name as staff look at it.
    private String html(String name) {
        var page = Objects.requireNonNull(pages.get(name));
        if (name.startsWith("apercu-")) {
            return SampleShowcases.of(templates, page);
        }
        var html = new StringOutput();
        templates.render(page.template(), page, html);
        return html.toString();
    }

    private static String axe() throws IOException {
        try (var script = StatesInABrowser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @SuppressWarnings("unchecked")
    private void violationsOf(com.microsoft.playwright.Page page, Map<String, Object> rules, String name) {
        var found = (List<String>) page.evaluate("""
                async rules => (await axe.run(document, {runOnly: rules, resultTypes: ['violations'], preload: false}))
                  .violations.map(it => it.id + ' ' + it.nodes[0].html)
                """, rules);
        found.forEach(it -> violations.add(name + ": " + it));
    }

    private void sideways(com.microsoft.playwright.Page page, String name) {
        var plain = isWide(page);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        var large = isWide(page);
        page.evaluate("document.documentElement.style.fontSize = ''");
        page.evaluate("""
                () => document.querySelectorAll('body *').forEach(it => {
                  it.style.lineHeight = '1.5'; it.style.letterSpacing = '0.12em'; it.style.wordSpacing = '0.16em'; })
                """);
        var spaced = isWide(page);
        if (plain || large || spaced) {
            wide.add("%s: plain %s, 200 %% %s, spaced %s".formatted(name, plain, large, spaced));
        }
    }

    @SuppressWarnings("unchecked")
    private void smallControls(com.microsoft.playwright.Page page, String name) {
        var found = (List<String>) page.evaluate("""
                least => [...document.querySelectorAll('a[href], button, input, select, summary, textarea')]
                  .filter(it => it.checkVisibility() && !it.matches('.skip, .hidden'))
                  .filter(it => !(it.tagName === 'A' && ['P', 'LI', 'SPAN', 'LABEL'].includes(it.parentElement.tagName)
                                  && it.parentElement.textContent.trim() !== it.textContent.trim()))
                  .map(it => [it, it.type === 'checkbox' ? it.closest('.check') ?? it : it])
                  .map(([it, box]) => [it, box.getBoundingClientRect()])
                  .filter(([it, box]) => box.width < least || box.height < least)
                  .map(([it, box]) => it.outerHTML.slice(0, 90) + ' ' + box.width + '×' + box.height)
                """, name.startsWith("gestion-") ? 23.5 : 43.5);
        found.forEach(it -> small.add(name + ": " + it));
    }

    /// Pictures for people: `-Dpictures=folder` leaves one of every state at phone and desktop width.
    @Test
    void leaves_pictures_when_asked() throws IOException {
        var folder = System.getProperty("pictures");
        if (folder == null) {
            assertThat(pages).isNotEmpty();
            return;
        }
        Files.createDirectories(Path.of(folder));
        for (var width : List.of(390, 1280)) {
            visit(
                    width,
                    844,
                    ColorScheme.LIGHT,
                    (name, page) -> page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(folder, name + "-" + width + ".png"))));
        }
        visit(
                390,
                844,
                ColorScheme.DARK,
                (name, page) -> page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(folder, name + "-sombre.png"))));
    }

    /// One more picture, when pictures were asked for.
    static void leavePicture(com.microsoft.playwright.Page page, String name) {
        var folder = System.getProperty("pictures");
        if (folder != null) {
            page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name + ".png")));
        }
    }

    private interface Look {
        void at(String name, com.microsoft.playwright.Page page);
    }

    private void visit(int width, int height, ColorScheme scheme, Look look) {
        try (var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE))) {
            var page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(base())) {
                    strange.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    strange.add(message.text());
                }
            });
            for (var name : pages.keySet()) {
                page.setViewportSize(width, height);
                page.navigate(base() + "/etat/" + name);
                look.at(name, page);
            }
            if (!page.evaluate("localStorage.length").equals(0)) {
                strange.add("localStorage is not empty");
            }
        }
    }

    private static boolean isWide(com.microsoft.playwright.Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
    }

    /// A page of a state, open in the browser.
    protected com.microsoft.playwright.Page open(String name) {
        var page = chromium.browser().newPage();
        page.navigate(base() + "/etat/" + name);
        return page;
    }

    private String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String type(String name) {
        return name.endsWith(".css")
                ? "text/css"
                : name.endsWith(".js") ? "text/javascript" : name.endsWith(".svg") ? "image/svg+xml" : "font/woff2";
    }
}
