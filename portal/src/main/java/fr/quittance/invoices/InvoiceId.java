package fr.quittance.invoices;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.Serializable;
import java.util.UUID;

/// Names one invoice inside Quittance.
public record InvoiceId(UUID value) implements Serializable {

    public static InvoiceId next() {
        return new InvoiceId(UuidCreator.getTimeOrderedEpoch());
    }
}
