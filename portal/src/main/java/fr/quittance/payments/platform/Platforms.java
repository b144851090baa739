package fr.quittance.payments.platform;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.guard.FormTargets;
import fr.quittance.payments.PaymentSettings;
import fr.quittance.payments.PaymentSettings.Contract;
import java.time.InstantSource;
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
    private final LyraNumbers lyraNumbers;
    private final InstantSource clock;
    private final Map<EstablishmentCode, List<PaymentPlatform>> byEstablishment = new HashMap<>();
    private final Collection<String> origins = new TreeSet<>();

    Platforms(PaymentSettings settings, Establishments establishments, LyraNumbers lyraNumbers, InstantSource clock) {
        this.lyraNumbers = lyraNumbers;
        this.settings = settings;
        this.clock = clock;
        settings.contracts().forEach((code, contract) -> {
            var establishment = new EstablishmentCode(code);
            byEstablishment.put(establishment, platforms(establishments.get(establishment), contract));
        });
    }

    private List<PaymentPlatform> platforms(Establishment establishment, Contract contract) {
        return contract.all().stream().map(it -> platform(establishment, it)).toList();
    }

    private PaymentPlatform platform(Establishment establishment, PlatformContract contract) {
        origins.add(PlatformWire.origin(contract.pageOrigin()));
        return switch (contract) {
            case PaytweakContract it ->
                new PaytweakPlatform(establishment.code().value(), it, clock);
            case StripeContract it -> new StripePlatform(establishment, it, clock);
            case LyraContract it -> new LyraPlatform(establishment, it, lyraNumbers, clock);
            case PayfipContract it -> new PayfipPlatform(establishment, it, clock);
        };
    }

    /// The platform that takes a hospital's new payments; empty when it takes no cards here.
    public Optional<PaymentPlatform> of(EstablishmentCode establishment) {
        return Optional.ofNullable(settings.contracts().get(establishment.value()))
                .map(contract -> contract.takingPayments().platform())
                .flatMap(name -> of(establishment, name));
    }

    /// Every platform of a hospital, active or not.
    List<PaymentPlatform> all(EstablishmentCode establishment) {
        return byEstablishment.getOrDefault(establishment, List.of());
    }

    /// The platform of that name at a hospital, active or not: the one a payment was started with.
    public Optional<PaymentPlatform> of(EstablishmentCode establishment, String name) {
        return all(establishment).stream().filter(it -> it.name().equals(name)).findFirst();
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
