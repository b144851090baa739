package fr.quittance.questions;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.StaffMember;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Questions are given to a colleague: everybody still sees them and may answer, one person knows that it is theirs.
@Component
public class AssignQuestions {

    private final Questions questions;
    private final Journal journal;

    AssignQuestions(Questions questions, Journal journal) {
        this.questions = questions;
        this.journal = journal;
    }

    /// Gives the open questions about these invoices to a colleague of the same hospital; those that are theirs
    /// already, or have an answer, stay as they are.
    ///
    /// @param to who takes care of them
    /// @param by who decided so
    /// @return how many changed hands
    @Transactional
    public int assign(Collection<InvoiceId> invoices, StaffMember to, StaffMember by) {
        if (!to.establishment().equals(by.establishment())) {
            throw new IllegalArgumentException("Colleagues of two hospitals");
        }
        var establishment = new EstablishmentCode(by.establishment());
        var given = questions.assign(establishment, invoices, to);
        given.forEach(
                number -> journal.record(establishment, by.name(), "question-assigned", number.value(), to.name()));
        return given.size();
    }
}
