package fr.quittance.papers;

import fr.quittance.invoices.BilledCare;
import fr.quittance.invoices.Invoice;
import fr.quittance.money.Money;

/// What software is to read in a paper, beside what people read.
///
/// @param patient full name of who was cared for
/// @param care what the invoice is made of; it has lines
/// @param paid what the patient paid since it was issued
public record InvoiceData(Invoice invoice, String patient, BilledCare care, Money paid) {}
