package fr.quittance.space.patient;

import fr.quittance.establishments.Establishments;
import fr.quittance.insurers.Packs;
import fr.quittance.insurers.Sending;
import fr.quittance.insurers.SendingCheck;
import fr.quittance.insurers.Sendings;
import fr.quittance.invoices.Invoice;
import fr.quittance.journal.Outsider;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.patients.Coverages;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The pack for the mutuelle as the patient sees it.
@Component
class PackPages {

    private final Establishments establishments;
    private final Coverages coverages;
    private final Packs packs;
    private final Sendings sendings;
    private final Papers papers;

    PackPages(Establishments establishments, Coverages coverages, Packs packs, Sendings sendings, Papers papers) {
        this.establishments = establishments;
        this.coverages = coverages;
        this.packs = packs;
        this.sendings = sendings;
        this.papers = papers;
    }

    Page form(Invoice invoice, SendPackPage.Typed typed, @Nullable String error) {
        var hospital = establishments.get(invoice.establishment());
        return new SendPackPage(
                establishments.shell(hospital).whenSignedIn(),
                "/factures/" + invoice.number().address(),
                invoice.number().value(),
                typed,
                error);
    }

    /// What the hospital told of the mutuelle, for the fields.
    SendPackPage.Typed known(Invoice invoice) {
        var coverage = coverages.find(invoice.establishment(), invoice.patient());
        return new SendPackPage.Typed(
                "",
                Objects.requireNonNullElse(coverage.insurer(), ""),
                Objects.requireNonNullElse(coverage.memberNumber(), ""));
    }

    /// The pack as one file to keep; nothing before the invoice is paid.
    Optional<ResponseEntity<byte[]>> file(Invoice invoice, Outsider who) {
        return packs.of(invoice).map(pack -> {
            papers.read(invoice, who, "dossier");
            return ResponseEntity.ok()
                    .contentType(MediaType.valueOf("application/zip"))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(pack.fileName())
                                    .build()
                                    .toString())
                    .body(Packs.zip(pack));
        });
    }

    /// What was sent, newest first, with the proof that it was opened.
    List<SendPackPage.Line> sent(Invoice invoice) {
        return sendings.of(invoice.establishment(), invoice.id()).stream()
                .map(this::line)
                .toList();
    }

    private SendPackPage.Line line(Sending it) {
        var opened = it.openedAt();
        var state = switch (sendings.check(it)) {
            case SendingCheck.Open open -> opened == null ? "sent" : "opened";
            case SendingCheck.Expired expired -> "expired";
            case SendingCheck.Revoked revoked -> "revoked";
            case SendingCheck.Unknown unknown -> "expired";
        };
        return new SendPackPage.Line(
                it.id().toString(),
                it.to().insurer().isEmpty()
                        ? it.to().email()
                        : it.to().insurer() + " (" + it.to().email() + ")",
                FrenchDates.dateAndTime(it.sentAt()),
                opened == null ? "" : FrenchDates.dateAndTime(opened),
                state,
                FrenchDates.date(it.expiresAt()));
    }
}
