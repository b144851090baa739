package fr.quittance.papers;

import static fr.quittance.pages.Texts.text;

import fr.quittance.invoices.BilledCare;
import fr.quittance.invoices.Invoice;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.patients.Patient;

/// The invoice itself, made by us from the lines that the hospital sent: what is due and until when,
/// each line in plain words with who pays it, and the five amounts of the law.
///
/// @param head who makes it, how to check it
/// @param invoice what is owed
/// @param patient who was cared for
/// @param care what it is made of
public record InvoicePaper(PaperHead head, Invoice invoice, Patient patient, BilledCare care) implements Page {

    /// « DUPONT Jeanne », as the hospital prints names.
    public String name() {
        return patient.listedName();
    }

    public String nda() {
        var nda = invoice.nda();
        return nda == null ? "" : nda;
    }

    /// The foot stands at the bottom when the lines leave it room on the first page.
    public String layout() {
        return care.lines().size() <= 4 ? "one" : "";
    }

    public String legal() {
        return text("papers.legal", FrenchDates.date(head.at()), head.hospital().name());
    }
}
