package fr.quittance.journeys;

import static fr.quittance.invoices.SampleInvoices.VALMONT;

import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.payments.CaptureId;
import fr.quittance.payments.MoneyCase;
import fr.quittance.payments.PaymentReference;
import fr.quittance.payments.Person;
import fr.quittance.payments.Refund;
import fr.quittance.payments.RefundId;
import fr.quittance.payments.RefundReason;
import fr.quittance.payments.RefundState;
import fr.quittance.treasury.MoneyToGiveBack.Surplus;
import fr.quittance.treasury.MoneyToGiveBack.Under;
import fr.quittance.treasury.staff.RefundPage;
import fr.quittance.treasury.staff.RefundsPage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The cashier's pages in every state.
final class RefundStates {

    private static final Instant NOW = Instant.parse("2026-10-18T19:30:00Z");
    private static final Person ROY = new Person(new UUID(1, 2), "Mme Roy");
    private static final PaymentReference REFERENCE = new PaymentReference("8F3K22ABCDEFGH23456789JKMN");
    private static final InvoiceNumber NUMBER = new InvoiceNumber("F2026-004518");

    private RefundStates() {}

    static Map<String, Page> pages(Desk desk) {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("gestion-remboursements-aucun", new RefundsPage(desk, List.of(), List.of(), true, "made"));
        pages.put(
                "gestion-remboursements",
                new RefundsPage(
                        desk,
                        List.of(surplus()),
                        List.of(under(new RefundState.Requested()), under(new RefundState.Unclear(ROY))),
                        true,
                        "decided"));
        pages.put(
                "gestion-remboursement-valider",
                new RefundPage(desk, under(new RefundState.Requested()), "approve", List.of()));
        pages.put(
                "gestion-remboursement-autre",
                new RefundPage(
                        desk,
                        under(new RefundState.Requested()),
                        "other",
                        List.of(new Problem("motif", "Dites pourquoi, en 80 caractères au plus."))));
        pages.put(
                "gestion-remboursement-main",
                new RefundPage(
                        desk,
                        under(new RefundState.Approved(ROY)),
                        "by-hand",
                        List.of(new Problem("preuve", "Écrivez la référence du remboursement."))));
        return pages;
    }

    private static Surplus surplus() {
        return new Surplus(
                new MoneyCase(
                        new CaptureId(new UUID(3, 3)),
                        "paytweak",
                        "tx-2026-10-18-0000000000118",
                        REFERENCE.value(),
                        REFERENCE,
                        new InvoiceId(new UUID(4, 4)),
                        Money.euros("84.50"),
                        Money.euros("84.50"),
                        "EUR",
                        "DUPLICATE",
                        NOW),
                NUMBER,
                "PaySim");
    }

    private static Under under(RefundState state) {
        return new Under(
                new Refund(
                        VALMONT,
                        new RefundId(new UUID(5, 5)),
                        REFERENCE,
                        new CaptureId(new UUID(3, 3)),
                        new InvoiceId(new UUID(4, 4)),
                        Money.euros("24.50"),
                        RefundReason.MISTAKE,
                        "Chambre seule comptée deux fois",
                        ROY,
                        NOW,
                        true,
                        null,
                        false,
                        state),
                NUMBER);
    }
}
