package fr.quittance.payments.platform;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.NoEstablishments;
import fr.quittance.payments.Memory;
import fr.quittance.payments.PaymentSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Every hospital has the same simulated platforms, and a desk; new payments begin at the first.
public final class SimulatedPlatforms extends Platforms {

    private final List<PaymentPlatform> platforms;

    public SimulatedPlatforms(PaymentSettings settings, InstantSource clock, List<PaymentPlatform> platforms) {
        super(settings, NoEstablishments.get(), new LyraNumbers(Memory.noDatabase()), clock);
        this.platforms = platforms;
    }

    @Override
    public Optional<PaymentPlatform> of(EstablishmentCode establishment) {
        return platforms.stream().findFirst();
    }

    @Override
    public Optional<PaymentPlatform> of(EstablishmentCode establishment, String name) {
        return platforms.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
