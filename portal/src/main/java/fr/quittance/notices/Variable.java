package fr.quittance.notices;

import fr.quittance.establishments.Establishment;
import fr.quittance.notices.letters.Letterhead;
import java.util.function.Function;

/// What stands in a message for a value: `{montant}`.
public enum Variable {
    /// The hospital's short name, which an administrator may make sixteen characters long.
    NAME("nom", Establishment::shortName, it -> "M".repeat(16)),
    /// The same, where a shorter text takes over when this one is too long.
    NAME_AS_IT_IS("nom", Establishment::shortName),
    /// A sum, as SMS write it.
    FIGURE("montant", it -> "84,50", it -> "99 999,99"),
    /// A sum, as e-mails write it.
    SUM("montant", it -> "84,50\u00A0€"),
    /// The last day to pay.
    DUE("echeance", it -> "30/10"),
    /// The day of the invoice.
    DAY("date", it -> "18/10"),
    /// When it was paid.
    PAID_AT("moment", it -> "18\u00A0octobre\u00A02026 à 21\u00A0h\u00A014"),
    /// Opens the payment.
    PAY_LINK("lien-payer", it -> it.url("/p/" + Variable.TYPED)),
    /// Opens the space, beside the one that opens the payment.
    SPACE_LINK("lien-espace", it -> it.url("/e/" + Variable.TYPED)),
    /// Opens the page that offers both.
    CHOICE_LINK("lien", it -> it.url("/f/" + Variable.TYPED)),
    /// Opens the space at the invoice.
    LINK("lien", it -> it.url("/e/" + Variable.TYPED)),
    /// Opens the answer to a question.
    ANSWER_LINK("lien", it -> it.url("/signaler/" + Variable.TYPED)),
    /// The billing office.
    PHONE("telephone", Establishment::phone, it -> "00 00 00 00 00"),
    /// Six digits.
    CODE("code", it -> "482913"),
    /// « du CH Valmont ».
    OF_SHORT_NAME("etablissement", it -> Letterhead.of(it).ofShortName()),
    /// « du Centre hospitalier de Valmont ».
    OF_NAME("etablissement", it -> Letterhead.of(it).ofName()),
    /// « Mon espace patient ».
    SPACE("espace", Establishment::spaceName),
    /// The number of an invoice.
    INVOICE("facture", it -> "F2026-004518");

    /// The ten characters of a link, as samples show them.
    private static final String TYPED = "K7M4QX9TB2";

    private final String word;
    private final Function<Establishment, String> sample;
    private final Function<Establishment, String> longest;

    Variable(String word, Function<Establishment, String> sample) {
        this(word, sample, sample);
    }

    Variable(String word, Function<Establishment, String> sample, Function<Establishment, String> longest) {
        this.word = word;
        this.sample = sample;
        this.longest = longest;
    }

    /// `montant`.
    public String word() {
        return word;
    }

    /// `{montant}`.
    public String token() {
        return "{" + word + "}";
    }

    /// A value like those that patients read.
    public String sample(Establishment from) {
        return sample.apply(from);
    }

    /// The longest value we accept.
    public String longest(Establishment from) {
        return longest.apply(from);
    }
}
