package fr.quittance.backoffice.staff;

import fr.quittance.backoffice.Run;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import org.jspecify.annotations.Nullable;

/// A run: checked before it is confirmed, then followed, and undone while it waits.
///
/// @param check what will be sent; null once confirmed
/// @param secondsLeft how long it can still be undone
public record RunPage(Desk desk, Run run, Run.@Nullable Check check, Run.Progress progress, long secondsLeft)
        implements Page {

    public String address() {
        return "/gestion/envois/" + run.id();
    }

    /// The address of the list it was drawn up from.
    public String list() {
        return "/gestion/a-faire/" + run.queue().address();
    }

    /// Whether something still changes by itself.
    public boolean moves() {
        return run.state() == Run.State.WAITING || run.state() == Run.State.RUNNING;
    }

    /// How far it is, in per cent.
    public long percent() {
        return progress.total() == 0 ? 100 : progress.done() * 100 / progress.total();
    }
}
