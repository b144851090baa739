package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.payments.platform.PlatformContract;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/// The names of the payment platforms, as payers know them: « PaySim ».
@Component
public class PlatformNames {

    private static final String DESK = "guichet";

    private final PaymentSettings settings;

    PlatformNames(PaymentSettings settings) {
        this.settings = settings;
    }

    /// The name of the platform that takes a hospital's new payments; empty when it takes no cards.
    public String of(EstablishmentCode establishment) {
        return contract(establishment)
                .map(PaymentSettings.Contract::takingPayments)
                .map(PlatformContract::displayName)
                .orElse("");
    }

    /// The name of the platform a payment was begun at, or « guichet ».
    public String of(Payment payment) {
        return of(payment.establishment(), payment.order().platform());
    }

    /// The name of this platform at a hospital: its short name where there is no contract any more.
    public String of(EstablishmentCode establishment, String platform) {
        if (platform.equals(Order.DESK)) {
            return DESK;
        }
        return contract(establishment)
                .flatMap(it -> it.of(platform))
                .map(PlatformContract::displayName)
                .orElse(platform);
    }

    /// The platforms of a hospital, the one that takes new payments first: their short names
    /// (`paytweak`), and as payers know them.
    public SequencedMap<String, String> all(EstablishmentCode establishment) {
        var names = new LinkedHashMap<String, String>();
        contract(establishment).ifPresent(it -> {
            names.put(it.takingPayments().platform(), it.takingPayments().displayName());
            it.all().forEach(other -> names.putIfAbsent(other.platform(), other.displayName()));
        });
        return names;
    }

    private Optional<PaymentSettings.Contract> contract(EstablishmentCode establishment) {
        return Optional.ofNullable(settings.contracts().get(establishment.value()));
    }
}
