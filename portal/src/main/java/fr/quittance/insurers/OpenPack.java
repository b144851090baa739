package fr.quittance.insurers;

import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.journal.Outsider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down that somebody at the mutuelle opened a pack: they pressed a button, which no mail
/// scanner does.
@Component
public class OpenPack {

    private final Sendings sendings;
    private final Invoices invoices;
    private final Journal journal;

    OpenPack(Sendings sendings, Invoices invoices, Journal journal) {
        this.sendings = sendings;
        this.invoices = invoices;
        this.journal = journal;
    }

    /// @return whether it could still be opened
    @Transactional
    public boolean open(Sending sending) {
        var opened = sendings.opened(sending);
        if (opened) {
            record(sending, "pack-opened", "");
        }
        return opened;
    }

    /// Writes down that a file of it was read.
    @Transactional
    public void read(Sending sending, String what) {
        record(sending, "document-read", what);
    }

    private void record(Sending sending, String deed, String what) {
        var invoice = invoices.find(sending.establishment(), sending.invoice()).orElseThrow();
        journal.record(
                sending.establishment(),
                Outsider.INSURER.who(),
                deed,
                invoice.number().value(),
                what);
    }
}
