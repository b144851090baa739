package fr.quittance.batches.staff;

import fr.quittance.batches.Batch;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import java.util.List;
import java.util.Map;

/// `/gestion/depots`: bring files, and the deposits made on the screen.
///
/// @param batches newest first
/// @param acts whether this person may bring files, or only reads
/// @param problems why what was brought was refused
/// @param weight the most one sending weighs, in megabytes
/// @param days for how many days a draft is kept
public record BatchesPage(
        Desk desk, Map<Batch, Batch.Tally> batches, boolean acts, List<Problem> problems, long weight, long days)
        implements Page {

    /// Those that wait for somebody.
    public List<Map.Entry<Batch, Batch.Tally>> open() {
        return batches.entrySet().stream().filter(it -> isOpen(it.getKey())).toList();
    }

    /// Those of the past.
    public List<Map.Entry<Batch, Batch.Tally>> past() {
        return batches.entrySet().stream().filter(it -> !isOpen(it.getKey())).toList();
    }

    private static boolean isOpen(Batch batch) {
        return batch.isDraft() || batch.state() == Batch.State.RUNNING;
    }
}
