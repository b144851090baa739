package fr.quittance.space.staff;

import fr.quittance.pages.Page;
import gg.jte.TemplateEngine;

/// Patients' pages as staff look at them.
public final class SampleShowcases {

    private SampleShowcases() {}

    /// The page of an invoice, with nothing in it that works.
    public static String of(TemplateEngine templates, Page page) {
        var banner = new PreviewBanner("F2026-004518", "/gestion/factures/F2026-004518");
        return new Showcase(templates).show(page, banner).outerHtml();
    }
}
