package fr.quittance.payments;

import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Word;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Leads the payer back to the page of an earlier attempt, unless the platform closes it: an invoice
/// has one page that takes money, never two.
@Component
class ReopenPage {

    private final Payments payments;
    private final ReopenAttempt attempt;
    private final HearWord hear;
    private final InstantSource clock;

    ReopenPage(Payments payments, ReopenAttempt attempt, HearWord hear, InstantSource clock) {
        this.payments = payments;
        this.attempt = attempt;
        this.hear = hear;
        this.clock = clock;
    }

    /// Has the page closed, or reopens it. Calls out: never in a transaction.
    ///
    /// @param earlier refused or left; its page may still take money
    /// @return where the payer goes; empty when something was learnt and the question is to be asked
    ///     again
    Optional<Start> closeOrReopen(Payment earlier, PaymentPlatform platform) {
        var asked = payments.asked(earlier);
        if (platform.can(Ability.CLOSES_ORDERS) && platform.close(asked) instanceof Word.Closed closed) {
            hear.hear(earlier, platform, closed, Confirmation.CONFIRMED);
            return Optional.empty();
        }
        return switch (platform.read(asked)) {
            case Word.Taken taken -> {
                hear.hear(earlier, platform, taken, Confirmation.CONFIRMED);
                yield Optional.empty();
            }
            case Word.GivenBack back -> {
                hear.hear(earlier, platform, back, Confirmation.CONFIRMED);
                yield Optional.empty();
            }
            case Word.Closed closed -> {
                hear.hear(earlier, platform, closed, Confirmation.CONFIRMED);
                yield Optional.empty();
            }
            // Asked to close it, the platform may have done so without a word: its page may be dead.
            case Word.Silence nothing ->
                platform.can(Ability.CLOSES_ORDERS) ? Optional.of(new Start.PlatformDown()) : reopen(earlier);
            case Word.NoSuchOrder contradiction -> reopen(earlier); // It gave us a page.
            case Word.Refused refused -> {
                if (refused.over()) {
                    hear.hear(earlier, platform, refused, Confirmation.CONFIRMED);
                    yield Optional.empty();
                }
                yield reopen(earlier);
            }
            case Word.Left left -> reopen(earlier);
            case Word.NotYet unpaid -> reopen(earlier);
        };
    }

    private Optional<Start> reopen(Payment earlier) {
        var now = clock.instant();
        return attempt.reopen(earlier.reference(), now.minus(CheckPayment.MARGIN), now) instanceof Payment.Open open
                ? Optional.of(new Start.Opened(open.reference(), open.url()))
                : Optional.empty();
    }
}
