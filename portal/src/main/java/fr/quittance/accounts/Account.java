package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;

/// The account by which one person sees the invoices of one or several patients of one hospital.
///
/// @param establishment the hospital
/// @param id names it
/// @param email its normalised address, unique in the hospital
/// @param passwordHash Argon2id, with its salt and parameters
public record Account(EstablishmentCode establishment, AccountId id, EmailAddress email, String passwordHash) {

    @Override
    public String toString() {
        return "Account[" + establishment + ", " + id.value() + "]";
    }
}
