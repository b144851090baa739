package fr.quittance.intake;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Does what a deposit says, inside the transaction of the caller, which undoes everything when it
/// is refused.
@Component
class ApplyDeposit {

    private final Invoices invoices;
    private final IssueInvoice issueInvoice;
    private final ReceiveAgain receiveAgain;
    private final AcquitInvoice acquitInvoice;
    private final WithdrawInvoice withdrawInvoice;

    ApplyDeposit(
            Invoices invoices,
            IssueInvoice issueInvoice,
            ReceiveAgain receiveAgain,
            AcquitInvoice acquitInvoice,
            WithdrawInvoice withdrawInvoice) {
        this.invoices = invoices;
        this.issueInvoice = issueInvoice;
        this.receiveAgain = receiveAgain;
        this.acquitInvoice = acquitInvoice;
        this.withdrawInvoice = withdrawInvoice;
    }

    Reception apply(EstablishmentCode establishment, Deposit deposit, byte[] pdf) {
        invoices.hold(establishment, deposit.number());
        var known = invoices.find(establishment, deposit.number());
        return switch (deposit) {
            case Deposit.Issue issue ->
                known.isPresent()
                        ? receiveAgain.receive(known.get(), issue, pdf)
                        : issueInvoice.issue(establishment, issue, pdf);
            case Deposit.Acquittal acquittal -> acquitInvoice.acquit(establishment, acquittal, known, pdf);
            case Deposit.Cancellation cancellation -> cancel(cancellation, known);
        };
    }

    private Reception cancel(Deposit.Cancellation deposit, Optional<Invoice> known) {
        var number = deposit.number().value();
        if (known.isEmpty()) {
            return new Reception.Refused(Problem.in(Column.NUMBER, number, "unknown"));
        }
        var invoice = known.get();
        return switch (withdrawInvoice.withdraw(invoice, null)) {
            case WithdrawInvoice.Withdrawn withdrawn -> new Reception.Accepted(invoice.id(), List.of());
            case WithdrawInvoice.WithdrawnBefore before -> new Reception.AlreadyThere(invoice.id());
            case WithdrawInvoice.ReplacedBefore before -> new Reception.AlreadyThere(invoice.id());
            case WithdrawInvoice.Kept kept -> new Reception.Refused(Problem.in(Column.NUMBER, number, kept.why()));
        };
    }
}
