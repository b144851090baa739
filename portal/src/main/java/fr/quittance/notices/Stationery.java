package fr.quittance.notices;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.notices.gateway.Gsm7;
import fr.quittance.notices.gateway.Mail;
import fr.quittance.notices.gateway.Sms;
import fr.quittance.notices.letters.Letter;
import fr.quittance.pages.Texts;
import fr.quittance.payments.PlatformNames;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Turns letters into e-mails and texts into SMS, under the name of a hospital.
@Component
class Stationery {

    private final Establishments establishments;
    private final TemplateEngine templates;
    private final PlatformNames platforms;
    private final Wordings wordings;
    private final InstantSource clock;

    Stationery(
            Establishments establishments,
            TemplateEngine templates,
            PlatformNames platforms,
            Wordings wordings,
            InstantSource clock) {
        this.establishments = establishments;
        this.templates = templates;
        this.platforms = platforms;
        this.wordings = wordings;
        this.clock = clock;
    }

    /// The payment platform of a hospital, as patients will see it.
    String platformName(EstablishmentCode establishment) {
        return platforms.of(establishment);
    }

    Establishment establishment(EstablishmentCode code) {
        return establishments.get(code);
    }

    /// The words of a hospital's messages.
    Wording wording(EstablishmentCode establishment) {
        return wordings.of(establishment);
    }

    Mail mail(Message message, String recipient, Letter letter) {
        return mail(message.establishment(), message.id(), recipient, letter, letter.subject());
    }

    private Mail mail(EstablishmentCode establishment, MessageId id, String recipient, Letter letter, String subject) {
        var from = establishments.get(establishment);
        var html = new StringOutput();
        templates.render(letter.template(), letter, html);
        return new Mail(
                id.value() + from.mailFrom().substring(from.mailFrom().lastIndexOf('@')),
                Texts.text("notices.from", from.spaceName(), from.shortName()),
                from.mailFrom(),
                from.mailReplyTo(),
                recipient,
                subject,
                letter.plain(),
                html.toString(),
                clock.instant());
    }

    /// The same letter as an attempt, to whoever writes its words.
    Mail trial(EstablishmentCode establishment, String recipient, Letter letter) {
        return mail(establishment, MessageId.next(), recipient, letter, Texts.text("notices.trial", letter.subject()));
    }

    Sms sms(Message message, String recipient, String text) {
        var from = establishments.get(message.establishment());
        return new Sms(from.smsSender(), recipient, Gsm7.likeness(text));
    }
}
