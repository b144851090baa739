package fr.quittance.payments.platform;

import fr.quittance.money.Money;
import fr.quittance.payments.PaymentReference;
import java.time.Instant;

/// What a platform is asked to take. No name, no address, nothing of the care: the platform does
/// not need it.
///
/// @param reference our unique name for it
/// @param amount in euros
/// @param label what the payer reads, « Facture F2026-004518 »
/// @param startedAt when « Payer » was pressed
/// @param expiresAt when it must stop taking money
public record NewOrder(PaymentReference reference, Money amount, String label, Instant startedAt, Instant expiresAt) {}
