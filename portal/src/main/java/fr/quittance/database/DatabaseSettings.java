package fr.quittance.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the data lives.
///
/// @param url JDBC address of your PostgreSQL (15 or later); absent, the portal starts its own
/// @param username the login that owns that database; the portal then works as roles that own nothing (decision 0111)
/// @param password password of that user
/// @param folder where the portal's own PostgreSQL keeps its data; it survives restarts, and the
/// file `.lock` beside it says that a portal runs on it
/// @param port port of the portal's own PostgreSQL on loopback; 0 lets the system choose
/// @param connections how many connections one node keeps at most; 4 to 8 reach the peak on two cores
/// @param embeddedInProduction accepts the portal's own PostgreSQL outside the demonstration; it is
/// meant for trials: no replica, and backups are yours to make
@ConfigurationProperties("quittance.database")
public record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("quittance") String username,
        @DefaultValue("") String password,
        @DefaultValue("data/postgres") Path folder,
        @DefaultValue("0") int port,
        @DefaultValue("8") int connections,
        @DefaultValue("false") boolean embeddedInProduction) {}
