package fr.quittance.visitors;

/// What a member of the hospital's staff is there to do; one person may hold several.
public enum StaffRole {

    /// Agent de facturation: deposits, sends, follows and answers.
    BILLING_CLERK,

    /// Régisseur: cashes at the desk, refunds, closes the day.
    CASHIER,

    /// Administrateur: the hospital's settings and its staff accounts; sees no patient by that role alone.
    ADMINISTRATOR,

    /// Lecteur: reads everything, changes nothing.
    AUDITOR
}
