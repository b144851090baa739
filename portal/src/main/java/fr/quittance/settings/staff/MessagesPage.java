package fr.quittance.settings.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.notices.WordedMessage;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import java.util.List;
import java.util.Set;

/// `/gestion/reglages/messages`: every message whose words the hospital may choose.
///
/// @param messages SMS first
/// @param own the ids of those in the hospital's words
public record MessagesPage(Desk desk, List<WordedMessage> messages, Set<String> own) implements Page {

    public MessagesPage {
        messages = List.copyOf(messages);
        own = Set.copyOf(own);
    }

    /// « SMS », « E-mail ».
    public static String channel(WordedMessage message) {
        return text(message.isSms() ? "settings.message.sms" : "settings.message.mail");
    }

    /// « Facture à payer ».
    public static String name(WordedMessage message) {
        return text("settings.message.name-" + message.id().replaceFirst("^(sms|mail)-", ""));
    }
}
