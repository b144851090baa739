package fr.quittance.intake;

import fr.quittance.establishments.EstablishmentCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/// Receives one row among many. An outage stops them all, to be tried again later; a row that fails by itself must not
/// stop those below it.
@Component
public class ReceiveRow {

    private static final Logger log = LoggerFactory.getLogger(ReceiveRow.class);

    private final ReceiveInvoice receiveInvoice;

    ReceiveRow(ReceiveInvoice receiveInvoice) {
        this.receiveInvoice = receiveInvoice;
    }

    /// Receives a row.
    ///
    /// @param who brought it, as the journal names them
    /// @param line its place, for the log
    /// @param pdf the bytes that came with it; null when none did
    /// @throws RuntimeException an outage
    public Reception receive(
            EstablishmentCode establishment,
            Door door,
            String who,
            int line,
            Reading.Understood what,
            byte @Nullable [] pdf) {
        try {
            return receiveInvoice.receive(establishment, door, who, what, pdf);
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | NonTransientDataAccessResourceException
                | CannotCreateTransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("Line {} of a deposit of {} failed", line, establishment, e);
            return new Reception.Refused(Problem.ofRow("unforeseen"));
        }
    }
}
