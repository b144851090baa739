package fr.quittance.billcheck;

import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.BilledCare;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Stay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is looked at in an invoice, whether it is on file or about to come in.
///
/// @param mode who may collect the money
/// @param care what it is made of, as far as it was told
/// @param contacts where its patient may be told
/// @param stay what it is for, if told
/// @param sameStay other invoices of the same stay that ask for the same amount
public record Bill(
        Mode mode,
        InvoiceNumber number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Amounts amounts,
        BilledCare care,
        LocalDate birthDate,
        Contacts contacts,
        @Nullable Stay stay,
        List<InvoiceNumber> sameStay) {

    public Bill {
        sameStay = List.copyOf(sameStay);
    }
}
