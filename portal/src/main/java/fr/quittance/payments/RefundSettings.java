package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who may give money back alone.
///
/// @param aloneUpTo how many euros one person may give back without another's approval, by
///     establishment code; nothing where it is not set, so that every refund takes two persons
@Validated
@ConfigurationProperties("quittance.payments.refunds")
public record RefundSettings(@DefaultValue Map<String, @PositiveOrZero BigDecimal> aloneUpTo) {

    boolean needsOther(EstablishmentCode establishment, Money amount) {
        var most = aloneUpTo.get(establishment.value());
        return most == null || amount.compareTo(Money.euros(most)) > 0;
    }
}
