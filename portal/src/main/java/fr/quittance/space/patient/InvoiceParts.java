package fr.quittance.space.patient;

import org.springframework.stereotype.Component;

/// What stands on the page of an invoice beside its amounts: the act, the documents, and who opened it at the hospital.
@Component
record InvoiceParts(Slips slips, Papers papers, Readers readers) {}
