package fr.quittance.payments;

import fr.quittance.payments.platform.Platforms;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Gives the form that leads from our page to the platform's, where the platform wants one.
@Component
public class OpenForm {

    private final Payments payments;
    private final Platforms platforms;

    OpenForm(Payments payments, Platforms platforms) {
        this.payments = payments;
        this.platforms = platforms;
    }

    /// The form of a payment under way. Changes nothing and calls nobody.
    ///
    /// @return empty when there is no such payment, it is not under way, or its form is too old
    public Optional<PlatformForm> form(PaymentReference reference) {
        return payments.find(reference)
                .filter(Payment.Open.class::isInstance)
                .map(Payment.Open.class::cast)
                .flatMap(open -> platforms
                        .of(open.establishment(), open.order().platform())
                        .flatMap(platform -> platform.form(open.order(), open.linkId())));
    }
}
