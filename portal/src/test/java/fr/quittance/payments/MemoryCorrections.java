package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.MemoryInvoices;
import java.util.Comparator;
import java.util.List;

/// The twin of [Corrections] in memory.
final class MemoryCorrections extends Corrections {

    private final MemoryInvoices invoices;
    private final MemoryAllocations allocations;
    private final MemoryCaptures captures;

    MemoryCorrections(MemoryInvoices invoices, MemoryAllocations allocations, MemoryCaptures captures) {
        super(Memory.noDatabase());
        this.invoices = invoices;
        this.allocations = allocations;
        this.captures = captures;
    }

    @Override
    List<CaptureId> money(EstablishmentCode establishment, InvoiceNumber by) {
        return allocations.rows.stream()
                .filter(it -> it.reason() == Allocations.Reason.CORRECTED
                        && it.amount().isNegative())
                .filter(it -> invoices.find(establishment, it.invoice())
                        .filter(invoice -> invoice.state() instanceof InvoiceState.Cancelled(var at, var replacedBy)
                                && by.equals(replacedBy))
                        .isPresent())
                .map(MemoryAllocations.Row::capture)
                .distinct()
                .sorted(Comparator.comparing((CaptureId id) ->
                                captures.find(establishment, id).orElseThrow().at())
                        .thenComparing(CaptureId::toString))
                .toList();
    }
}
