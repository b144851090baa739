package fr.quittance.backoffice;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.pages.FrenchDates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives a patient more time to pay, three months at most.
@Component
public class GrantDelay {

    /// Longest delay from today (ux §3.2).
    public static final Period LONGEST = Period.ofMonths(3);

    private final Invoices invoices;
    private final Journal journal;
    private final InstantSource clock;

    GrantDelay(Invoices invoices, Journal journal, InstantSource clock) {
        this.invoices = invoices;
        this.journal = journal;
        this.clock = clock;
    }

    /// What became of it.
    public enum Outcome {
        GRANTED,
        /// Not after today and the day it was due, or more than three months away.
        NOT_A_DELAY,
        /// Paid or withdrawn meanwhile.
        NOTHING_TO_PAY
    }

    /// Grants a delay until a day, or says why not.
    @Transactional
    public Outcome grant(EstablishmentCode establishment, Invoice invoice, LocalDate until, String who) {
        var today = LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS);
        var held = invoices.lock(establishment, invoice.id()).orElseThrow();
        if (!until.isAfter(today) || !until.isAfter(held.dueOn()) || until.isAfter(today.plus(LONGEST))) {
            return Outcome.NOT_A_DELAY;
        }
        if (!invoices.postpone(establishment, invoice.id(), until)) {
            return Outcome.NOTHING_TO_PAY;
        }
        journal.record(establishment, who, "delay-granted", invoice.number().value(), FrenchDates.digits(until));
        return Outcome.GRANTED;
    }
}
