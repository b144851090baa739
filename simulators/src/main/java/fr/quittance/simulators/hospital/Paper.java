package fr.quittance.simulators.hospital;

import java.io.IOException;

/// How invoices become PDF files: drawn one by one, or stamped on one drawing when there are many.
interface Paper {

    byte[] invoice(Row row) throws IOException;

    static Paper drawn(String establishment) {
        return row -> new InvoicePdf(Letterhead.of(establishment), InvoicePdf.Lettering.EMBEDDED).draw(row);
    }

    static Paper stamped(String establishment) throws IOException {
        return new StampedPaper(Letterhead.of(establishment));
    }
}
