package fr.quittance.establishments;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.quittance.establishments.SafeLogo.Reason;
import fr.quittance.establishments.SafeLogo.Refused;
import fr.quittance.establishments.SafeLogo.Safe;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// An SVG of plain shapes: of its elements and attributes only those that draw are kept, by a list (jsoup's
/// [Safelist]). Nothing that runs, moves, or asks for another file is on the list.
final class SvgLogo {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private static final String[] SHAPES = {
        "svg",
        "g",
        "defs",
        "title",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "lineargradient",
        "radialgradient",
        "stop",
        "clippath"
    };

    private static final Safelist KEPT = Safelist.none()
            .addTags(SHAPES)
            .addAttributes(
                    ":all",
                    ("id transform opacity style fill fill-rule fill-opacity stroke stroke-width stroke-opacity "
                                    + "stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray clip-path "
                                    + "clip-rule viewBox width height d x y x1 y1 x2 y2 cx cy r rx ry fx fy points "
                                    + "offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod "
                                    + "clipPathUnits preserveAspectRatio")
                            .split(" "));

    /// What cannot be taken away without anybody seeing it.
    private static final Set<String> SEEN =
            Set.of("text", "image", "use", "filter", "mask", "pattern", "symbol", "foreignobject");

    /// A value that leads out of the file, or could.
    private static final Pattern LEADS_OUT =
            Pattern.compile("url\\((?!['\"]?#)|[\\\\@]|/\\*", Pattern.CASE_INSENSITIVE);

    private static final Pattern LENGTH = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(?:px)?");

    private SvgLogo() {}

    static SafeLogo of(byte[] file) {
        var drawing = Jsoup.parse(new String(file, UTF_8), "", Parser.xmlParser())
                .children()
                .first();
        if (drawing == null || !drawing.tagName().equals("svg") || !hasSize(drawing)) {
            return new Refused(Reason.NO_PICTURE);
        }
        if (drawing.selectFirst("style") != null) {
            return new Refused(Reason.STYLED);
        }
        if (drawing.getAllElements().stream().anyMatch(it -> SEEN.contains(it.normalName()))) {
            return new Refused(Reason.NOT_PLAIN);
        }
        return new Safe(clean(drawing).getBytes(UTF_8), "svg");
    }

    /// What has no size of its own is drawn by none alike.
    private static boolean hasSize(Element drawing) {
        if (drawing.attr("viewBox").isEmpty()) {
            var width = LENGTH.matcher(drawing.attr("width"));
            var height = LENGTH.matcher(drawing.attr("height"));
            if (!width.matches() || !height.matches()) {
                return false;
            }
            drawing.attr("viewBox", "0 0 %s %s".formatted(width.group(1), height.group(1)));
        }
        return true;
    }

    private static String clean(Element drawing) {
        drawing.getAllElements().stream()
                .filter(it -> !Set.of(SHAPES).contains(it.normalName()))
                .toList()
                .forEach(Element::remove);
        var dirty = Document.createShell("");
        dirty.body().appendChild(drawing);
        var clean = new Cleaner(KEPT).clean(dirty);
        clean.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .charset(UTF_8)
                .prettyPrint(false);
        for (var element : clean.body().select("svg *, svg")) {
            element.attributes().asList().stream()
                    .filter(it -> LEADS_OUT.matcher(it.getValue()).find())
                    .toList()
                    .forEach(it -> element.removeAttr(it.getKey()));
        }
        var kept = clean.body().child(0);
        kept.removeAttr("width").removeAttr("height").removeAttr("style").attr("xmlns", NAMESPACE);
        return kept.outerHtml();
    }
}
