package fr.quittance.batches;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.StaffMember;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes what a clerk brings into a draft: an index and PDFs, PDFs alone, or a ZIP of them. Looked through first, then
/// kept: what is refused leaves nothing behind.
@Component
public class BringFiles {

    private final BatchSettings settings;
    private final Batches batches;
    private final KeepBrought keep;
    private final Journal journal;
    private final TransactionTemplate transaction;

    BringFiles(
            BatchSettings settings,
            Batches batches,
            KeepBrought keep,
            Journal journal,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.batches = batches;
        this.keep = keep;
        this.journal = journal;
        this.transaction = transaction;
    }

    /// What became of it.
    public sealed interface Outcome {}

    /// It is in this draft now.
    public record Brought(Batch batch) implements Outcome {}

    /// Nothing of it was kept.
    public record Refused(Refusal why) implements Outcome {}

    /// Brings files.
    ///
    /// @param into the draft they complete; null for a new one
    /// @throws IOException if they cannot be read
    public Outcome bring(StaffMember member, @Nullable UUID into, List<BroughtFile> brought) throws IOException {
        var establishment = new EstablishmentCode(member.establishment());
        var draft = into == null
                ? null
                : batches.find(establishment, into).filter(Batch::isDraft).orElse(null);
        if (into != null && draft == null) {
            return new Refused(Refusal.of("no-draft"));
        }
        var look = new LookThrough(settings);
        var refusal = Unpack.each(brought, settings, look).or(() -> look.refusal(draft));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        var batch = draft == null ? open(member) : draft;
        keep.keep(batch, look, brought);
        return new Brought(batch);
    }

    private Batch open(StaffMember member) {
        return transaction.execute(status -> {
            var batch = batches.open(member);
            journal.record(
                    batch.establishment(),
                    member.name(),
                    "batch-opened",
                    batch.id().toString(),
                    "");
            return batch;
        });
    }
}
