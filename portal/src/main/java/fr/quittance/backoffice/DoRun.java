package fr.quittance.backoffice;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.notices.TellAgain;
import fr.quittance.notices.Telling;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does a run that was confirmed and not undone. Each invoice is told and ticked off in one transaction: after a crash
/// it goes on where it stopped, and tells nobody twice.
@Component
class DoRun {

    private static final int BATCH = 200;

    private final Runs runs;
    private final Invoices invoices;
    private final TellAgain tellAgain;
    private final TransactionTemplate transaction;

    DoRun(Runs runs, Invoices invoices, TellAgain tellAgain, TransactionTemplate transaction) {
        this.runs = runs;
        this.invoices = invoices;
        this.tellAgain = tellAgain;
        this.transaction = transaction;
    }

    void run(Run run) {
        if (!runs.begin(run)) {
            return;
        }
        for (var left = runs.left(run, BATCH); !left.isEmpty(); left = runs.left(run, BATCH)) {
            left.forEach(invoice -> transaction.executeWithoutResult(status -> tell(run, invoice)));
        }
        runs.end(run);
    }

    private void tell(Run run, InvoiceId invoice) {
        if (!runs.done(run, invoice, outcome(run, invoice))) {
            throw new IllegalStateException("Somebody else does run " + run.id());
        }
    }

    /// What was paid while the run waited is not asked for again.
    private String outcome(Run run, InvoiceId id) {
        var invoice = invoices.lock(run.establishment(), id).orElseThrow();
        if (!(invoice.state() instanceof InvoiceState.ToPay)) {
            return "SETTLED";
        }
        return switch (tellAgain.tell(run.establishment(), id, Channels.of(run.channels()), run.askedBy())) {
            case Telling.Sent sent -> "SENT";
            case Telling.JustTold told -> "JUST_TOLD";
            case Telling.Questioned questioned -> "QUESTION";
            case Telling.NoContact none -> "NO_CONTACT";
            case Telling.Withdrawn withdrawn -> "SETTLED";
        };
    }

    /// The run of a task's name: `ch-valmont/0198…`.
    void run(String instance) {
        var name = instance.split("/", 2);
        runs.find(new EstablishmentCode(name[0]), UUID.fromString(name[1])).ifPresent(this::run);
    }
}
