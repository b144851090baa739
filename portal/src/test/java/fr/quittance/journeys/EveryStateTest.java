package fr.quittance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpServer;
import fr.quittance.pages.Page;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every page in every state, in a real browser, under the portal's own content security policy.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryStateTest {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice");

    private final Map<String, Page> pages = everyPage();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, EveryStateTest.class.getClassLoader(), "fr.quittance");
    private HttpServer server;
    private Chromium chromium;

    private static Map<String, Page> everyPage() {
        var all = new LinkedHashMap<>(EveryState.pages());
        all.putAll(DeskStates.pages());
        return all;
    }

    @BeforeAll
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/assets/", exchange -> {
            try (var file =
                    getClass().getResourceAsStream(exchange.getRequestURI().getPath())) {
                var name = exchange.getRequestURI().getPath();
                answer(exchange, type(name), file == null ? new byte[0] : file.readAllBytes());
            }
        });
        server.createContext("/etat/", exchange -> {
            var page = pages.get(exchange.getRequestURI().getPath().substring("/etat/".length()));
            var html = new StringOutput();
            templates.render(page.template(), page, html);
            answer(exchange, "text/html;charset=UTF-8", html.toString().getBytes(StandardCharsets.UTF_8));
        });
        server.start();
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
        server.stop(0);
    }

    @Test
    void has_no_accessibility_violation_on_a_phone_and_a_desktop() {
        assertThat(violations(320, ColorScheme.LIGHT, axe -> axe.withTags(RULES)))
                .isEmpty();
        assertThat(violations(1280, ColorScheme.LIGHT, axe -> axe.withTags(RULES)))
                .isEmpty();
    }

    /// In the dark only colours change: the rules about colours are enough.
    @Test
    void has_no_accessibility_violation_in_the_dark() {
        assertThat(violations(320, ColorScheme.DARK, axe -> axe.withRules(List.of("color-contrast"))))
                .isEmpty();
        assertThat(violations(1280, ColorScheme.DARK, axe -> axe.withRules(List.of("color-contrast"))))
                .isEmpty();
    }

    private List<String> violations(int width, ColorScheme scheme, UnaryOperator<AxeBuilder> rules) {
        var violations = new ArrayList<String>();
        visit(
                width,
                800,
                scheme,
                (name, page) -> rules.apply(new AxeBuilder(page))
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .forEach(it -> violations.add(name + ": " + it.getId() + " "
                                + it.getNodes().getFirst().getHtml())));
        return violations;
    }

    @Test
    void never_scrolls_sideways_even_at_320_pixels_with_double_text_or_wide_spacing() {
        var wide = new ArrayList<String>();
        visit(320, 256, ColorScheme.LIGHT, (name, page) -> {
            var plain = sideways(page);
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            var large = sideways(page);
            page.evaluate("document.documentElement.style.fontSize = ''");
            page.evaluate("""
                    () => document.querySelectorAll('body *').forEach(it => {
                      it.style.lineHeight = '1.5'; it.style.letterSpacing = '0.12em'; it.style.wordSpacing = '0.16em'; })
                    """);
            var spaced = sideways(page);
            if (plain || large || spaced) {
                wide.add("%s: plain %s, 200 %% %s, spaced %s".formatted(name, plain, large, spaced));
            }
        });

        assertThat(wide).isEmpty();
    }

    /// Staff sit at a desk with a mouse: 24 pixels are enough there (WCAG 2.5.8).
    @Test
    void gives_every_control_at_least_44_pixels_or_24_at_the_desk_except_links_inside_a_sentence() {
        var small = new ArrayList<String>();
        visit(390, 844, ColorScheme.LIGHT, (name, page) -> {
            @SuppressWarnings("unchecked")
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
        });

        assertThat(small).isEmpty();
    }

    @Test
    void asks_nobody_else_for_anything_and_breaks_no_rule_of_its_own_policy() {
        var wrong = new ArrayList<String>();
        try (var context = chromium.browser().newContext()) {
            var page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(base())) {
                    wrong.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    wrong.add(message.text());
                }
            });
            pages.keySet().forEach(name -> page.navigate(base() + "/etat/" + name));
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        }

        assertThat(wrong).isEmpty();
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

    private interface Look {
        void at(String name, com.microsoft.playwright.Page page);
    }

    private void visit(int width, int height, ColorScheme scheme, Look look) {
        try (var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setBypassCSP(true))) {
            var page = context.newPage();
            for (var name : pages.keySet()) {
                page.navigate(base() + "/etat/" + name);
                look.at(name, page);
            }
        }
    }

    private static boolean sideways(com.microsoft.playwright.Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
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
