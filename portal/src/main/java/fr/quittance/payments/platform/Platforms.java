package fr.quittance.payments.platform;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.guard.FormTargets;
import fr.quittance.payments.PaymentSettings;
import fr.quittance.payments.PaymentSettings.Contract;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// The payment platforms of each hospital, and the origins that forms may lead to.
@Component
public class Platforms implements FormTargets {

    private final PaymentSettings settings;
    private final InstantSource clock;
    private final Map<EstablishmentCode, List<PaymentPlatform>> byEstablishment = new HashMap<>();
    private final Collection<String> origins = new TreeSet<>();

    Platforms(PaymentSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        settings.contracts().forEach((code, contract) -> {
            var establishment = new EstablishmentCode(code);
            byEstablishment.put(establishment, platforms(establishment, contract));
        });
    }

    private List<PaymentPlatform> platforms(EstablishmentCode establishment, Contract contract) {
        var platforms = new ArrayList<PaymentPlatform>();
        if (contract.paytweak() != null) {
            platforms.add(new PaytweakPlatform(establishment.value(), contract.paytweak(), clock));
            origins.add(PlatformWire.origin(contract.paytweak().pageOrigin()));
        }
        return List.copyOf(platforms);
    }

    /// The platform that takes a hospital's new payments; empty when it takes no cards here.
    public Optional<PaymentPlatform> of(EstablishmentCode establishment) {
        return Optional.ofNullable(settings.contracts().get(establishment.value()))
                .map(Contract::activeName)
                .flatMap(name -> of(establishment, name));
    }

    /// The platform of that name at a hospital, active or not: the one a payment was started with.
    public Optional<PaymentPlatform> of(EstablishmentCode establishment, String name) {
        return byEstablishment.getOrDefault(establishment, List.of()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    /// Every platform of that name, by hospital.
    Map<EstablishmentCode, PaymentPlatform> named(String name) {
        var found = new HashMap<EstablishmentCode, PaymentPlatform>();
        byEstablishment.keySet().forEach(it -> of(it, name).ifPresent(platform -> found.put(it, platform)));
        return found;
    }

    @Override
    public Collection<String> origins() {
        return origins;
    }
}
