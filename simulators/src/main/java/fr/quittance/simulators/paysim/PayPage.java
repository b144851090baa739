package fr.quittance.simulators.paysim;

import fr.quittance.simulators.pages.French;
import fr.quittance.simulators.pages.Page;
import org.jspecify.annotations.Nullable;

/// The form where the card is typed.
public record PayPage(
        Merchant merchant,
        String linkId,
        long amountCents,
        String reference,
        String label,
        @Nullable String refusal,
        @Nullable String numberError,
        @Nullable String expiryError,
        @Nullable String codeError)
        implements Page {

    static PayPage of(PaymentLink link, Merchant merchant, @Nullable String refusal) {
        return new PayPage(
                merchant,
                link.id(),
                link.order().amountCents(),
                link.order().orderId(),
                link.order().freetext(),
                refusal,
                null,
                null,
                null);
    }

    PayPage with(CardForm form) {
        return new PayPage(
                merchant,
                linkId,
                amountCents,
                reference,
                label,
                refusal,
                form.numberError(),
                form.expiryError(),
                form.codeError());
    }

    public String sum() {
        return French.euros(amountCents);
    }

    public String title() {
        return hasErrors() ? "Erreur : payer par carte" : "Payer par carte";
    }

    public boolean hasErrors() {
        return refusal != null || numberError != null || expiryError != null || codeError != null;
    }

    public java.util.List<String> cards() {
        return TestCard.ALL.stream()
                .map(card -> "… " + card.ending() + "|" + card.words())
                .toList();
    }
}
