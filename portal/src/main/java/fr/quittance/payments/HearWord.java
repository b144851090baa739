package fr.quittance.payments;

import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Word;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Turns a platform's word about a payment into a report, and has it written. The one way in,
/// whoever asked.
@Component
class HearWord {

    private final PlatformPages pages;
    private final SettlePayment settle;
    private final InstantSource clock;

    HearWord(PlatformPages pages, SettlePayment settle, InstantSource clock) {
        this.pages = pages;
        this.settle = settle;
        this.clock = clock;
    }

    /// Writes what a platform says.
    ///
    /// @param how how sure the word is: a callback's own word is weaker than an answer to our
    ///     question
    Payment hear(Payment payment, PaymentPlatform platform, Word word, Confirmation how) {
        var now = clock.instant();
        return switch (word) {
            case Word.Taken taken ->
                settle.money(payment.order(), platform, taken, taken.at() == null ? now : taken.at(), how);
            // Callbacks come in any order: a card refused before the one that paid.
            case Word.Refused refused when tookMoney(payment) && how == Confirmation.REPORTED -> payment;
            case Word.Refused refused when tookMoney(payment) -> settle.takenBack(payment.order(), refused);
            case Word.Closed closed when tookMoney(payment) -> settle.takenBack(payment.order(), closed);
            case Word.GivenBack back -> {
                settle.takenBack(payment.order(), back);
                yield report(payment, new Report.Unclear(now));
            }
            case Word.Refused(var reason, var over) -> {
                var refusal = report(payment, new Report.Declined(now, reason));
                if (over && how != Confirmation.REPORTED) {
                    pages.closed(payment.reference());
                }
                yield refusal;
            }
            case Word.Left left -> report(payment, new Report.Stopped(now));
            case Word.Closed closed -> closed(payment, how, now);
            case Word.NotYet(var url, var link) ->
                report(payment, url == null ? new Report.Waiting(now) : new Report.Opened(now, url, link));
            case Word.NoSuchOrder none -> report(payment, new Report.NotMade(now, "no such order"));
            case Word.Silence nothing -> report(payment, new Report.Silent(now));
        };
    }

    private static boolean tookMoney(Payment payment) {
        return payment instanceof Payment.Paid || payment instanceof Payment.ToRefund;
    }

    /// Writes a report that comes from somewhere else than the platform. One that changes nothing
    /// costs nothing.
    Payment report(Payment payment, Report report) {
        return PaymentMoves.next(payment, report).equals(payment) ? payment : settle.report(payment.order(), report);
    }

    /// A callback may say that the payer stopped; only an answer to our question says that the page
    /// is closed.
    private Payment closed(Payment payment, Confirmation how, Instant now) {
        var end = report(payment, over(payment, now));
        if (how != Confirmation.REPORTED) {
            pages.closed(payment.reference());
        }
        return end;
    }

    private static Report over(Payment payment, Instant now) {
        return now.isBefore(payment.order().expiresAt()) ? new Report.Stopped(now) : new Report.Lapsed(now);
    }
}
