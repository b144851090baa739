package fr.quittance.journal;

import fr.quittance.establishments.EstablishmentCode;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives the entries of a hospital their places in its chain, a block at a time.
@Component
class SealJournal {

    static final int BLOCK = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(SealJournal.class);

    private final Chains chains;
    private final Seals seals;

    SealJournal(Chains chains, Seals seals) {
        this.chains = chains;
        this.seals = seals;
    }

    /// Seals one block. An entry that the portal did not write gets no place: the check names it.
    ///
    /// What was written before there were chains has no signature; the first block takes it as it is.
    ///
    /// @return how many entries got their place
    @Transactional
    public int sealBlock(EstablishmentCode establishment) {
        var end = chains.hold(establishment);
        var adopts = end.seq() == 0;
        var sealed = 0;
        for (var signed : chains.waiting(establishment, adopts ? Integer.MAX_VALUE : BLOCK)) {
            var entry = signed.entry();
            var ours = signed.mac() == null ? adopts : MessageDigest.isEqual(signed.mac(), seals.entry(entry));
            if (!ours) {
                LOG.error(
                        "The journal of {} has an entry that the portal did not write: {}", establishment, entry.id());
                continue;
            }
            end = new Chains.End(end.seq() + 1, seals.link(end.hash(), end.seq() + 1, entry));
            chains.seal(establishment, entry.id(), end);
            sealed++;
        }
        return sealed;
    }
}
