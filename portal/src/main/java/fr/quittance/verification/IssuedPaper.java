package fr.quittance.verification;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A paper that the hospital issued.
///
/// @param establishment the hospital
/// @param id names it
/// @param kind which paper
/// @param invoice the invoice it is about
/// @param amount the sum it shows
/// @param datedOn the day of the payment it proves
/// @param issuedAt when it was put online
/// @param replaced whether a newer paper of the same kind took its place
public record IssuedPaper(
        EstablishmentCode establishment,
        UUID id,
        PaperKind kind,
        InvoiceId invoice,
        Money amount,
        LocalDate datedOn,
        Instant issuedAt,
        boolean replaced) {}
