package fr.quittance.backoffice;

import java.time.Instant;

/// What a member of staff wrote down about an invoice.
public record Note(Instant at, String author, String words) {}
