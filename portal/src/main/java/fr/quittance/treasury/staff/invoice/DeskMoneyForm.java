package fr.quittance.treasury.staff.invoice;

import static fr.quittance.pages.Texts.text;

import fr.quittance.money.Money;
import fr.quittance.pages.Problem;
import fr.quittance.payments.Means;
import fr.quittance.payments.MoneyOfInvoices;
import fr.quittance.payments.PaymentReference;
import fr.quittance.payments.RecordDeskPayment;
import fr.quittance.treasury.InvoicesAtHand.AtHand;
import fr.quittance.treasury.TypedAmount;
import fr.quittance.treasury.staff.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a cashier typed about money held in hand.
///
/// @param reference names the payment before it is written, so that pressing twice writes once
/// @param amount in euros, as typed
/// @param means one of [#MEANS], or anything else when none was chosen
/// @param proof number of the ticket, the cheque or the transfer
record DeskMoneyForm(String reference, String amount, String means, String proof) {

    private static final List<Means> MEANS = List.of(Means.TERMINAL, Means.CHEQUE, Means.CASH, Means.TRANSFER);
    private static final int PROOF_LONGEST = 80;

    /// A new one: all that is left to pay.
    static DeskMoneyForm of(AtHand atHand) {
        return new DeskMoneyForm(
                RecordDeskPayment.draw().value(), atHand.invoice().leftToPay().figure(), "", "");
    }

    /// The same for another payment: this one was used, or its name was lost.
    DeskMoneyForm again() {
        return new DeskMoneyForm(RecordDeskPayment.draw().value(), amount, means, proof);
    }

    boolean isNamed() {
        return PaymentReference.isValid(reference);
    }

    /// What is wrong with it, in its order.
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (chosen().isEmpty()) {
            problems.add(new Problem("moyen", text("treasury.desk.means-missing")));
        }
        if (money().isEmpty()) {
            problems.add(new Problem("montant", text("treasury.desk.amount-wrong")));
        }
        if (proof.length() > PROOF_LONGEST
                || proof.isBlank() && chosen().filter(it -> it != Means.CASH).isPresent()) {
            problems.add(new Problem("preuve", text("treasury.desk.proof-missing")));
        }
        return problems;
    }

    /// How much, more than nothing.
    Optional<Money> money() {
        return TypedAmount.of(amount).filter(Money::isPositive);
    }

    Optional<Means> chosen() {
        return MEANS.stream().filter(it -> it.name().equals(means)).findFirst();
    }

    /// Whether money that was written is what this form says.
    boolean tells(MoneyOfInvoices.Taken taken) {
        return taken.payment().value().equals(reference)
                && money().filter(taken.paid()::equals).isPresent()
                && chosen().filter(taken.means()::equals).isPresent()
                && taken.proof().equals(proof);
    }

    List<Asked> asked() {
        return List.of(
                new Asked.Choice(
                        "moyen",
                        text("treasury.desk.means"),
                        MEANS.stream()
                                .map(it -> new Asked.Option(it.name(), text("treasury.means." + it), ""))
                                .toList(),
                        means),
                new Asked.Line(
                        "montant", text("treasury.desk.amount"), text("treasury.desk.amount-hint"), amount, "decimal"),
                new Asked.Line("preuve", text("treasury.desk.proof"), text("treasury.desk.proof-hint"), proof));
    }

    Map<String, String> hidden() {
        return Map.of("reference", reference);
    }
}
