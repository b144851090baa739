package fr.quittance.treasury;

import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.payments.DeadLetters.DeadLetter;
import fr.quittance.payments.MoneyCase;
import fr.quittance.payments.Payment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something about money that only a person can decide.
public sealed interface Matter {

    /// Money that pays nothing, or that the platform takes back what it said of.
    ///
    /// @param invoice the invoice it was meant for, when anybody knows
    /// @param platform who took it: « PaySim »
    record OfMoney(MoneyCase money, @Nullable InvoiceNumber invoice, String platform) implements Matter {

        /// Whether the platform said that it took it, then that it did not.
        public boolean isContradicted() {
            return money.reason().equals("CONTRADICTED");
        }

        /// Whether there is something of it to give to an invoice, or back.
        public boolean isThere() {
            return !isContradicted() && money.left().isPositive();
        }

        @Override
        public Instant since() {
            return money.openedAt();
        }

        @Override
        public String address() {
            return "/gestion/regie/argent/" + money.capture();
        }
    }

    /// A payment of which nobody can tell whether money was taken.
    ///
    /// @param money the money that came for it and is a matter of its own, decided first; null when none
    record OfPayment(
            Payment payment,
            InvoiceNumber invoice,
            String platform,
            @Nullable OfMoney money) implements Matter {

        /// Whether a person may decide it: the platform said nothing, and no money of it waits.
        public boolean isForAPerson() {
            return payment instanceof Payment.Undecided;
        }

        @Override
        public Instant since() {
            return payment.at();
        }

        @Override
        public String address() {
            return "/gestion/regie/paiements/" + payment.reference().number();
        }
    }

    /// A callback that nobody could read, or act upon.
    record OfLetter(DeadLetter letter, String platform) implements Matter {

        @Override
        public Instant since() {
            return letter.receivedAt();
        }

        @Override
        public String address() {
            return "/gestion/regie/notifications/" + letter.platform() + "/" + letter.key();
        }
    }

    /// Since when somebody has to look.
    Instant since();

    /// Its page.
    String address();
}
