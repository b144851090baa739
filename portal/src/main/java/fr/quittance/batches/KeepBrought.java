package fr.quittance.batches;

import fr.quittance.documents.Documents;
import fr.quittance.documents.PdfCheck;
import fr.quittance.documents.PdfVerdict;
import fr.quittance.intake.Column;
import fr.quittance.intake.IndexLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps in a draft what was looked through: each PDF checked and stored by itself, the rows at the end, all at once.
@Component
class KeepBrought {

    private final Batches batches;
    private final BatchRows rows;
    private final BatchFiles files;
    private final MatchNumbers match;
    private final PdfCheck pdfCheck;
    private final BatchSettings settings;
    private final TransactionTemplate transaction;

    KeepBrought(
            Batches batches,
            BatchRows rows,
            BatchFiles files,
            MatchNumbers match,
            PdfCheck pdfCheck,
            BatchSettings settings,
            TransactionTemplate transaction) {
        this.batches = batches;
        this.rows = rows;
        this.files = files;
        this.match = match;
        this.pdfCheck = pdfCheck;
        this.settings = settings;
        this.transaction = transaction;
    }

    void keep(Batch batch, LookThrough look, List<BroughtFile> brought) throws IOException {
        var index = look.index();
        var alone = index == null && !batch.hasIndex();
        var kept = new TreeMap<String, StagedFile>();
        Unpack.each(brought, settings, (name, bytes) -> {
            if (LookThrough.isPdf(name) && bytes.length <= PdfCheck.SIZE_MAX) {
                var file = staged(name, bytes, alone);
                files.keep(batch, file, bytes);
                kept.put(name, file);
            }
            return Optional.empty();
        });
        var found = alone ? match.match(batch.establishment(), kept.values()) : Map.<String, MatchNumbers.Match>of();
        transaction.executeWithoutResult(status -> {
            if (batches.lock(batch.establishment(), batch.id())
                    .filter(Batch::isDraft)
                    .isEmpty()) {
                return; // Somebody let it in or gave it up meanwhile: the files are of no use.
            }
            batches.leftOut(batch, look.leftOut());
            if (index != null) {
                rows.clear(batch);
                batches.index(batch, index.header());
                rows.add(batch, index.lines());
            } else if (alone) {
                rows.add(batch, acquittals(batch, found));
            }
        });
    }

    private StagedFile staged(String name, byte[] bytes, boolean alone) {
        var unfit = switch (pdfCheck.check(bytes)) {
            case PdfVerdict.Sound sound -> "";
            case PdfVerdict.Unfit it -> it.reason();
        };
        var said = alone && unfit.isEmpty() ? NumbersSaid.in(name, bytes) : List.<String>of();
        return new StagedFile(name, Documents.sha256(bytes), bytes.length, unfit, said);
    }

    /// Without an index each PDF is a facture acquittée, whose number was found or will be typed.
    private List<IndexLine> acquittals(Batch batch, Map<String, MatchNumbers.Match> found) {
        var known = rows.waiting(batch).stream().map(it -> it.cell(Column.FILE)).toList();
        var added = new ArrayList<IndexLine>();
        var line = rows.next(batch);
        for (var it : new TreeMap<>(found).entrySet()) {
            if (!known.contains(it.getKey())) {
                added.add(new IndexLine.Row(line++, cells(it.getKey(), it.getValue())));
            }
        }
        return added;
    }

    private static Map<Column, String> cells(String name, MatchNumbers.Match found) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.TYPE, "acquittee");
        cells.put(Column.FILE, name);
        if (found.number() != null) {
            cells.put(Column.NUMBER, found.number());
        }
        return cells;
    }
}
