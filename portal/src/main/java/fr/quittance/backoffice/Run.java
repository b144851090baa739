package fr.quittance.backoffice;

import fr.quittance.establishments.EstablishmentCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Work on many invoices at once: telling their patients.
///
/// @param channels `ALL`, `MAIL` or `SMS`
/// @param queue the queue it was drawn up from
/// @param askedBy who drew it up
/// @param startsAt when it begins, once confirmed; until then it can be undone
public record Run(
        EstablishmentCode establishment,
        UUID id,
        String channels,
        Queue queue,
        String askedBy,
        State state,
        @Nullable Instant startsAt) {

    /// Where it stands.
    public enum State {
        /// Shown to be checked; nothing will happen unless it is confirmed.
        DRAFT,
        /// Confirmed: begins in less than two minutes, and can be undone.
        WAITING,
        RUNNING,
        DONE,
        UNDONE
    }

    /// What its check page says before anything is sent.
    ///
    /// @param patients invoices whose patients will be told
    /// @param mails how many e-mails
    /// @param texts how many SMS, each of one segment
    /// @param questioned left out: the patient waits for the answer to a question
    /// @param noContact left out: no contact for the channels asked for
    /// @param settled left out: paid, withdrawn, or nothing to pay
    /// @param justTold left out: told in the last minutes
    public record Check(
            long patients, long mails, long texts, long questioned, long noContact, long settled, long justTold) {

        public long leftOut() {
            return questioned + noContact + settled + justTold;
        }
    }

    /// How far it is.
    public record Progress(long done, long sent, long total) {}
}
