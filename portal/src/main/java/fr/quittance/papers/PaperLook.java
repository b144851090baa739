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
/// @param colour of the line on top, `#0B5C7A`
/// @param siret its fourteen digits; empty when nobody set it
/// @param logo logical name of its logo
/// @param name said in place of the logo
public record PaperLook(String colour, String siret, String logo, String name) {

    private static final Map<String, String> FILES = new ConcurrentHashMap<>();

    /// `999 004 518 00017`: as a SIRET is read.
    public String siretText() {
        return siret.replaceFirst("(.{3})(.{3})(.{3})(.{5})", "$1\u00A0$2\u00A0$3\u00A0$4");
    }

    /// The logo as an SVG figure; nothing when this build has no assets.
    public Content logoFigure() {
        var drawing = Assets.find(logo).map(PaperLook::file).orElse("");
        var start = drawing.indexOf("<svg");
        if (start < 0) {
            return output -> {};
        }
        var label = new StringOutput();
        Escape.htmlAttribute(name, label);
        var svg = "<svg alt=\"" + label + "\"" + drawing.substring(start + 4);
        return output -> output.writeContent(svg);
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
