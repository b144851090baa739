package fr.quittance.intake.folder;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Connection;
import fr.quittance.establishments.Connector;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Trial;
import fr.quittance.intake.IntakeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/// The folder where the hospital drops its files, to show and to try: a hidden file is written there and taken away.
@Component
class DropConnector implements Connector {

    private final IntakeSettings settings;

    DropConnector(IntakeSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Connection> of(EstablishmentCode establishment) {
        var path = DropFolder.of(settings.folder(), establishment).path();
        return List.of(new Connection(
                "depots",
                text("intake.connection"),
                Connection.facts(text("intake.connection.path"), path.toString()),
                () -> trial(path)));
    }

    private static Trial trial(Path path) {
        if (!Files.isDirectory(path)) {
            return new Trial(Trial.Outcome.NOT_THERE, "");
        }
        try {
            Files.delete(Files.createTempFile(path, ".essai", ".tmp"));
            return Trial.answers();
        } catch (IOException e) {
            return new Trial(Trial.Outcome.NOT_WRITABLE, "");
        }
    }
}
