package fr.quittance.pages;

/// A page: a record beside a template of the same name. Controllers return it as it is;
/// the template `space/patient/PayPage.jte` is found from the class `fr.quittance.space.patient.PayPage`.
public interface Page {

    /// The template's name, relative to the base package.
    default String template() {
        return getClass().getName().substring("fr.quittance.".length()).replace('.', '/') + ".jte";
    }
}
