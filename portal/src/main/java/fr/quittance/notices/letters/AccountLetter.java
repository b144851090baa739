package fr.quittance.notices.letters;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Establishment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// News of an account (M6, M7, M8): no name, no invoice, since only the address is known to be right.
///
/// @param head who writes
/// @param subject the subject
/// @param preheader what follows it in the list of messages
/// @param lead the news
/// @param figure a code in large, or nothing
/// @param sentences what to know, one paragraph each
/// @param button the one thing to press, if any
/// @param unasked what to do when one did not ask for this
public record AccountLetter(
        Letterhead head,
        String subject,
        String preheader,
        String lead,
        String figure,
        List<String> sentences,
        @Nullable Button button,
        String unasked)
        implements Letter {

    /// M6: a six-digit code.
    public static AccountLetter code(Establishment establishment, String code) {
        var head = Letterhead.of(establishment);
        return new AccountLetter(
                head,
                text("notices.code.subject", code),
                text("notices.code.preheader"),
                text("notices.code.lead"),
                code,
                List.of(text("notices.code.valid"), text("notices.code.secret")),
                null,
                text("notices.code.unasked"));
    }

    /// M7: a link to choose a new password.
    public static AccountLetter passwordReset(Establishment establishment, String token) {
        var head = Letterhead.of(establishment);
        return new AccountLetter(
                head,
                text("notices.reset.subject"),
                text("notices.reset.preheader"),
                text("notices.reset.lead", head.spaceName(), head.ofName()),
                "",
                List.of(),
                new Button(
                        text("notices.reset.button"),
                        establishment.url("/mot-de-passe/" + token),
                        text("notices.reset.valid")),
                text("notices.reset.unasked"));
    }

    /// M8: the password was changed.
    public static AccountLetter passwordChanged(Establishment establishment, String when) {
        var head = Letterhead.of(establishment);
        return new AccountLetter(
                head,
                text("notices.changed.subject"),
                text("notices.changed.preheader"),
                text("notices.changed.lead", head.spaceName(), head.ofName(), when),
                "",
                List.of(text("notices.changed.sessions")),
                null,
                text("notices.changed.unasked", head.phone(), head.hours()));
    }

    /// Too many wrong tries: the account is locked for a while.
    public static AccountLetter locked(Establishment establishment, String when) {
        var head = Letterhead.of(establishment);
        return new AccountLetter(
                head,
                text("notices.locked.subject"),
                text("notices.locked.preheader"),
                text("notices.locked.lead", when, head.spaceName(), head.ofName()),
                "",
                List.of(text("notices.locked.pay")),
                new Button(
                        text("notices.locked.button"),
                        establishment.url("/mot-de-passe-oublie"),
                        text("notices.locked.hint")),
                text("notices.locked.unasked", head.phone(), head.hours()));
    }

    /// A passkey was added to the account of a member of staff, or taken away from it.
    ///
    /// @param what `passkey-added` or `passkey-removed`
    public static AccountLetter passkey(Establishment establishment, String what, String when) {
        var head = Letterhead.of(establishment);
        return new AccountLetter(
                head,
                text("notices." + what + ".subject"),
                text("notices." + what + ".preheader"),
                text("notices." + what + ".lead", head.ofName(), when),
                "",
                List.of(),
                null,
                text("notices.passkey-unasked"));
    }

    /// Somebody is invited to work at the hospital.
    public static AccountLetter staffInvitation(Establishment establishment, String token) {
        var head = Letterhead.of(establishment);
        return new AccountLetter(
                head,
                text("notices.staff.subject"),
                text("notices.staff.preheader"),
                text("notices.staff.lead", head.ofName()),
                "",
                List.of(text("notices.staff.telephone")),
                new Button(
                        text("notices.staff.button"),
                        establishment.url("/gestion/invitation/" + token),
                        text("notices.staff.valid")),
                text("notices.staff.unasked"));
    }

    @Override
    public String plain() {
        var lines = new ArrayList<String>(List.of(text("notices.hello"), "", lead, ""));
        if (!figure.isEmpty()) {
            lines.add(figure);
            lines.add("");
        }
        sentences.forEach(sentence -> {
            lines.add(sentence);
            lines.add("");
        });
        if (button != null) {
            lines.add(button.plain());
            lines.add("");
        }
        lines.addAll(List.of(unasked, "", head.signature()));
        return String.join("\n", lines);
    }
}
