package fr.quittance.simulators.till;

import fr.quittance.simulators.pages.French;
import fr.quittance.simulators.pages.Page;
import fr.quittance.simulators.paysim.CardForm;
import fr.quittance.simulators.paysim.TestCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form where the card is typed.
///
/// @param address of this page, under which its forms are posted
public record TillPage(
        Till till,
        String address,
        @Nullable String refusal,
        @Nullable String numberError,
        @Nullable String expiryError,
        @Nullable String codeError)
        implements Page {

    /// What stays the same on all pages of one purchase.
    public record Till(String brand, String payee, long amountCents, String reference, String label) {

        public String sum() {
            return French.euros(amountCents);
        }
    }

    static TillPage of(Till till, String address, @Nullable String refusal) {
        return new TillPage(till, address, refusal, null, null, null);
    }

    TillPage with(CardForm form) {
        return new TillPage(till, address, refusal, form.numberError(), form.expiryError(), form.codeError());
    }

    public String title() {
        return refusal == null && numberError == null && expiryError == null && codeError == null
                ? "Payer par carte"
                : "Erreur : payer par carte";
    }

    public List<TestCard> cards() {
        return TestCard.ALL;
    }
}
