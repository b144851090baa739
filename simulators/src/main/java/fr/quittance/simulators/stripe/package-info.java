/// A simulated Stripe: Checkout sessions, payment intents, refunds and signed webhooks, as its
/// public API describes
/// them.
@NullMarked
package fr.quittance.simulators.stripe;

import org.jspecify.annotations.NullMarked;
