package fr.quittance.contacts;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.patients.PresentPatient;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the links that the labels of stays carry.
@Component
public class PrintLabels {

    private final StayLinks links;
    private final Journal journal;

    PrintLabels(StayLinks links, Journal journal) {
        this.links = links;
        this.journal = journal;
    }

    /// Makes those that are missing.
    ///
    /// @param subject what the journal says they are for: a unit, a stay
    /// @param who the member of staff, as the journal names them
    @Transactional
    public void prepare(EstablishmentCode establishment, List<PresentPatient> patients, String subject, String who) {
        patients.forEach(it -> links.make(establishment, it.stay()));
        journal.record(establishment, who, "labels-printed", subject, text("contacts.journal.labels", patients.size()));
    }
}
