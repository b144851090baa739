package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A member of staff has a callback read again that was given up, or puts it away.
@Component
public class DecideLetter {

    private final DeadLetters letters;
    private final PaymentTimer timer;
    private final Journal journal;

    DecideLetter(DeadLetters letters, PaymentTimer timer, Journal journal) {
        this.letters = letters;
        this.timer = timer;
        this.journal = journal;
    }

    /// Has it read again, soon.
    ///
    /// @param key as [DeadLetters.DeadLetter] has it
    /// @return whether it was waiting
    @Transactional
    public boolean readAgain(String platform, String key, StaffMember by) {
        var establishment = new EstablishmentCode(by.establishment());
        var isWaiting = letters.reopen(establishment, platform, key);
        if (isWaiting) {
            timer.readSoon(new Inbox.Key(establishment, platform, key));
            journal.record(establishment, by.name(), "callback-read-again", key, platform);
        }
        return isWaiting;
    }

    /// Puts it away.
    ///
    /// @param why in the person's words
    /// @return whether it was waiting
    @Transactional
    public boolean putAway(String platform, String key, String why, StaffMember by) {
        var establishment = new EstablishmentCode(by.establishment());
        var isWaiting = letters.putAway(establishment, platform, key, by);
        if (isWaiting) {
            journal.record(establishment, by.name(), "callback-put-away", key, why);
        }
        return isWaiting;
    }
}
