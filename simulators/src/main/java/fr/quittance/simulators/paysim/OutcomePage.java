package fr.quittance.simulators.paysim;

import fr.quittance.simulators.pages.French;
import fr.quittance.simulators.pages.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What PaySim says when there is nothing more to type: paid, closed, slow, or a question of 3-D Secure.
public record OutcomePage(
        Merchant merchant,
        String linkId,
        long amountCents,
        String reference,
        String label,
        Mood mood,
        String title,
        List<String> words,
        @Nullable String authentication,
        boolean retry)
        implements Page {

    /// How the page looks: good news, bad news, or waiting.
    public enum Mood {
        GOOD,
        BAD,
        WAIT
    }

    static OutcomePage of(PaymentLink link, Merchant merchant, Mood mood, String title, String... words) {
        return new OutcomePage(
                merchant,
                link.id(),
                link.order().amountCents(),
                link.order().orderId(),
                link.order().freetext(),
                mood,
                title,
                List.of(words),
                null,
                false);
    }

    OutcomePage asking(String authentication) {
        return new OutcomePage(
                merchant, linkId, amountCents, reference, label, mood, title, words, authentication, false);
    }

    OutcomePage withRetry() {
        return new OutcomePage(merchant, linkId, amountCents, reference, label, mood, title, words, null, true);
    }

    public String sum() {
        return French.euros(amountCents);
    }

    public @Nullable String back() {
        var uri = merchant.returnTo(reference);
        return uri == null ? null : uri.toString();
    }
}
