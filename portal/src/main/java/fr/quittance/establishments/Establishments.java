package fr.quittance.establishments;

import fr.quittance.database.Reach;
import fr.quittance.pages.Shell;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The hospitals served here: from the settings, with what each decided itself laid over them.
///
/// Ask again each time: what administrators change counts at once (decision 0100).
@Component
public class Establishments {

    private final Map<EstablishmentCode, Establishment> installed = new LinkedHashMap<>();
    private final boolean demonstration;
    private final CurrentChoices choices;
    private volatile Today today;

    Establishments(EstablishmentsSettings settings, CurrentChoices choices) {
        demonstration = settings.demonstration();
        this.choices = choices;
        settings.establishments().forEach((code, hospital) -> add(new EstablishmentCode(code), hospital));
        today = today(choices.revision());
    }

    /// @param revision of the choices it was made with
    private record Today(long revision, Map<EstablishmentCode, Establishment> byCode) {}

    private void add(EstablishmentCode code, EstablishmentsSettings.Hospital it) {
        installed.put(
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
                        new Appearance(Theme.of(Colour.of(it.colour())), it.logo())));
    }

    private Today today(long revision) {
        var byCode = new LinkedHashMap<EstablishmentCode, Establishment>();
        installed.forEach((code, it) -> byCode.put(
                code,
                it.with(Identity.of(it).with(choices.of(code, Identity.TOPIC)))
                        .with(it.appearance().with(choices.of(code, Appearance.TOPIC)))));
        return new Today(revision, byCode);
    }

    private Map<EstablishmentCode, Establishment> byCode() {
        var revision = choices.revision();
        if (today.revision() != revision) {
            today = today(revision);
        }
        return today.byCode();
    }

    /// A hospital as the settings file has it, whatever it decided since.
    ///
    /// @throws IllegalArgumentException if the settings no longer name it
    public Establishment installed(EstablishmentCode code) {
        return known(code, installed);
    }

    private static Establishment known(EstablishmentCode code, Map<EstablishmentCode, Establishment> byCode) {
        var found = byCode.get(code);
        if (found == null) {
            throw new IllegalArgumentException("No establishment is called " + code);
        }
        return found;
    }

    /// The hospital of a code that came from our own rows or settings.
    ///
    /// @throws IllegalArgumentException if the settings no longer name it
    public Establishment get(EstablishmentCode code) {
        return known(code, byCode());
    }

    public Optional<Establishment> find(EstablishmentCode code) {
        return Optional.ofNullable(byCode().get(code));
    }

    public Collection<Establishment> all() {
        return byCode().values();
    }

    /// The hospital whose pages are at this host; the first one when no host matches.
    ///
    /// The host only chooses a face and a door: it never gives access to anything. A request of
    /// nobody known reaches that hospital from there on.
    ///
    /// @param authority host, and port when it is not the usual one
    public Establishment at(String authority) {
        var all = byCode().values();
        var found = all.stream()
                .filter(it -> it.host().equalsIgnoreCase(authority))
                .findFirst()
                .orElseGet(() -> all.iterator().next());
        Reach.door(found.code().value());
        return found;
    }

    /// What surrounds the pages of a hospital for a visitor who is not signed in.
    public Shell shell(Establishment establishment) {
        return establishment.shell(demonstration);
    }

    public boolean demonstration() {
        return demonstration;
    }
}
