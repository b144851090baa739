package fr.quittance.treasury.staff;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.payments.RefundState;
import fr.quittance.treasury.MoneyToGiveBack.Under;
import java.util.List;

/// One refund, and what may be done with it.
///
/// @param act `approve` when this person may, `other` when somebody else must, `by-hand` when it is to be made by
///     hand; empty when there is nothing to do
/// @param problems what is wrong with what was typed
public record RefundPage(Desk desk, Under under, String act, List<Problem> problems) implements Page {

    /// The end of a text's key.
    static String name(RefundState state) {
        return switch (state) {
            case RefundState.Requested it -> "requested";
            case RefundState.Approved it -> "approved";
            case RefundState.Asked it -> "asked";
            case RefundState.Unclear it -> "unclear";
            case RefundState.Done it -> "done";
            case RefundState.Refused it -> "refused";
            case RefundState.Dropped it -> "dropped";
        };
    }

    /// Where its forms go.
    public String address() {
        return "/gestion/regie/remboursements/" + under.refund().id();
    }
}
