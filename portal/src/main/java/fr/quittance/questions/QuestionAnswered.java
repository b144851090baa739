package fr.quittance.questions;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import java.util.UUID;

/// The hospital answered a question: the patient is told.
///
/// @param number how many questions about this invoice were answered, with this one
public record QuestionAnswered(EstablishmentCode establishment, InvoiceId invoice, UUID question, int number) {}
