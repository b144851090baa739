package fr.quittance.documents;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Connection;
import fr.quittance.establishments.Connector;
import fr.quittance.establishments.EstablishmentCode;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Where documents are kept, to show and to try.
@Component
class StoreConnector implements Connector {

    private final Stores stores;
    private final DocumentsSettings settings;

    StoreConnector(Stores stores, DocumentsSettings settings) {
        this.stores = stores;
        this.settings = settings;
    }

    @Override
    public List<Connection> of(EstablishmentCode establishment) {
        var s3 = settings.s3();
        var place = switch (stores.chosen()) {
            case POSTGRES -> "";
            case FOLDER -> String.valueOf(settings.folder());
            case S3 -> s3 == null ? "" : s3.endpoint() + " (" + s3.bucket() + ")";
        };
        return List.of(new Connection(
                "documents",
                text("documents.connection"),
                Connection.facts(
                        text("documents.connection.kind"),
                        text("documents.connection.kind-"
                                + stores.chosen().name().toLowerCase(Locale.ROOT)),
                        text("documents.connection.place"),
                        place),
                stores.get(stores.chosen())::tryOut));
    }
}
