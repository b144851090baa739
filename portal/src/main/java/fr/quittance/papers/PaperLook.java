package fr.quittance.papers;

import fr.quittance.pages.Assets;
import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How the papers of a hospital look.
///
/// @param colour of lines and of what is to be paid, read by everybody on paper, `#0b5c7a`
/// @param siret its fourteen digits; empty when nobody set it
/// @param logo what is drawn, an `svg` or an `img` element; empty when there is nothing to draw
/// @param name said in place of the logo
public record PaperLook(String colour, String siret, String logo, String name) {

    private static final Map<String, String> FILES = new ConcurrentHashMap<>();

    /// The drawing of a logo that came with the product.
    ///
    /// @param asset its logical name; nothing is drawn when this build has no such asset
    public static String drawing(String asset) {
        return Assets.find(asset).map(PaperLook::file).orElse("");
    }

    /// `999 004 518 00017`: as a SIRET is read.
    public String siretText() {
        return siret.replaceFirst("(.{3})(.{3})(.{3})(.{5})", "$1\u00A0$2\u00A0$3\u00A0$4");
    }

    /// The logo as a figure.
    public Content logoFigure() {
        var label = new StringOutput();
        Escape.htmlAttribute(name, label);
        var start = logo.indexOf("<svg") < 0 ? logo.indexOf("<img") : logo.indexOf("<svg");
        if (start < 0) {
            return output -> {};
        }
        var figure = logo.substring(start, start + 4) + " alt=\"" + label + "\"" + logo.substring(start + 4);
        return output -> output.writeContent(figure);
    }

    /// The style sheet of every paper, in this hospital's colour.
    public Content style() {
        var css = file("/fr/quittance/papers/sheet.css").replace("#0B5C7A", colour);
        return output -> output.writeContent(css);
    }

    private static String file(String path) {
        return FILES.computeIfAbsent(path, PaperLook::read);
    }

    private static String read(String path) {
        try (var file = PaperLook.class.getResourceAsStream(path)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
