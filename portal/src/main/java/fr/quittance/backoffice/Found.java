package fr.quittance.backoffice;

import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import java.time.LocalDate;

/// An invoice that a search found.
///
/// @param patient « BERNARD Lucien »
/// @param state the name of its state in the database: `TO_PAY`, `PAID`, `NOTHING_TO_PAY`, `CANCELLED`
public record Found(
        InvoiceNumber number,
        String patient,
        LocalDate birthDate,
        String ipp,
        Money amount,
        LocalDate dueOn,
        String state) {}
