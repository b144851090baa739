package fr.quittance.backoffice;

import fr.quittance.notices.Message;
import java.util.EnumSet;
import java.util.Set;

/// The channels that somebody asks for.
public final class Channels {

    private Channels() {}

    /// @param asked `MAIL` or `SMS`; both for anything else
    public static Set<Message.Channel> of(String asked) {
        return switch (asked) {
            case "MAIL" -> EnumSet.of(Message.Channel.MAIL);
            case "SMS" -> EnumSet.of(Message.Channel.SMS);
            default -> EnumSet.allOf(Message.Channel.class);
        };
    }
}
