package fr.quittance.contacts.staff;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.pages.QrCode;
import java.util.List;

/// The labels of stays, to print and cut.
///
/// @param desk what surrounds it
/// @param labels those that were prepared
public record LabelsPage(Desk desk, List<Label> labels) implements Page {

    /// One label. It names nobody: initials, and the number of the stay by which staff hand it to the right person.
    ///
    /// @param initials « J. D. »
    /// @param nda the number of the stay
    /// @param address where the QR code leads
    /// @param shortAddress what people type: `facture.ch-valmont.fr/c`
    /// @param code the ten characters they type there, cut in two
    public record Label(String initials, String nda, String address, String shortAddress, String code) {

        /// The QR code as an `svg` element.
        public String qr() {
            return QrCode.svg(address);
        }

        @Override
        public String toString() {
            return "Label";
        }
    }
}
