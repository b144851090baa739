package fr.quittance.payments.platform;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.guard.FormTargets;
import fr.quittance.payments.PaymentSettings;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// The payment platform of each hospital, and the origins its forms may lead to.
@Component
public class Platforms implements FormTargets {

    private final Map<EstablishmentCode, PaymentPlatform> byEstablishment = new HashMap<>();
    private final Collection<String> origins = new TreeSet<>();

    Platforms(PaymentSettings settings, InstantSource clock) {
        settings.contracts().forEach((establishment, contract) -> {
            var paytweak = contract.paytweak();
            byEstablishment.put(
                    new EstablishmentCode(establishment), new PaytweakPlatform(establishment, paytweak, clock));
            origins.add(PaytweakPlatform.origin(paytweak.pageOrigin()));
        });
    }

    /// The platform of a hospital; empty when it takes no cards here.
    public Optional<PaymentPlatform> of(EstablishmentCode establishment) {
        return Optional.ofNullable(byEstablishment.get(establishment));
    }

    @Override
    public Collection<String> origins() {
        return origins;
    }
}
