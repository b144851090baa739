package fr.quittance.notices;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.notices.gateway.Answer;
import fr.quittance.notices.gateway.Gateways;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Sends a message to whoever writes its words, about an invoice that nobody owes; an SMS goes as an e-mail.
@Component
public class SendTrial {

    private final Stationery stationery;
    private final Wordings wordings;
    private final NoticeRules rules;
    private final Gateways gateways;
    private final InstantSource clock;

    SendTrial(Stationery stationery, Wordings wordings, NoticeRules rules, Gateways gateways, InstantSource clock) {
        this.stationery = stationery;
        this.wordings = wordings;
        this.rules = rules;
        this.gateways = gateways;
        this.clock = clock;
    }

    /// What became of it.
    public enum Outcome {
        /// The mail server took it.
        SENT,
        /// It did not, now.
        NOT_NOW,
        /// It never will, to this address.
        REFUSED,
        /// This installation sends no e-mail.
        OFF
    }

    /// Sends it, at once: never in a transaction.
    ///
    /// @param typed the words of each part, by its id
    /// @param email the address of whoever asks
    public Outcome send(
            EstablishmentCode establishment, WordedMessage message, Map<String, String> typed, String email) {
        var from = stationery.establishment(establishment);
        var letter = message.isSms()
                ? SampleLetters.ofSms(from, sms(message, typed, establishment))
                : SampleLetters.of(
                        message,
                        from,
                        wordings.trying(establishment, message, typed),
                        stationery.platformName(establishment),
                        rules.accessFirst(establishment),
                        clock.instant());
        return switch (gateways.send(stationery.trial(establishment, email, letter))) {
            case Answer.Accepted accepted -> Outcome.SENT;
            case Answer.Later later -> Outcome.NOT_NOW;
            case Answer.Refused refused -> Outcome.REFUSED;
            case Answer.Off off -> Outcome.OFF;
        };
    }

    private String sms(WordedMessage message, Map<String, String> typed, EstablishmentCode establishment) {
        var part = message.parts().getFirst();
        return part.sample(typed.getOrDefault(part.id(), part.product()), stationery.establishment(establishment));
    }
}
