package fr.quittance.notices;

import fr.quittance.establishments.Establishment;
import fr.quittance.invoices.Invoice;
import fr.quittance.money.Money;
import fr.quittance.notices.letters.InvoiceLetter;
import fr.quittance.notices.letters.InvoiceLetter.About;
import fr.quittance.notices.letters.MoneyBackLetter;
import fr.quittance.payments.Corrections;
import fr.quittance.payments.Refund;
import fr.quittance.payments.RefundId;
import fr.quittance.payments.Refunds;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Writes out the news of money that goes back, as the payments know it at this moment.
@Component
class MoneyBack {

    private final Refunds refunds;
    private final Corrections corrections;

    MoneyBack(Refunds refunds, Corrections corrections) {
        this.refunds = refunds;
        this.corrections = corrections;
    }

    InvoiceLetter refunded(Message message, About about) {
        return MoneyBackLetter.refunded(about, refund(message), message.payment());
    }

    InvoiceLetter corrected(About about) {
        return MoneyBackLetter.corrected(about, givenBack(about.invoice()));
    }

    String refundedSms(Wording words, Message message, Establishment from) {
        return SmsTexts.refunded(words, from, refund(message));
    }

    String correctedSms(Wording words, Establishment from, Invoice invoice, String code) {
        return SmsTexts.corrected(words, from, givenBack(invoice), code);
    }

    private Money givenBack(Invoice invoice) {
        return corrections.givenBack(invoice.establishment(), invoice.number());
    }

    private Refund refund(Message message) {
        return refunds.find(message.establishment(), new RefundId(Objects.requireNonNull(message.subject())))
                .orElseThrow();
    }
}
