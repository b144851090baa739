package fr.quittance.notices;

import fr.quittance.insurers.Sending;
import fr.quittance.insurers.SendingCheck;
import fr.quittance.insurers.Sendings;
import fr.quittance.invoices.Invoices;
import fr.quittance.notices.letters.PackLetter;
import fr.quittance.pages.FrenchDates;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Writes out the message that brings a pack to a mutuelle; its link is derived again each time.
@Component
class WritePackMessage {

    private final Stationery stationery;
    private final Sendings sendings;
    private final Invoices invoices;

    WritePackMessage(Stationery stationery, Sendings sendings, Invoices invoices) {
        this.stationery = stationery;
        this.sendings = sendings;
        this.invoices = invoices;
    }

    Draft write(Message message) {
        var sending = sendings.find(message.establishment(), Objects.requireNonNull(message.subject()))
                .orElseThrow();
        return switch (sendings.check(sending)) {
            case SendingCheck.Open open ->
                new Draft.Ready(stationery.mail(message, message.recipient(), letter(sending)));
            case SendingCheck.Expired expired -> new Draft.Pointless("the pack expired");
            case SendingCheck.Revoked revoked -> new Draft.Pointless("the patient took the pack back");
            case SendingCheck.Unknown unknown -> new Draft.Pointless("the pack is gone");
        };
    }

    private PackLetter letter(Sending sending) {
        var invoice = invoices.find(sending.establishment(), sending.invoice()).orElseThrow();
        return PackLetter.of(
                stationery.establishment(sending.establishment()),
                invoice.number().value(),
                sendings.token(sending),
                FrenchDates.date(sending.expiresAt()));
    }
}
