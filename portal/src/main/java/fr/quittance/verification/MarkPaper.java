package fr.quittance.verification;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.Establishments;
import fr.quittance.invoices.Invoice;
import fr.quittance.links.Tokens;
import fr.quittance.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gives a paper what makes it verifiable: [#mark] before it is drawn, [#issued] when its file is
/// stored. A mark that was never issued verifies nothing, so drawing again after a crash is safe.
@Component
public class MarkPaper {

    private static final String CODE = "paper-code";

    private final Establishments establishments;
    private final Tokens tokens;
    private final ClaimKeys keys;
    private final IssuedPapers papers;

    MarkPaper(Establishments establishments, Tokens tokens, ClaimKeys keys, IssuedPapers papers) {
        this.establishments = establishments;
        this.tokens = tokens;
        this.keys = keys;
        this.papers = papers;
    }

    /// A new mark. Touches no database.
    ///
    /// @param amount the sum the paper shows
    /// @param datedOn the day of the payment it proves
    public PaperMark mark(PaperKind kind, Invoice invoice, Money amount, LocalDate datedOn) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var code = code(id);
        var claim = establishments.get(invoice.establishment()).url("/v/" + code)
                + "#facture=" + invoice.number()
                + "&date=" + datedOn
                + "&montant=" + amount.decimal()
                + "&etat=" + kind.claim();
        return new PaperMark(
                invoice.establishment(),
                id,
                kind,
                invoice.id(),
                amount,
                datedOn,
                code,
                claim + "&s=" + keys.sign(invoice.establishment(), claim));
    }

    private VerificationCode code(UUID id) {
        return VerificationCode.of(tokens.typedCode(CODE, id, 0, VerificationCode.DRAWN));
    }

    /// Writes down which file carries a mark, in the transaction that stores the file. Papers of the
    /// same kind and invoice issued before are replaced by this one.
    ///
    /// @param sha256 64 hexadecimal digits of the file as people will hold it, seal included
    /// @throws org.springframework.dao.DuplicateKeyException if the code was drawn before (once in
    ///     2^54): draw the paper again with another mark
    public void issued(PaperMark mark, String sha256) {
        papers.add(mark, sha256);
    }
}
