package fr.quittance.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where an invoice stands, for the hospital's software. Amounts in euros, `"84.50"`; times in UTC.
///
/// @param state `to-pay`, `paid`, `nothing-to-pay` or `cancelled`
/// @param due what the patient was asked
/// @param leftToPay what is left today
@Schema(name = "InvoiceStatus")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvoiceStatus(
        String number,
        UUID id,

        @Schema(allowableValues = {"to-pay", "paid", "nothing-to-pay", "cancelled"})
        String state,

        String due,
        String leftToPay,
        @Nullable Instant paidAt,
        @Nullable Instant cancelledAt,
        @Nullable String replacedBy) {

    static InvoiceStatus of(Invoice invoice) {
        return switch (invoice.state()) {
            case InvoiceState.ToPay toPay -> of(invoice, "to-pay", null, null, null);
            case InvoiceState.Paid paid -> of(invoice, "paid", paid.paidAt(), null, null);
            case InvoiceState.NothingToPay nothing -> of(invoice, "nothing-to-pay", null, null, null);
            case InvoiceState.Cancelled(var at, var by) ->
                of(invoice, "cancelled", null, at, by == null ? null : by.value());
        };
    }

    private static InvoiceStatus of(
            Invoice invoice,
            String state,
            @Nullable Instant paidAt,
            @Nullable Instant cancelledAt,
            @Nullable String replacedBy) {
        return new InvoiceStatus(
                invoice.number().value(),
                invoice.id().value(),
                state,
                invoice.amounts().due().decimal(),
                invoice.leftToPay().decimal(),
                paidAt,
                cancelledAt,
                replacedBy);
    }
}
