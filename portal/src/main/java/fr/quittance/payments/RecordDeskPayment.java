package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.visitors.StaffMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A member of staff writes down money taken at the desk: by terminal, cheque, cash or transfer. It goes
/// through the same books as money of a platform, and the same papers follow.
///
/// Never while somebody may be paying online (I8): the page under way is closed first where the
/// platform closes pages, and the money is refused where it does not. A page that was refused or left
/// may still take money; what it takes then is a second payment, and somebody's task.
@Component
public class RecordDeskPayment {

    private final Payments payments;
    private final ClosedDays days;
    private final CancelPayment cancel;
    private final WriteDeskPayment write;

    RecordDeskPayment(Payments payments, ClosedDays days, CancelPayment cancel, WriteDeskPayment write) {
        this.payments = payments;
        this.days = days;
        this.cancel = cancel;
        this.write = write;
    }

    /// Names a payment at the desk before it is written: drawn when the form is shown, so that pressing
    /// twice writes once.
    public static PaymentReference draw() {
        return PaymentReference.draw();
    }

    /// Writes down a payment. Calls the platform: never in a transaction.
    ///
    /// @param reference as [#draw] gave it
    /// @param lines the invoices, each once, in full or in part
    /// @param means not [Means#ONLINE]
    /// @param proof number of the ticket, the cheque or the transfer, at most 80 characters; may be
    ///     empty for cash
    public DeskPayment record(
            PaymentReference reference, List<Order.Line> lines, Means means, String proof, StaffMember by) {
        if (means == Means.ONLINE || proof.length() > 80) {
            throw new IllegalArgumentException("Not a payment at the desk");
        }
        if (proof.isBlank() && means != Means.CASH) {
            return new DeskPayment.NoProof();
        }
        var establishment = new EstablishmentCode(by.establishment());
        var closed =
                payments.find(reference).isPresent() ? Optional.<LocalDate>empty() : days.closedToday(establishment);
        if (closed.isPresent()) {
            return new DeskPayment.DayClosed(closed.get());
        }
        for (var line : lines) {
            payments.live(establishment, line.invoice()).ifPresent(live -> cancel.cancel(live.reference()));
        }
        return write.write(reference, establishment, lines, means, proof.strip(), by);
    }
}
