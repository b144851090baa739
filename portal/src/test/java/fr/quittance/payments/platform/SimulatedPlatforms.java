package fr.quittance.payments.platform;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.NoEstablishments;
import fr.quittance.payments.Memory;
import fr.quittance.payments.PaymentSettings;
import java.time.InstantSource;
import java.util.Optional;

/// Every hospital has the same simulated platform, and a desk.
public final class SimulatedPlatforms extends Platforms {

    private final PaymentPlatform platform;

    public SimulatedPlatforms(PaymentSettings settings, InstantSource clock, PaymentPlatform platform) {
        super(settings, NoEstablishments.get(), new LyraNumbers(Memory.noDatabase()), clock);
        this.platform = platform;
    }

    @Override
    public Optional<PaymentPlatform> of(EstablishmentCode establishment) {
        return Optional.of(platform);
    }

    @Override
    public Optional<PaymentPlatform> of(EstablishmentCode establishment, String name) {
        return Optional.of(platform).filter(it -> it.name().equals(name));
    }
}
