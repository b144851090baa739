package fr.quittance.journal;

import fr.quittance.establishments.EstablishmentCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does a check that was asked for, and keeps its verdict.
@Component
class CheckJournal {

    private static final Logger LOG = LoggerFactory.getLogger(CheckJournal.class);

    private final VerifyJournal verify;
    private final JournalChecks checks;
    private final Journal journal;
    private final TransactionTemplate transaction;

    CheckJournal(VerifyJournal verify, JournalChecks checks, Journal journal, TransactionTemplate transaction) {
        this.verify = verify;
        this.checks = checks;
        this.journal = journal;
        this.transaction = transaction;
    }

    void check(EstablishmentCode establishment) {
        var verdict = verify.verify(establishment);
        switch (verdict) {
            case Verdict.Intact(var entries) ->
                LOG.info("The journal of {} is intact: {} entries", establishment, entries);
            case Verdict.Broken broken -> LOG.error("The journal of {} was touched: {}", establishment, broken);
        }
        transaction.executeWithoutResult(status -> keep(establishment, verdict));
    }

    private void keep(EstablishmentCode establishment, Verdict verdict) {
        var who = checks.last(establishment).map(JournalCheck::askedBy).orElse(Outsider.PORTAL.who());
        checks.ended(establishment, verdict);
        journal.record(establishment, who, "journal-checked", "journal", VerdictWords.of(verdict));
    }
}
