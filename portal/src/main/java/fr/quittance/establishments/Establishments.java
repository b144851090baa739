package fr.quittance.establishments;

import fr.quittance.pages.Shell;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The hospitals served here, from the settings.
@Component
public class Establishments {

    private final Map<EstablishmentCode, Establishment> byCode = new LinkedHashMap<>();
    private final boolean demonstration;

    Establishments(EstablishmentsSettings settings) {
        demonstration = settings.demonstration();
        settings.establishments().forEach((code, hospital) -> add(new EstablishmentCode(code), hospital));
    }

    private void add(EstablishmentCode code, EstablishmentsSettings.Hospital it) {
        byCode.put(
                code,
                new Establishment(
                        code,
                        it.name(),
                        it.shortName(),
                        it.mode(),
                        it.finess(),
                        it.address(),
                        it.baseUrl(),
                        it.spaceName(),
                        it.mailFrom(),
                        it.mailReplyTo(),
                        it.smsSender(),
                        it.phone(),
                        it.hours(),
                        it.logo()));
    }

    /// The hospital of a code that came from our own rows or settings.
    ///
    /// @throws IllegalArgumentException if the settings no longer name it
    public Establishment get(EstablishmentCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No establishment is called " + code));
    }

    public Optional<Establishment> find(EstablishmentCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Establishment> all() {
        return byCode.values();
    }

    /// The hospital whose pages are at this host; the first one when no host matches.
    ///
    /// The host only chooses a face and a door: it never gives access to anything.
    ///
    /// @param authority host, and port when it is not the usual one
    public Establishment at(String authority) {
        return byCode.values().stream()
                .filter(it -> it.host().equalsIgnoreCase(authority))
                .findFirst()
                .orElseGet(() -> byCode.values().iterator().next());
    }

    /// What surrounds the pages of a hospital for a visitor who is not signed in.
    public Shell shell(Establishment establishment) {
        return establishment.shell(demonstration);
    }

    public boolean demonstration() {
        return demonstration;
    }
}
