package fr.quittance.simulators.till;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// One of the simulated platforms, as far as its page is concerned.
public interface CardPlatform {

    /// As in addresses: `stripe`.
    String name();

    /// As payers read it.
    String brand();

    /// Who is paid.
    String payee(Purchase purchase);

    /// Whether a refused card is the end, or another one may be tried on the same page.
    boolean endsOnRefusal();

    /// A new name for money that was taken.
    String newTransaction(Purchase purchase);

    /// Where the payer goes back; null: nowhere.
    @Nullable
    URI back(Purchase purchase);

    /// Tells the hospital that something became of it.
    void tell(Purchase purchase);
}
