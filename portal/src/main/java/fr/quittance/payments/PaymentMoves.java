package fr.quittance.payments;

import fr.quittance.payments.Payment.Abandoned;
import fr.quittance.payments.Payment.Expired;
import fr.quittance.payments.Payment.Failed;
import fr.quittance.payments.Payment.Open;
import fr.quittance.payments.Payment.Paid;
import fr.quittance.payments.Payment.Refused;
import fr.quittance.payments.Payment.Reversed;
import fr.quittance.payments.Payment.Started;
import fr.quittance.payments.Payment.ToRefund;
import fr.quittance.payments.Payment.Undecided;
import fr.quittance.payments.Payment.Unknown;
import fr.quittance.payments.Report.Declined;
import fr.quittance.payments.Report.FoundUnpaid;
import fr.quittance.payments.Report.Lapsed;
import fr.quittance.payments.Report.NotMade;
import fr.quittance.payments.Report.Opened;
import fr.quittance.payments.Report.Reopened;
import fr.quittance.payments.Report.Settled;
import fr.quittance.payments.Report.Silent;
import fr.quittance.payments.Report.Stopped;
import fr.quittance.payments.Report.Surplus;
import fr.quittance.payments.Report.TakenBack;
import fr.quittance.payments.Report.Unclear;
import fr.quittance.payments.Report.Waiting;
import java.time.Instant;

/// Every move a payment can make, on one screen (drawn in `docs/generated/payment-states.md`).
final class PaymentMoves {

    private PaymentMoves() {}

