package fr.quittance.papers;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.pages.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes a finished paper: drawn, joined to the hospital's pages, sealed last.
///
/// Slow (tens of milliseconds): never on the way of a page, nor in a transaction.
@Component
public class MakePaper {

    private final DrawPdf draw;
    private final JoinPages join;
    private final SealPaper seal;
    private final FacturX facturX;
    private final Establishments establishments;

    MakePaper(DrawPdf draw, JoinPages join, SealPaper seal, FacturX facturX, Establishments establishments) {
        this.draw = draw;
        this.join = join;
        this.seal = seal;
        this.facturX = facturX;
        this.establishments = establishments;
    }

    /// Makes a paper.
    ///
    /// @param page our page
    /// @param original the hospital's file whose pages come before it; null when ours stands alone
    /// @param data what software reads in it; only in a paper that stands alone, for Factur-X wants a
    ///     PDF/A-3
    /// @param at the hour it says it was made, and sealed
    public Making make(
            EstablishmentCode establishment,
            Page page,
            @Nullable DocumentId original,
            @Nullable InvoiceData data,
            Instant at) {
        var obstacle = seal.obstacle(establishment, at);
        if (obstacle.isPresent()) {
            return new Making.Waits(obstacle.get());
        }
        var joined = original == null
                ? new JoinPages.Joined(withData(draw.draw(page), data), Conformance.FULL)
                : join.join(establishment, original, draw.drawUnnumbered(page));
        return switch (seal.seal(establishments.get(establishment), joined.pdf(), at)) {
            case Sealing.Ready(var pdf, var sealed) -> new Making.Made(pdf, joined.conformance(), sealed);
            case Sealing.Waits(var reason) -> new Making.Waits(reason);
        };
    }

    private byte[] withData(byte[] ours, @Nullable InvoiceData data) {
        return data == null ? ours : AttachFacturX.attach(ours, facturX.xml(data));
    }
}
