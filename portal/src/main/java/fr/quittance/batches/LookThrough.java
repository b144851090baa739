package fr.quittance.batches;

import fr.quittance.documents.PdfCheck;
import fr.quittance.intake.DepositReader;
import fr.quittance.intake.Problem;
import fr.quittance.pages.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The first look at what a clerk brings, before anything of it is kept.
final class LookThrough implements Unpack.Visitor {

    private static final int SAID_MAX = 60;

    private final BatchSettings settings;
    private final List<String> leftOut = new ArrayList<>();
    private @Nullable IndexText index;
    private int pdfs;

    LookThrough(BatchSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Refusal> visit(String name, byte[] bytes) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return readIndex(name, bytes);
        }
        if (!isPdf(name)) {
            leaveOut(name, "kind");
        } else if (bytes.length > PdfCheck.SIZE_MAX) {
            leaveOut(name, "large");
        } else {
            pdfs++;
        }
        return Optional.empty();
    }

    static boolean isPdf(String name) {
        return DepositReader.isPlainPdfName(name);
    }

    private Optional<Refusal> readIndex(String name, byte[] bytes) {
        if (index != null) {
            return Optional.of(Refusal.of("two-indexes"));
        }
        if (bytes.length > PdfCheck.SIZE_MAX) {
            return Optional.of(Refusal.of("index-large", name));
        }
        var read = IndexText.read(bytes, settings.rowsMax() + 1);
        index = read;
        if (!read.columns().refusals().isEmpty()) {
            return Optional.of(Refusal.of("index", name, remedies(read.columns().refusals())));
        }
        if (read.lines().isEmpty()) {
            return Optional.of(Refusal.of("index", name, remedies(List.of(Problem.ofRow("index-no-rows")))));
        }
        return read.lines().size() > settings.rowsMax()
                ? Optional.of(Refusal.of("too-many-rows", name, settings.rowsMax()))
                : Optional.empty();
    }

    private static String remedies(List<Problem> problems) {
        return String.join(" ", problems.stream().map(Problem::remedy).toList());
    }

    private void leaveOut(String name, String key) {
        if (leftOut.size() < SAID_MAX) {
            leftOut.add(Texts.text("batches.left-out." + key, new Problem(null, name, "").value()));
        }
    }

    /// What only shows at the end.
    ///
    /// @param draft what it would complete, if anything
    Optional<Refusal> refusal(@Nullable Batch draft) {
        if (index == null && pdfs == 0) {
            return Optional.of(Refusal.of("nothing"));
        }
        return index != null && draft != null && draft.hasIndex()
                ? Optional.of(Refusal.of("index-there"))
                : Optional.empty();
    }

    /// The index; null when there is none.
    @Nullable
    IndexText index() {
        return index;
    }

    /// One French sentence for each file left out.
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }
}
