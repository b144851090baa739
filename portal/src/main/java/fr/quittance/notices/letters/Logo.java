package fr.quittance.notices.letters;

import fr.quittance.pages.Assets;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The logo of a hospital drawn inside the message, so that nothing is fetched to show it.
final class Logo {

    private static final int MOST = 6_000;
    private static final Map<String, String> DRAWINGS = new ConcurrentHashMap<>();

    private Logo() {}

    /// An `svg` element of 44 pixels; nothing when the logo is missing or too heavy for an e-mail.
    static String svg(String asset, String name) {
        var drawing = DRAWINGS.computeIfAbsent(asset, Logo::drawing);
        var start = drawing.indexOf("<svg");
        if (start < 0 || drawing.length() > MOST) {
            return "";
        }
        var label = new StringOutput();
        Escape.htmlAttribute(name, label);
        var tag = drawing.substring(start + 4, drawing.indexOf('>', start))
                .replaceAll("\\s(xmlns|width|height|role|aria-[a-z]+|style)=(\"[^\"]*\"|'[^']*')", "");
        return "<svg width=\"44\" height=\"44\" style=\"display:block\" role=\"img\" aria-label=\"" + label + "\"" + tag
                + drawing.substring(drawing.indexOf('>', start)).strip();
    }

    private static String drawing(String asset) {
        try (var file = Logo.class.getResourceAsStream(Assets.url(asset))) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
