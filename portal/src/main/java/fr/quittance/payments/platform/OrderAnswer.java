package fr.quittance.payments.platform;

import java.net.URI;

/// What a platform answers to a new order.
public sealed interface OrderAnswer {

    /// Here is the page.
    record Made(URI url, String linkId) implements OrderAnswer {}

    /// It was not made, or its page was given to nobody: no money can move for it.
    ///
    /// @param down whether the platform is out of reach, rather than unwilling
    record NotMade(String reason, boolean down) implements OrderAnswer {}

    /// No answer, or not in words we know: it may have been made.
    record Silence() implements OrderAnswer {}
}
