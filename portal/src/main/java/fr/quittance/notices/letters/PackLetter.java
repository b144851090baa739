package fr.quittance.notices.letters;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Establishment;
import java.util.List;

/// A paid invoice for a mutuelle, sent by its patient: a link, and nothing of the person.
///
/// @param head who writes
/// @param number the number of the invoice
/// @param url where the pack opens
/// @param until the last day the link opens
public record PackLetter(Letterhead head, String number, String url, String until) implements Letter {

    /// Written for a sending.
    ///
    /// @param token of its link
    public static PackLetter of(Establishment establishment, String number, String token, String until) {
        return new PackLetter(Letterhead.of(establishment), number, establishment.url("/mutuelle/" + token), until);
    }

    @Override
    public String subject() {
        return text("notices.pack.subject", number, head.ofShortName());
    }

    @Override
    public String preheader() {
        return text("notices.pack.preheader");
    }

    public String lead() {
        return text("notices.pack.lead", head.ofName());
    }

    public Button open() {
        return new Button(text("notices.pack.button"), url, text("notices.pack.until", until));
    }

    public List<String> sentences() {
        return List.of(
                text("notices.pack.revocable"),
                text("notices.pack.verify", head.host()),
                text("notices.pack.unexpected", head.replyTo()));
    }

    @Override
    public String plain() {
        return String.join(
                "\n",
                text("notices.hello"),
                "",
                lead(),
                "",
                new Fact(text("notices.number"), number).plain(),
                "",
                open().plain(),
                "",
                String.join("\n\n", sentences()),
                "",
                head.signature());
    }
}
