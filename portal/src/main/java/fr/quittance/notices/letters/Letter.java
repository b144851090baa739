package fr.quittance.notices.letters;

import fr.quittance.pages.Page;

/// What an e-mail says, in HTML by its template and in plain text by itself.
public sealed interface Letter extends Page permits ToPayLetter, InvoiceLetter, AccountLetter, PackLetter {

    Letterhead head();

    /// The subject of the e-mail.
    String subject();

    /// What the list of messages shows after the subject.
    String preheader();

    /// The text part, lines separated by line feeds.
    String plain();
}
