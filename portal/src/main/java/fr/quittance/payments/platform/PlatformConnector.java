package fr.quittance.payments.platform;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Connection;
import fr.quittance.establishments.Connector;
import fr.quittance.establishments.EstablishmentCode;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;

/// The contracts of a hospital with payment platforms, to show and to try.
@Component
class PlatformConnector implements Connector {

    private final Platforms platforms;

    PlatformConnector(Platforms platforms) {
        this.platforms = platforms;
    }

    @Override
    public List<Connection> of(EstablishmentCode establishment) {
        var active = platforms.of(establishment).map(PaymentPlatform::name).orElse("");
        return platforms.all(establishment).stream()
                .map(it -> connection(it, it.name().equals(active)))
                .toList();
    }

    private static Connection connection(PaymentPlatform platform, boolean active) {
        var contract = platform.contract();
        return new Connection(
                platform.name(),
                text("payments.connection", contract.displayName()),
                Connection.facts(
                        text("payments.connection.platform"),
                        text("payments.connection.platform-" + platform.name()),
                        text("payments.connection.use"),
                        text(active ? "payments.connection.active" : "payments.connection.former"),
                        text("payments.connection.merchant"),
                        contract.merchant(),
                        text("payments.connection.number"),
                        number(contract),
                        text("payments.connection.address"),
                        address(contract).toString(),
                        text("payments.connection.pages"),
                        PlatformWire.origin(contract.pageOrigin())),
                platform::tryOut);
    }

    private static URI address(PlatformContract contract) {
        return switch (contract) {
            case PaytweakContract it -> it.baseUrl();
            case StripeContract it -> it.baseUrl();
            case LyraContract it -> it.apiUrl();
            case PayfipContract it -> it.serviceUrl();
        };
    }

    /// What names the contract there, where that is no secret.
    private static String number(PlatformContract contract) {
        return switch (contract) {
            case PaytweakContract it -> "";
            case StripeContract it -> "";
            case LyraContract it -> it.siteId();
            case PayfipContract it -> it.numcli();
        };
    }
}
