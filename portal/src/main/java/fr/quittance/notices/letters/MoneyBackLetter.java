package fr.quittance.notices.letters;

import static fr.quittance.pages.Texts.text;

import fr.quittance.money.Money;
import fr.quittance.notices.letters.InvoiceLetter.About;
import fr.quittance.payments.PaymentReference;
import fr.quittance.payments.Refund;
import fr.quittance.payments.RefundState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// News of money that goes back to whoever paid (M9), in the form of any letter about an invoice.
public final class MoneyBackLetter {

    private MoneyBackLetter() {}

    /// Money is on its way back. Whoever paid may not be the patient: it says the card, not whose.
    public static InvoiceLetter refunded(About it, Refund refund, @Nullable PaymentReference payment) {
        var head = Letterhead.of(it.establishment());
        var amount = refund.amount().text();
        var byCard = refund.state() instanceof RefundState.Done done && done.byPlatform();
        var facts = new ArrayList<Fact>();
        facts.add(it.number());
        if (payment != null) {
            facts.add(new Fact(text("notices.payment-number"), payment.number()));
        }
        facts.add(new Fact(text("notices.refunded.number"), refund.number()));
        return new InvoiceLetter(
                head,
                text("notices.greeting", it.patient().fullName()),
                text("notices.refunded.subject", amount),
                text("notices.refunded.preheader"),
                text("notices.refunded.lead." + refund.reason().name().toLowerCase(Locale.ROOT), amount),
                text("notices.refunded.amount"),
                amount,
                true,
                List.copyOf(facts),
                text(byCard ? "notices.refunded.next-card" : "notices.refunded.next"),
                List.of(),
                new Button(
                        text("notices.access", head.spaceName()),
                        it.establishment()
                                .url("/factures/" + it.invoice().number().address()),
                        ""),
                "");
    }

    /// The invoice took the place of one that was paid, and what was paid is enough.
    ///
    /// @param givenBack what comes back of it; zero when it is just enough
    public static InvoiceLetter corrected(About it, Money givenBack) {
        var head = Letterhead.of(it.establishment());
        var due = it.invoice().amounts().due().text();
        var kind = givenBack.isPositive() ? "notices.corrected-refund." : "notices.corrected.";
        return new InvoiceLetter(
                head,
                text("notices.greeting", it.patient().fullName()),
                text("notices.corrected.subject", head.ofShortName()),
                text(kind + "preheader", givenBack.text()),
                text("notices.corrected.lead", it.invoice().number(), due),
                text(kind + "amount"),
                (givenBack.isPositive() ? givenBack : it.invoice().amounts().due()).text(),
                true,
                List.of(it.number()),
                text(kind + "next", givenBack.text()),
                List.of(),
                it.access(text("notices.access", head.spaceName())),
                it.code());
    }
}
