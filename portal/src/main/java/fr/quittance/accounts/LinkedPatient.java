package fr.quittance.accounts;

import fr.quittance.invoices.Invoice;
import fr.quittance.links.Link;
import fr.quittance.patients.Patient;

/// The patient behind a link, and the invoice it opens.
public record LinkedPatient(Link link, Invoice invoice, Patient patient) {}
