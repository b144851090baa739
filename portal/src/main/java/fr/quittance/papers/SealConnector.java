package fr.quittance.papers;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Connection;
import fr.quittance.establishments.Connector;
import fr.quittance.establishments.EstablishmentCode;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// The hospital's seal, to show and to try.
@Component
class SealConnector implements Connector {

    private final PapersSettings settings;
    private final SealPaper seal;
    private final InstantSource clock;

    SealConnector(PapersSettings settings, SealPaper seal, InstantSource clock) {
        this.settings = settings;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public List<Connection> of(EstablishmentCode establishment) {
        var setting = settings.of(establishment.value()).seal();
        if (setting.mode() == PapersSettings.Mode.NONE) {
            return List.of();
        }
        var tsa = setting.tsa();
        return List.of(new Connection(
                "cachet",
                text("papers.connection"),
                Connection.facts(
                        text("papers.connection.mode"),
                        text("papers.connection.mode-" + setting.mode()),
                        text("papers.connection.tsa"),
                        tsa == null ? "" : tsa.url().toString()),
                () -> seal.tryOut(establishment, clock.instant())));
    }
}
