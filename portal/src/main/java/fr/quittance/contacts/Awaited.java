package fr.quittance.contacts;

import fr.quittance.accounts.CodeRequested.Channel;
import java.io.Serializable;
import java.util.UUID;

/// A code on its way, whose answer proves a contact; kept in the session of whoever asked for it.
///
/// @param channel how it was sent
/// @param value where: an address, or a number in E.164 form
/// @param challenge names it
public record Awaited(Channel channel, String value, UUID challenge) implements Serializable {

    /// The id of its field: `code-mail`, `code-sms`.
    public String field() {
        return switch (channel) {
            case MAIL -> "code-mail";
            case SMS -> "code-sms";
        };
    }

    /// Where it went, as its owner writes it: « 06 39 98 00 12 ».
    public String shown() {
        return channel == Channel.SMS ? readable(value) : value;
    }

    /// « 06 39 98 00 12 » of a number in E.164 form; others stay as they are.
    public static String readable(String mobile) {
        return mobile.startsWith("+33") ? ("0" + mobile.substring(3)).replaceAll("(..)(?=.)", "$1\u00A0") : mobile;
    }

    @Override
    public String toString() {
        return "Awaited";
    }
}
