package fr.quittance.space.staff;

import fr.quittance.pages.Page;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/// A page that is looked at and cannot be used: what a form would send, a link would open and a script would do is
/// taken out of it after it is drawn. Whatever is added to the page tomorrow works here no more than the rest.
@Component
class Showcase {

    private final TemplateEngine templates;

    Showcase(TemplateEngine templates) {
        this.templates = templates;
    }

    /// Draws a page under a banner.
    Document show(Page page, Page banner) {
        var shown = Jsoup.parse(drawn(page));
        shown.outputSettings().prettyPrint(false);
        shown.select("script, template, noscript, base, meta[http-equiv], iframe, object, embed, .skip")
                .remove();
        shown.select("form, button, a").forEach(Showcase::still);
        shown.select("input, select, textarea").remove();
        shown.select("*").forEach(Showcase::silent);
        shown.body()
                .prependChildren(Jsoup.parseBodyFragment(drawn(banner)).body().childNodes());
        return shown;
    }

    /// The same words and looks in an element that does nothing.
    private static void still(Element element) {
        element.tagName(element.normalName().equals("form") ? "div" : "span");
        for (var name : new String[] {
            "href", "target", "rel", "download", "method", "action", "type", "name", "value", "formaction", "formtarget"
        }) {
            element.removeAttr(name);
        }
    }

    /// Without what scripts look for.
    private static void silent(Element element) {
        element.attributes().asList().stream()
                .map(org.jsoup.nodes.Attribute::getKey)
                .filter(it -> it.startsWith("data-") || it.startsWith("on"))
                .toList()
                .forEach(element::removeAttr);
    }

    private String drawn(Page page) {
        var output = new StringOutput();
        templates.render(page.template(), page, output);
        return output.toString();
    }
}
