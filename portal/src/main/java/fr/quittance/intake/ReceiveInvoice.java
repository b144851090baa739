package fr.quittance.intake;

import fr.quittance.documents.Documents;
import fr.quittance.documents.PdfCheck;
import fr.quittance.documents.PdfVerdict;
import fr.quittance.establishments.EstablishmentCode;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes what a hospital says of one invoice, whichever door it came by: all of it in one
/// transaction, or nothing.
///
/// The same word twice changes nothing the second time.
@Component
public class ReceiveInvoice {

    private final PdfCheck pdfCheck;
    private final ApplyDeposit applyDeposit;
    private final Receptions receptions;
    private final TransactionTemplate transactions;

    ReceiveInvoice(
            PdfCheck pdfCheck, ApplyDeposit applyDeposit, Receptions receptions, TransactionTemplate transactions) {
        this.pdfCheck = pdfCheck;
        this.applyDeposit = applyDeposit;
        this.receptions = receptions;
        this.transactions = transactions;
    }

    /// Receives a deposit of a hospital's software.
    ///
    /// @param pdf the bytes that came with it; null when none did
    public Reception receive(
            EstablishmentCode establishment, Door door, Reading.Understood what, byte @Nullable [] pdf) {
        return receive(establishment, door, door.who(), what, pdf);
    }

    /// Receives a deposit.
    ///
    /// @param who brought it, as the journal names them
    /// @param pdf the bytes that came with it; null when none did
    public Reception receive(
            EstablishmentCode establishment, Door door, String who, Reading.Understood what, byte @Nullable [] pdf) {
        var refusal = refusalOfFile(what, pdf);
        var reception = refusal.isPresent() ? refusal.get() : apply(establishment, who, what, pdf);
        if (reception instanceof Reception.Refused refused) {
            receptions.refused(establishment, door, who, what.deposit().number().value(), refused.problems());
        }
        receptions.count(establishment, door, reception);
        return reception;
    }

    private Reception apply(
            EstablishmentCode establishment, String who, Reading.Understood what, byte @Nullable [] pdf) {
        var done = transactions.execute(status -> {
            var reception = applyDeposit.apply(establishment, what.deposit(), pdf == null ? new byte[0] : pdf);
            switch (reception) {
                case Reception.Accepted accepted -> receptions.journalAccepted(establishment, who, what.deposit());
                case Reception.Completed completed -> receptions.journalCompleted(establishment, who, what.deposit());
                case Reception.AlreadyThere there -> {}
                case Reception.Refused refused -> status.setRollbackOnly();
            }
            return reception;
        });
        return done instanceof Reception.Accepted accepted ? withWarnings(accepted, what) : done;
    }

    private static Reception withWarnings(Reception.Accepted accepted, Reading.Understood what) {
        var warnings = new ArrayList<>(what.warnings());
        warnings.addAll(accepted.warnings());
        return new Reception.Accepted(accepted.invoice(), warnings);
    }

    private Optional<Reception> refusalOfFile(Reading.Understood what, byte @Nullable [] pdf) {
        if (what.deposit() instanceof Deposit.Cancellation) {
            return Optional.empty();
        }
        var name = what.file() == null ? "" : what.file();
        if (pdf == null
                && what.deposit() instanceof Deposit.Issue issue
                && issue.details().care().hasLines()) {
            return Optional.empty();
        }
        if (pdf == null) {
            return refused(Problem.in(Column.FILE, name, "file-missing"));
        }
        if (pdf.length <= PdfCheck.SIZE_MAX
                && what.sha256() != null
                && !what.sha256().equals(Documents.sha256(pdf))) {
            return refused(Problem.in(Column.SHA256, what.sha256(), "sha256-differs"));
        }
        return switch (pdfCheck.check(pdf)) {
            case PdfVerdict.Sound sound -> Optional.empty();
            case PdfVerdict.Unfit unfit -> refused(new Problem(Column.FILE, name, unfit.reason()));
        };
    }

    private static Optional<Reception> refused(Problem problem) {
        return Optional.of(new Reception.Refused(problem));
    }
}
