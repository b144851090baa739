package fr.quittance.space.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import fr.quittance.space.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// « Mes factures »: what is to pay as slips, what is settled as rows.
///
/// @param toPay the invoices to pay, each a slip
/// @param settled the others, newest first
/// @param years the years that can be chosen, when there are more than twenty invoices
/// @param year the year chosen, or null for all
public record InvoicesPage(
        Shell shell,
        @Nullable String welcome,
        List<PaySlip> toPay,
        List<Row> settled,
        List<Integer> years,
        @Nullable Integer year)
        implements Page {

    /// A settled invoice in one line.
    ///
    /// @param stay « Séjour de septembre 2026 »
    /// @param address where it is read
    /// @param day the day it was paid, or issued
    public record Row(String stay, String number, String address, String day, Standing standing, String amount) {}
}
