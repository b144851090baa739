package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.links.Link;
import fr.quittance.links.LinkCheck;
import fr.quittance.links.Links;
import fr.quittance.patients.Patients;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The patients behind links, and the birth date that the holder of a link must know to see more
/// than a sum.
@Component
public class LinkedPatients {

    private final Links links;
    private final Invoices invoices;
    private final Patients patients;
    private final Journal journal;
    private final JdbcClient jdbc;

    LinkedPatients(Links links, Invoices invoices, Patients patients, Journal journal, JdbcClient jdbc) {
        this.links = links;
        this.invoices = invoices;
        this.patients = patients;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /// What a birth date given behind a link turns out to be.
    sealed interface Match {

        /// The patient's.
        record Right() implements Match {}

        /// Another one.
        ///
        /// @param left how many tries are left; at zero the link opens no account any more
        record Wrong(int left) implements Match {}

        /// The link was withdrawn, is too old, or heard three wrong dates.
        record Closed() implements Match {}
    }

    /// The patient behind a link, whatever the link's state.
    public Optional<LinkedPatient> find(EstablishmentCode establishment, UUID link) {
        return links.find(establishment, link)
                .flatMap(it -> invoices.find(establishment, it.invoice())
                        .flatMap(invoice -> patients.find(establishment, invoice.patient())
                                .map(patient -> new LinkedPatient(it, invoice, patient))));
    }

    /// Compares a birth date, one try of a link at a time, so that three tries are three however
    /// many come at once.
    @Transactional
    public Match match(LinkedPatient linked, LocalDate given) {
        var link = linked.link();
        jdbc.sql("select pg_advisory_xact_lock(:link)")
                .param("link", link.id().getLeastSignificantBits())
                .query()
                .listOfRows();
        var current = links.find(link.establishment(), link.id())
                .filter(Link::opensSpace)
                .map(links::check);
        if (current.isEmpty() || !(current.get() instanceof LinkCheck.Open)) {
            return new Match.Closed();
        }
        if (linked.patient().birthDate().equals(given)) {
            return new Match.Right();
        }
        var left = links.countWrongBirthDate(link);
        if (left == 0) {
            journal.record(
                    link.establishment(),
                    "lien",
                    "link-locked",
                    linked.invoice().number().value(),
                    "Trois dates de naissance fausses");
        }
        return new Match.Wrong(left);
    }
}
