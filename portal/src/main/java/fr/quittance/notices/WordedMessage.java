package fr.quittance.notices;

import static fr.quittance.notices.Variable.ANSWER_LINK;
import static fr.quittance.notices.Variable.CHOICE_LINK;
import static fr.quittance.notices.Variable.CODE;
import static fr.quittance.notices.Variable.DAY;
import static fr.quittance.notices.Variable.DUE;
import static fr.quittance.notices.Variable.FIGURE;
import static fr.quittance.notices.Variable.INVOICE;
import static fr.quittance.notices.Variable.LINK;
import static fr.quittance.notices.Variable.NAME;
import static fr.quittance.notices.Variable.NAME_AS_IT_IS;
import static fr.quittance.notices.Variable.OF_NAME;
import static fr.quittance.notices.Variable.OF_SHORT_NAME;
import static fr.quittance.notices.Variable.PAID_AT;
import static fr.quittance.notices.Variable.PAY_LINK;
import static fr.quittance.notices.Variable.PHONE;
import static fr.quittance.notices.Variable.SPACE;
import static fr.quittance.notices.Variable.SPACE_LINK;
import static fr.quittance.notices.Variable.SUM;

import fr.quittance.establishments.Establishment.Mode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A message whose words a hospital may choose: a whole SMS, or the subject and the first sentence of an e-mail.
/// Messages that guard an account keep the product's words, and so do buttons and legal lines.
///
/// @param id names it in addresses and among the hospital's choices: `sms-to-pay`, `mail-to-pay`
/// @param channel how it goes
/// @param modes the hospitals that send it
/// @param parts what may be worded
public record WordedMessage(String id, Message.Channel channel, Set<Mode> modes, List<WordedPart> parts) {

    private static final Set<Mode> ALL = EnumSet.allOf(Mode.class);
    private static final Set<Mode> PUBLIC = EnumSet.of(Mode.PUBLIC);
    private static final Set<Mode> NOT_PUBLIC = EnumSet.complementOf(EnumSet.of(Mode.PUBLIC));

    private static final List<WordedMessage> MESSAGES = List.of(
            sms("to-pay", ALL, List.of(NAME_AS_IT_IS, FIGURE, DUE, PAY_LINK, SPACE_LINK), FIGURE, PAY_LINK, SPACE_LINK),
            sms("to-pay-long", ALL, List.of(NAME, FIGURE, DUE, CHOICE_LINK), FIGURE, CHOICE_LINK),
            sms("received", NOT_PUBLIC, List.of(NAME, FIGURE), FIGURE),
            sms("received-public", PUBLIC, List.of(NAME, FIGURE), FIGURE),
            sms("paid-and-acquitted", NOT_PUBLIC, List.of(NAME, FIGURE, LINK), FIGURE, LINK),
            sms("paid-and-attested", PUBLIC, List.of(NAME, FIGURE, LINK), FIGURE, LINK),
            sms("online", NOT_PUBLIC, List.of(NAME, LINK), LINK),
            sms("attestation", PUBLIC, List.of(NAME, LINK), LINK),
            sms("acquitted", ALL, List.of(NAME, DAY, LINK), LINK),
            sms("answer", ALL, List.of(NAME, ANSWER_LINK), ANSWER_LINK),
            sms("new-link", ALL, List.of(NAME, LINK), LINK),
            sms("corrected", ALL, List.of(NAME, LINK), LINK),
            sms("corrected-refund", ALL, List.of(NAME, FIGURE, LINK), FIGURE, LINK),
            sms("refunded", ALL, List.of(NAME, FIGURE, PHONE), FIGURE),
            sms("refunded-card", ALL, List.of(NAME, FIGURE, PHONE), FIGURE),
            sms("code", ALL, List.of(NAME, CODE), CODE),
            mail("to-pay", ALL, List.of(OF_SHORT_NAME), List.of(OF_NAME)),
            mail("acquitted", ALL, List.of(OF_SHORT_NAME, SUM), List.of(SPACE)),
            mail("received", ALL, List.of(OF_SHORT_NAME, SUM), List.of(SUM, PAID_AT), SUM),
            mail("paid-and-acquitted", NOT_PUBLIC, List.of(OF_SHORT_NAME, SUM)),
            mail("paid-and-attested", PUBLIC, List.of(OF_SHORT_NAME, SUM)),
            mail("online", NOT_PUBLIC, List.of(OF_SHORT_NAME, SUM), List.of(INVOICE), INVOICE),
            mail("attestation", PUBLIC, List.of(OF_SHORT_NAME, SUM), List.of(INVOICE), INVOICE),
            mail("answer", ALL, List.of(OF_SHORT_NAME, SUM), List.of(INVOICE), INVOICE),
            mail("new-link", ALL, List.of(OF_SHORT_NAME, SUM), List.of(INVOICE), INVOICE));

    public WordedMessage {
        modes = Set.copyOf(modes);
        parts = List.copyOf(parts);
    }

    /// Those that a hospital sends, SMS first.
    public static List<WordedMessage> of(Mode mode) {
        return MESSAGES.stream().filter(it -> it.modes().contains(mode)).toList();
    }

    /// The one of this name.
    public static Optional<WordedMessage> find(String id) {
        return MESSAGES.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The one that holds a text, if a hospital may word it.
    static Optional<WordedMessage> holding(String key) {
        return MESSAGES.stream()
                .filter(it -> it.parts().stream().anyMatch(part -> part.key().equals(key)))
                .findFirst();
    }

    /// Whether it is an SMS.
    public boolean isSms() {
        return channel == Message.Channel.SMS;
    }

    /// Whether a shorter text goes in its place when it is too long.
    public boolean hasShorter() {
        return parts.stream().anyMatch(it -> it.variables().contains(NAME_AS_IT_IS));
    }

    /// Its topic among a hospital's choices.
    public String topic() {
        return "message-" + id;
    }

    private static WordedMessage sms(String kind, Set<Mode> modes, List<Variable> variables, Variable... required) {
        var part = new WordedPart("text", "notices.sms." + kind, variables, Set.of(required));
        return new WordedMessage("sms-" + kind, Message.Channel.SMS, modes, List.of(part));
    }

    /// An e-mail of which only the subject is its own.
    private static WordedMessage mail(String kind, Set<Mode> modes, List<Variable> inSubject) {
        return new WordedMessage("mail-" + kind, Message.Channel.MAIL, modes, List.of(subject(kind, inSubject)));
    }

    private static WordedMessage mail(
            String kind, Set<Mode> modes, List<Variable> inSubject, List<Variable> inLead, Variable... required) {
        var lead = new WordedPart("lead", "notices." + kind + ".lead", inLead, Set.of(required));
        return new WordedMessage("mail-" + kind, Message.Channel.MAIL, modes, List.of(subject(kind, inSubject), lead));
    }

    private static WordedPart subject(String kind, List<Variable> variables) {
        return new WordedPart("subject", "notices." + kind + ".subject", variables, Set.of());
    }
}
