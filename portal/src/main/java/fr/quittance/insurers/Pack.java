package fr.quittance.insurers;

import fr.quittance.invoices.InvoiceNumber;
import java.util.List;

/// What a mutuelle wants about one paid invoice: the paid paper first, then the hospital's invoice.
///
/// @param number the number of the invoice
/// @param files the files, in order; never empty
public record Pack(InvoiceNumber number, List<File> files) {

    public Pack {
        files = List.copyOf(files);
    }

    /// A file of it.
    ///
    /// @param name the name it is saved under
    /// @param bytes its content
    @SuppressWarnings("ArrayRecordComponent")
    public record File(String name, byte[] bytes) {}

    /// The name of the whole as one file.
    public String fileName() {
        return "dossier-mutuelle_" + number.fileName() + ".zip";
    }
}
