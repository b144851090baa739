package fr.quittance.settings;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Problem;
import java.util.List;
import java.util.Map;

/// What is decided on one screen: some values that are changed, checked, kept and taken back together.
public interface Topic {

    /// Its name among the hospital's choices, and in the journal.
    String name();

    /// What the journal says when it was changed.
    String deed();

    /// What is asked of this hospital, in its order.
    List<Asked> asked(EstablishmentCode establishment);

    /// A value as it is kept: what is typed in several ways and means one thing.
    default String tidy(String id, String typed) {
        return typed;
    }

    /// What is wrong with these values, each at the field it is about; nothing when all are right.
    ///
    /// @param values one for each that is asked
    List<Problem> check(EstablishmentCode establishment, Map<String, String> values);
}
