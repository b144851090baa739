package fr.quittance.notices.gateway;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Connection;
import fr.quittance.establishments.Connector;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Trial;
import fr.quittance.notices.NoticesSettings;
import java.io.IOException;
import java.util.List;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The SMS centre, to show and to try: a bind of its own that only sends, so that no receipt comes to it, and
/// `enquire_link` (SMPP 3.4 §4.1 and §4.11).
@Component
class SmsConnector implements Connector {

    private final NoticesSettings.@Nullable Smpp centre;

    SmsConnector(NoticesSettings settings) {
        centre = settings.smpp();
    }

    @Override
    public List<Connection> of(EstablishmentCode establishment) {
        return centre == null ? List.of() : List.of(connection(centre));
    }

    private static Connection connection(NoticesSettings.Smpp centre) {
        return new Connection(
                "sms",
                text("notices.connection.sms"),
                Connection.facts(
                        text("notices.connection.address"), centre.host() + ":" + centre.port(),
                        text("notices.connection.user"), centre.systemId(),
                        text("notices.connection.tls"),
                                text(centre.tls() ? "notices.connection.yes" : "notices.connection.no")),
                () -> trial(centre));
    }

    private static Trial trial(NoticesSettings.Smpp centre) {
        try {
            SmppTrial.run(centre);
            return Trial.answers();
        } catch (ResponseTimeoutException e) {
            return new Trial(Trial.Outcome.SILENT, "");
        } catch (IOException e) {
            return e.getCause() instanceof NegativeResponseException no ? refusal(no.getCommandStatus()) : Trial.of(e);
        } catch (InvalidResponseException e) {
            return new Trial(Trial.Outcome.UNEXPECTED, "");
        }
    }

    /// A centre that says « already bound » knows us and serves the session that is open.
    private static Trial refusal(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RALYBND -> Trial.answers();
            case SMPPConstant.STAT_ESME_RINVPASWD, SMPPConstant.STAT_ESME_RINVSYSID, SMPPConstant.STAT_ESME_RBINDFAIL ->
                new Trial(Trial.Outcome.REFUSES_US, "0x%08X".formatted(status));
            default -> new Trial(Trial.Outcome.UNEXPECTED, "0x%08X".formatted(status));
        };
    }
}
