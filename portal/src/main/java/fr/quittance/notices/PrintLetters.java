package fr.quittance.notices;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.links.Link;
import fr.quittance.links.Links;
import fr.quittance.notices.letters.PrintedLetters;
import fr.quittance.notices.letters.PrintedLetters.Sheet;
import fr.quittance.pages.FrenchDates;
import fr.quittance.papers.DrawPdf;
import fr.quittance.papers.PaperHeads;
import fr.quittance.patients.Patients;
import fr.quittance.questions.Questions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Prints the letters for patients whom no e-mail and no SMS can reach: one PDF, one sheet each, with a
/// link and a typed code of its own.
@Component
public class PrintLetters {

    /// As many as are printed at once, so that memory stays bounded.
    public static final int MOST = 200;

    private final Invoices invoices;
    private final Questions questions;
    private final WriteLetter write;
    private final Printing printing;

    PrintLetters(Invoices invoices, Questions questions, WriteLetter write, Printing printing) {
        this.invoices = invoices;
        this.questions = questions;
        this.write = write;
        this.printing = printing;
    }

    /// What draws, and what a letter shows of its hospital.
    @Component
    record Printing(DrawPdf draw, PaperHeads heads, TransactionTemplate transactions, InstantSource clock) {}

    /// The letters as one PDF, in this order. Left out: what is not to pay, or another hospital's, and
    /// what the patient asked about and waits for. Once they are drawn, each is written down as a letter
    /// told and in the journal; drawn in vain, their links lead nowhere anybody knows.
    ///
    /// @param who for the journal: the member of staff
    /// @return nothing when no letter is left
    /// @throws IllegalArgumentException for more than [#MOST]
    public Optional<byte[]> print(EstablishmentCode establishment, List<InvoiceId> ids, String who) {
        if (ids.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " letters at once");
        }
        var letters = ids.stream()
                .flatMap(id -> invoices.find(establishment, id).stream())
                .filter(this::mayBeAsked)
                .map(write::write)
                .toList();
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        var now = printing.clock().instant();
        var pdf = printing.draw()
                .draw(new PrintedLetters(
                        printing.heads().of(establishment, now),
                        FrenchDates.date(now),
                        letters.stream().map(WriteLetter.Written::sheet).toList()));
        printing.transactions().executeWithoutResult(status -> letters.forEach(it -> write.told(it, who)));
        return Optional.of(pdf);
    }

    private boolean mayBeAsked(Invoice invoice) {
        return invoice.state() instanceof InvoiceState.ToPay
                && !questions.pauses(invoice.establishment(), invoice.id());
    }

    /// Writes one of them.
    @Component
    record WriteLetter(Patients patients, Links links, PostedLetters posted, Journal journal, PaperHeads heads) {

        record Written(Invoice invoice, Link link, Sheet sheet) {}

        Written write(Invoice invoice) {
            var patient =
                    patients.find(invoice.establishment(), invoice.patient()).orElseThrow();
            var link = links.make(invoice, Link.Channel.PAPER);
            var code = links.typedCode(link);
            var sheet = new Sheet(
                    patient.fullName(),
                    patient.ipp(),
                    invoice.number().value(),
                    FrenchDates.digits(invoice.issuedOn()),
                    invoice.leftToPay().text(),
                    FrenchDates.date(invoice.dueOn()),
                    heads.hospital(invoice.establishment()).url("/f/" + code).toString(),
                    Links.readable(code));
            return new Written(invoice, link, sheet);
        }

        void told(Written letter, String who) {
            posted.add(letter.link(), who);
            journal.record(
                    letter.invoice().establishment(),
                    who,
                    "letter-printed",
                    letter.invoice().number().value(),
                    "");
        }
    }
}
