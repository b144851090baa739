package fr.quittance.payments;

import fr.quittance.invoices.Invoices;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.NewOrder;
import fr.quittance.payments.platform.OrderAnswer;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Word;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/// Asks the platform to make an order that is written already, and writes its answer.
///
/// No answer means [Payment.Unknown]: then the platform is asked about our reference before
/// anything new is started.
@Component
class OpenOrder {

    /// Longer than all calls of one asking together: sign in, ask, sign in again, ask again.
    static final Duration ASKING = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int PAUSES = 120;

    private final Payments payments;
    private final PlatformPages pages;
    private final Invoices invoices;
    private final HearWord hear;
    private final InstantSource clock;

    OpenOrder(Payments payments, PlatformPages pages, Invoices invoices, HearWord hear, InstantSource clock) {
        this.payments = payments;
        this.pages = pages;
        this.invoices = invoices;
        this.hear = hear;
        this.clock = clock;
    }

    /// Asks for the first time. The caller has just written the payment and holds the right to ask.
    Payment open(Payment payment, PaymentPlatform platform) {
        try {
            return make(payment, platform);
        } finally {
            pages.release(payment.reference());
        }
    }

    /// Asks again about a payment whose answer never came; leaves it alone when somebody else is
    /// asking.
    Payment resume(Payment payment, PaymentPlatform platform) {
        if (!pages.claim(payment.reference(), clock.instant().plus(ASKING))) {
            return payments.find(payment.reference()).orElseThrow();
        }
        try {
            return platform.can(Ability.READS_ORDERS) && !platform.can(Ability.MAKES_ONCE)
                    ? read(payment, platform)
                    : make(payment, platform);
        } finally {
            pages.release(payment.reference());
        }
    }

    /// Waits while another click is asking the platform: its answer is ours too.
    Payment awaited(Payment started) {
        var seen = started;
        for (int i = 0; i < PAUSES && seen instanceof Payment.Started; i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = payments.find(started.reference()).orElseThrow();
        }
        return seen;
    }

    private Payment read(Payment payment, PaymentPlatform platform) {
        var asked = payments.asked(payment);
        var word = platform.read(asked);
        if (word instanceof Word.NotYet(var url, var link) && url == null) {
            platform.close(asked);
            return hear.report(payment, new Report.NotMade(clock.instant(), "its page was given to nobody"));
        }
        return hear.hear(payment, platform, word, Confirmation.CONFIRMED);
    }

    /// A platform that cannot be read, or that makes an order once however often it is asked, is asked
    /// to make the same order again: when it refuses because it has it, its page was given to nobody,
    /// and nobody can pay there.
    private Payment make(Payment payment, PaymentPlatform platform) {
        var invoice = invoices.find(payment.establishment(), payment.invoice()).orElseThrow();
        var others = payment.order().lines().size() - 1;
        var first = "Facture " + invoice.number();
        var order = new NewOrder(
                payment.reference(),
                payment.amount(),
                others == 0 ? first : first + " et " + others + " de plus",
                payment.order().startedAt(),
                payment.order().expiresAt());
        var answer = platform.make(order);
        var now = clock.instant();
        return hear.report(
                payment,
                switch (answer) {
                    case OrderAnswer.Made(var url, var link) -> new Report.Opened(now, url, link);
                    case OrderAnswer.NotMade(var reason, var down) -> new Report.NotMade(now, reason);
                    case OrderAnswer.Silence nothing -> new Report.Silent(now);
                });
    }
}
