package fr.quittance.settings;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Connection;
import fr.quittance.establishments.Connector;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Trial;
import fr.quittance.guard.RateLimits;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.StaffMember;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The connections of a hospital with the outside, and trying one: only to an address of the settings.
@Component
public class TryConnection {

    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final ObjectProvider<Connector> connectors;
    private final RateLimits limits;
    private final Journal journal;
    private final TransactionTemplate transaction;

    TryConnection(
            ObjectProvider<Connector> connectors, RateLimits limits, Journal journal, TransactionTemplate transaction) {
        this.connectors = connectors;
        this.limits = limits;
        this.journal = journal;
        this.transaction = transaction;
    }

    /// What the portal talks to for this hospital, platforms first.
    public List<Connection> all(EstablishmentCode establishment) {
        return connectors
                .orderedStream()
                .flatMap(it -> it.of(establishment).stream())
                .toList();
    }

    /// Connects for real; empty when this colleague tried too often.
    public Optional<Trial> run(Connection connection, StaffMember member) {
        if (!limits.allow("try-connection", member.id().toString(), TRIES, WINDOW)) {
            return Optional.empty();
        }
        var trial = connection.trial().get();
        transaction.executeWithoutResult(status -> journal.record(
                new EstablishmentCode(member.establishment()),
                member.name(),
                "connection-tried",
                connection.id(),
                text("settings.trial.journal", connection.title(), text("settings.trial." + trial.outcome()))));
        return Optional.of(trial);
    }
}
