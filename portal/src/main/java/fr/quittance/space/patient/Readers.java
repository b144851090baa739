package fr.quittance.space.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.invoices.Invoice;
import fr.quittance.journal.JournalEntries;
import fr.quittance.pages.FrenchDates;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who opened an invoice at the hospital, and when, as its patient reads it.
@Component
class Readers {

    private static final int SHOWN = 10;

    private final JournalEntries journal;

    Readers(JournalEntries journal) {
        this.journal = journal;
    }

    /// The latest first: « M. Petit, le 18 octobre 2026 à 21 h 14 ».
    List<String> of(Invoice invoice) {
        return journal
                .about(
                        invoice.establishment(),
                        "invoice-opened",
                        invoice.number().value(),
                        SHOWN)
                .stream()
                .map(it -> text("space.readers.line", it.who(), FrenchDates.dateAndTime(it.at())))
                .toList();
    }
}