    /// Where a payment stands after a report.
    ///
    /// The platform may repeat itself, contradict itself, or answer after we stopped waiting. Three
    /// rules: money always counts, however late; a decision is only ever undone by money, or by the
    /// payer going back to the page that was refused or left; silence decides nothing.
    static Payment next(Payment payment, Report report) {
        return switch (new Step(payment, report)) {
            case Step(Started it, Opened(var at, var url, var link)) -> new Open(it.order(), at, url, link);
            case Step(Started it, NotMade(var at, var reason)) -> new Failed(it.order(), at, reason);
            case Step(Started it, Silent(var at)) -> new Unknown(it.order(), at);
            case Step(Started it, Waiting(var at)) -> new Unknown(it.order(), at);
            case Step(Started it, Declined(var at, var reason)) -> new Refused(it.order(), at, reason);
            case Step(Started it, Stopped(var at)) -> new Abandoned(it.order(), at);
            case Step(Started it, Lapsed(var at)) -> new Expired(it.order(), at);
            case Step(Started it, Reopened nothing) -> it; // It has no page yet.
            case Step(Started it, Unclear(var at)) -> new Undecided(it.order(), at);
            case Step(Started it, TakenBack nothing) -> it; // Only what was paid is taken back.
            case Step(Started it, FoundUnpaid early) -> it; // Somebody may be paying: that is no doubt.
            case Step(Started it, Settled money) -> paid(it, money);
            case Step(Started it, Surplus money) -> toRefund(it, money);

            case Step(Unknown it, Opened(var at, var url, var link)) -> new Open(it.order(), at, url, link);
            case Step(Unknown it, NotMade(var at, var reason)) -> new Failed(it.order(), at, reason);
            case Step(Unknown it, Silent nothing) -> it;
            case Step(Unknown it, Waiting nothing) -> it;
            case Step(Unknown it, Declined(var at, var reason)) -> new Refused(it.order(), at, reason);
            case Step(Unknown it, Stopped(var at)) -> new Abandoned(it.order(), at);
            case Step(Unknown it, Lapsed(var at)) -> new Expired(it.order(), at);
            case Step(Unknown it, Reopened nothing) -> it; // It has no page yet.
            case Step(Unknown it, Unclear(var at)) -> new Undecided(it.order(), at);
            case Step(Unknown it, TakenBack nothing) -> it; // Only what was paid is taken back.
            case Step(Unknown it, FoundUnpaid early) -> it; // The platform is still asked.
            case Step(Unknown it, Settled money) -> paid(it, money);
            case Step(Unknown it, Surplus money) -> toRefund(it, money);

            case Step(Open it, TakenBack nothing) -> it; // Only what was paid is taken back.
            case Step(Open it, FoundUnpaid early) -> it; // Somebody may be paying: that is no doubt.
            case Step(Open it, Opened again) -> it;
            case Step(Open it, NotMade contradiction) -> it; // It gave us a page: somebody may be on it.
            case Step(Open it, Silent nothing) -> it;
            case Step(Open it, Waiting nothing) -> it;
            case Step(Open it, Declined(var at, var reason)) -> new Refused(it.order(), at, reason);
            case Step(Open it, Stopped(var at)) -> new Abandoned(it.order(), at);
            case Step(Open it, Lapsed(var at)) -> new Expired(it.order(), at);
            case Step(Open it, Reopened again) -> it;
            case Step(Open it, Unclear(var at)) -> new Undecided(it.order(), at);
            case Step(Open it, Settled money) -> paid(it, money);
            case Step(Open it, Surplus money) -> toRefund(it, money);

            case Step(Paid it, Settled money) -> surer(it, money.confirmation());
            case Step(Paid it, TakenBack(var at, var reason)) -> new Reversed(it.order(), at, reason);
            case Step(Paid it, Report repeated) -> it; // Platforms repeat themselves.

            case Step(ToRefund it, Report repeated) -> it;

            case Step(Reversed it, Report tooLate) -> it; // What is found of it now is other money.

            case Step(Failed it, Settled money) -> paid(it, money);
            case Step(Failed it, Surplus money) -> toRefund(it, money);
            case Step(Failed it, Unclear(var at)) -> new Undecided(it.order(), at);
            case Step(Failed it, Report tooLate) -> it;

            case Step(Refused it, Settled money) -> paid(it, money);
            case Step(Refused it, Surplus money) -> toRefund(it, money);
            case Step(Refused it, Unclear(var at)) -> new Undecided(it.order(), at);
            case Step(Refused it, Reopened(var at, var url, var link)) -> new Open(it.order(), at, url, link);
            case Step(Refused it, Report tooLate) -> it;

            case Step(Abandoned it, Settled money) -> paid(it, money);
            case Step(Abandoned it, Surplus money) -> toRefund(it, money);
            case Step(Abandoned it, Unclear(var at)) -> new Undecided(it.order(), at);
            case Step(Abandoned it, Reopened(var at, var url, var link)) -> new Open(it.order(), at, url, link);
            case Step(Abandoned it, Report tooLate) -> it;

            case Step(Expired it, Settled money) -> paid(it, money);
            case Step(Expired it, Surplus money) -> toRefund(it, money);
            case Step(Expired it, Unclear(var at)) -> new Undecided(it.order(), at);
            case Step(Expired it, Report tooLate) -> it;

            case Step(Undecided it, Settled money) -> paid(it, money);
            case Step(Undecided it, Surplus money) -> toRefund(it, money);
            case Step(Undecided it, FoundUnpaid(var at)) -> new Expired(it.order(), at);
            case Step(Undecided it, Report talk) -> it;
        };
    }

    private static Payment paid(Payment from, Settled money) {
        return new Paid(from.order(), notBefore(from.order(), money.at()), money.confirmation());
    }

    private static Payment toRefund(Payment from, Surplus money) {
        return new ToRefund(from.order(), notBefore(from.order(), money.at()), money.confirmation());
    }

    private static Payment surer(Paid paid, Confirmation confirmation) {
        return confirmation.compareTo(paid.confirmation()) > 0 ? new Paid(paid.order(), paid.at(), confirmation) : paid;
    }

    /// Clocks differ between machines; nobody pays before pressing « Payer ».
    private static Instant notBefore(Order order, Instant at) {
        return at.isBefore(order.startedAt()) ? order.startedAt() : at;
    }

    private record Step(Payment payment, Report report) {}
}
