package fr.quittance.invoices;

import fr.quittance.money.Money;

/// The amounts every French patient invoice must separate (L.1111-3-1 and D.1112-67-1 CSP), and what was paid at the
/// desk.
///
/// @param total total of the care
/// @param amo paid by the Assurance maladie
/// @param amcParticipation paid by the mutuelle, participation of the patient
/// @param amcExigences paid by the mutuelle, « exigences particulières »
/// @param patientParticipation left to the patient, participation
/// @param patientExigences left to the patient, « exigences particulières »
/// @param alreadyPaid what the patient paid before the invoice was issued
public record Amounts(
        Money total,
        Money amo,
        Money amcParticipation,
        Money amcExigences,
        Money patientParticipation,
        Money patientExigences,
        Money alreadyPaid) {

    /// Whether the five parts make the total.
    public boolean addUp() {
        return amo.plus(amc()).plus(patient()).equals(total);
    }

    /// Paid by the mutuelle.
    public Money amc() {
        return amcParticipation.plus(amcExigences);
    }

    /// « Reste à votre charge », before what was paid at the desk.
    public Money patient() {
        return patientParticipation.plus(patientExigences);
    }

    /// What the patient is asked to pay.
    public Money due() {
        return patient().minus(alreadyPaid);
    }
}
