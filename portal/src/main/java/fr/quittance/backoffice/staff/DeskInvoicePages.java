package fr.quittance.backoffice.staff;

import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.backoffice.GrantDelay;
import fr.quittance.backoffice.Happening;
import fr.quittance.backoffice.InvoiceDesk;
import fr.quittance.backoffice.Timeline;
import fr.quittance.billcheck.CheckBills;
import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The invoice and its files. Who opens them is written in the journal; the patient may see it.
@RestController
class DeskInvoicePages {

    private static final Set<String> TOLD = Set.of(
            "sent",
            "already",
            "no-contact",
            "withdrawn",
            "question",
            "delay-ok",
            "delay-wrong",
            "delay-nothing",
            "note-ok",
            "note-wrong",
            "no-letter",
            "cashed-ok");

    private final InvoiceDesk invoices;
    private final Timeline timeline;
    private final CheckBills checkBills;
    private final Desks desks;
    private final InstantSource clock;

    DeskInvoicePages(InvoiceDesk invoices, Timeline timeline, CheckBills checkBills, Desks desks, InstantSource clock) {
        this.invoices = invoices;
        this.timeline = timeline;
        this.checkBills = checkBills;
        this.desks = desks;
        this.clock = clock;
    }

    @GetMapping("/gestion/factures/{number}")
    @ForStaff({BILLING_CLERK, CASHIER, AUDITOR})
    Page invoice(
            StaffMember member,
            HttpServletRequest request,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String voir,
            @RequestParam(required = false) @Nullable String fait) {
        var invoice = known(member, number);
        var happenings = timeline.of(invoice);
        var patient = invoices.patient(invoice);
        StaffSession.visit(
                request, "facture " + invoice.number(), clock.instant(), () -> invoices.opened(invoice, member.name()));
        return new InvoicePage(
                desks.of(member),
                invoice,
                patient,
                invoices.state(invoice),
                invoices.papers(invoice).stream()
                        .map(it -> new InvoicePage.Paper(it.kind(), it.size()))
                        .toList(),
                narrowed(happenings, voir),
                voir,
                acts(member, invoice),
                fait != null && TOLD.contains(fait) ? fait : null,
                LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS).plus(GrantDelay.LONGEST),
                member.isOneOf(BILLING_CLERK, AUDITOR) ? checkBills.check(invoice, patient) : List.of());
    }

    private static List<Happening> narrowed(List<Happening> all, String kind) {
        return kind.isEmpty()
                ? all
                : all.stream().filter(it -> it.kind().address().equals(kind)).toList();
    }

    private static List<String> acts(StaffMember member, Invoice invoice) {
        var acts = new ArrayList<String>();
        if (member.isOneOf(BILLING_CLERK) && !(invoice.state() instanceof InvoiceState.Cancelled)) {
            acts.add("send");
        }
        if (member.isOneOf(BILLING_CLERK) && invoice.state() instanceof InvoiceState.ToPay) {
            acts.add("letter");
            acts.add("delay");
        }
        if (member.isOneOf(CASHIER) && invoice.leftToPay().isPositive()) {
            acts.add("cash");
        }
        if (member.isOneOf(CASHIER) && isPaidInPart(invoice)) {
            acts.add("refund");
        }
        if (member.isOneOf(BILLING_CLERK) && invoice.nda() != null) {
            acts.add("contacts");
        }
        if (member.isOneOf(BILLING_CLERK, CASHIER)) {
            acts.add("note");
        }
        return List.copyOf(acts);
    }

    private static boolean isPaidInPart(Invoice invoice) {
        return switch (invoice.state()) {
            case InvoiceState.Paid paid -> true;
            case InvoiceState.ToPay(var paid) -> paid.isPositive();
            case InvoiceState.NothingToPay nothing -> false;
            case InvoiceState.Cancelled cancelled -> false;
        };
    }

    @GetMapping("/gestion/factures/{number}/documents/{kind:facture|acquittee|attestation|recu|AV[0-9]+-[0-9]+}")
    @ForStaff({BILLING_CLERK, CASHIER, AUDITOR})
    ResponseEntity<byte[]> document(StaffMember member, @PathVariable String number, @PathVariable String kind) {
        var invoice = known(member, number);
        return invoices.file(invoice, kind, member.name())
                .map(file -> Files.pdf(file.bytes(), file.name()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Invoice known(StaffMember member, String number) {
        return InvoiceNumber.inAddress(number)
                .flatMap(it -> invoices.find(new EstablishmentCode(member.establishment()), it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
