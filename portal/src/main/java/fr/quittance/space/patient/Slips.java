package fr.quittance.space.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.documents.DocumentId;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.invoices.Invoice;
import fr.quittance.pages.FrenchDates;
import fr.quittance.patients.Patients;
import fr.quittance.patients.Stay;
import fr.quittance.payments.PlatformNames;
import fr.quittance.space.Standing;
import fr.quittance.space.Standings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Makes the slips of invoices, for a stranger with a link and for the patient signed in.
@Component
class Slips {

    private final Standings standings;
    private final Establishments establishments;
    private final Patients patients;
    private final PlatformNames platforms;
    private final Documents documents;

    Slips(
            Standings standings,
            Establishments establishments,
            Patients patients,
            PlatformNames platforms,
            Documents documents) {
        this.standings = standings;
        this.establishments = establishments;
        this.patients = patients;
        this.platforms = platforms;
        this.documents = documents;
    }

    /// For whoever holds the link: initials only, no stay, no document.
    PaySlip forLinkHolder(Invoice invoice, String base, boolean reasons) {
        var hospital = establishments.get(invoice.establishment());
        var patient = patients.find(invoice.establishment(), invoice.patient()).orElseThrow();
        var standing = standings.of(invoice);
        return new PaySlip(
                standing,
                base,
                text("space.slip.sum-" + sumKey(standing)),
                List.of(
                        new PaySlip.Fact(
                                text("space.fact.invoice"), invoice.number().value()),
                        new PaySlip.Fact(text("space.fact.patient"), patient.initials()),
                        new PaySlip.Fact(text("space.fact.payee"), hospital.name())),
                invoice.number().value(),
                hospital.name(),
                platforms.of(invoice.establishment()),
                title(invoice, standing),
                List.of(),
                reasons,
                true,
                false,
                paperSoon(hospital, standing));
    }

    /// For the patient signed in.
    PaySlip forPatient(Invoice invoice, List<PaySlip.Paper> papers) {
        return forPatient(invoice, standings.of(invoice), stay(invoice, stays(List.of(invoice))), papers, false);
    }

    /// For the list of the patient signed in, in its order; however many, as many questions as for
    /// one.
    List<PaySlip> listed(EstablishmentCode establishment, List<Invoice> invoices) {
        var stand = standings.of(establishment, invoices);
        var stays = stays(invoices);
        return IntStream.range(0, invoices.size())
                .mapToObj(i -> forPatient(invoices.get(i), stand.get(i), stay(invoices.get(i), stays), List.of(), true))
                .toList();
    }

    private PaySlip forPatient(
            Invoice invoice, Standing standing, String stay, List<PaySlip.Paper> papers, boolean listed) {
        var hospital = establishments.get(invoice.establishment());
        return new PaySlip(
                standing,
                "/factures/" + invoice.number().address(),
                stay,
                List.of(),
                invoice.number().value(),
                hospital.name(),
                platforms.of(invoice.establishment()),
                title(invoice, standing),
                papers,
                false,
                listed,
                listed,
                paperSoon(hospital, standing));
    }

    /// A hospital that makes its own paper takes days; ours takes seconds.
    private static boolean paperSoon(Establishment hospital, Standing standing) {
        return hospital.mode() != Establishment.Mode.PRIVATE_DEPOSITS
                && standing instanceof Standing.Paid paid
                && !paid.acquitted()
                && paid.givenBack() == null;
    }

    private Map<String, Stay> stays(List<Invoice> invoices) {
        var ndas = new ArrayList<String>();
        for (var invoice : invoices) {
            var nda = invoice.nda();
            if (nda != null) {
                ndas.add(nda);
            }
        }
        return ndas.isEmpty() ? Map.of() : patients.stays(invoices.getFirst().establishment(), ndas);
    }

    /// « Séjour de septembre 2026 »: the month only, never a ward.
    private static String stay(Invoice invoice, Map<String, Stay> stays) {
        var stay = invoice.nda() == null ? null : stays.get(invoice.nda());
        var entered = stay == null ? null : stay.enteredOn();
        var left = stay == null ? null : stay.leftOn();
        var day = left == null ? entered : left;
        if (day == null) {
            return text("space.stay.unknown", FrenchDates.date(invoice.issuedOn()));
        }
        var sameDay = entered != null && entered.equals(left);
        return text(sameDay ? "space.stay.visit" : "space.stay.stay", ofMonth(FrenchDates.month(day)));
    }

    private static String ofMonth(String month) {
        var vowel = "aeiouyâéèêîôû".indexOf(month.charAt(0)) >= 0;
        return (vowel ? "d'" : "de\u00A0") + month;
    }

    PaySlip.Paper paper(Invoice invoice, String kind, String address, DocumentId document, String fileName) {
        var size =
                documents.find(invoice.establishment(), document).orElseThrow().sizeText();
        return new PaySlip.Paper(kind, address, size, fileName);
    }

    private static String sumKey(Standing standing) {
        return switch (standing) {
            case Standing.ToPay toPay -> "to-pay";
            case Standing.InProgress inProgress -> "to-pay";
            case Standing.InDoubt inDoubt -> "in-doubt";
            case Standing.Paid paid -> "paid";
            case Standing.NothingToPay nothing -> "to-pay";
            case Standing.Cancelled cancelled -> "cancelled";
        };
    }

    private String title(Invoice invoice, Standing standing) {
        var hospital = establishments.get(invoice.establishment());
        return establishments.shell(hospital).title(text("space.title." + standing.key(), invoice.number()));
    }
}
