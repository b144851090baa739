package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes one line of what a platform paid out: the money it is about is on the hospital's account.
@Component
class SettleLine {

    private final Settlements settlements;
    private final Captures captures;
    private final MoneyOfPayments monies;
    private final MovePayment move;
    private final Ledger ledger;
    private final Reversals reversals;
    private final RefundCases cases;
    private final MoneyJournal journal;

    SettleLine(
            Settlements settlements,
            Captures captures,
            MoneyOfPayments monies,
            MovePayment move,
            Ledger ledger,
            Reversals reversals,
            RefundCases cases,
            MoneyJournal journal) {
        this.settlements = settlements;
        this.captures = captures;
        this.monies = monies;
        this.move = move;
        this.ledger = ledger;
        this.reversals = reversals;
        this.cases = cases;
        this.journal = journal;
    }

    /// What a line turned out to be.
    enum Outcome {
        MATCHED,
        UNKNOWN,
        OTHER_AMOUNT,
        /// Another line paid this money out before.
        PAID_AGAIN,
        /// Money that went back: what we know of refunds is not compared yet.
        GIVEN_BACK,
        /// Read before.
        REPEATED
    }

    @Transactional
    public Outcome settle(EstablishmentCode establishment, String platform, SettlementLine line, String by) {
        var known = settlements.named(establishment, platform, line.transaction());
        if (known.isEmpty()) {
            return add(establishment, platform, line, Outcome.UNKNOWN, null, by);
        }
        var seen = captures.find(establishment, known.get()).orElseThrow();
        var paid = monies.paidBy(seen).stream().map(it -> move.hold(it.order())).toList();
        var money = captures.lock(establishment, known.get()).orElseThrow();
        if (!line.amount().isPositive()) {
            return add(establishment, platform, line, Outcome.GIVEN_BACK, money.id(), by);
        }
        if (!line.amount().equals(money.amount()) || !money.currency().equals("EUR")) {
            return add(establishment, platform, line, Outcome.OTHER_AMOUNT, money.id(), by);
        }
        if (settlements.isPaidOut(money, line)) {
            return add(establishment, platform, line, Outcome.PAID_AGAIN, money.id(), by);
        }
        var outcome = add(establishment, platform, line, Outcome.MATCHED, money.id(), by);
        if (outcome == Outcome.MATCHED) {
            captures.learn(money, money.surely(Confirmation.SETTLED));
            paid.forEach(held -> move.move(held, new Report.Settled(money.at(), Confirmation.SETTLED)));
            ledger.settled(money, line.fee());
            tellIfWrittenOff(money, by);
        }
        return outcome;
    }

    /// A person wrote that this money never came, and it is on the hospital's account.
    private void tellIfWrittenOff(Capture money, String by) {
        if (reversals.have(money) && cases.contradict(money)) {
            journal.money(money, by, "payment-contradicted", money.amount().text());
        }
    }

    private Outcome add(
            EstablishmentCode establishment,
            String platform,
            SettlementLine line,
            Outcome outcome,
            @org.jspecify.annotations.Nullable CaptureId money,
            String by) {
        return settlements.add(establishment, platform, line, outcome.name(), money, by) ? outcome : Outcome.REPEATED;
    }
}
