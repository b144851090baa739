package fr.quittance.establishments;

import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Settings that name no hospital, for what asks for them and needs none.
public final class NoEstablishments {

    private NoEstablishments() {}

    public static Establishments get() {
        return new Establishments(new EstablishmentsSettings(false, Map.of()), nothingDecided());
    }

    /// Choices of hospitals that decided nothing.
    public static CurrentChoices nothingDecided() {
        return new CurrentChoices(new Choices(JdbcClient.create(new PGSimpleDataSource())));
    }
}
