package fr.quittance.space.patient;

import fr.quittance.pages.Page;
import fr.quittance.space.Standing;
import java.util.List;

/// The slip of an invoice: the sum before the tear line, the act after it. The same block on the pay page, on the
/// invoice's page and in the answer that refreshes a page left open.
///
/// @param standing where the invoice stands
/// @param base `/payer/<link>` or `/factures/<number>`: the addresses of the acts start with it
/// @param label what stands above the sum
/// @param facts pairs of a name and a value, shown under the sum
/// @param number the hospital's number
/// @param payee who is paid
/// @param platform the payment platform's name, « PaySim »
/// @param titlePrefix what the browser's title will say once paid
/// @param papers what may be downloaded from this slip, best first
/// @param reasons whether the three reassurances are shown under the button
/// @param listed whether it stands in a list, and so leads to its own page
/// @param wide whether the slip spreads in two columns on large screens
/// @param paperSoon whether its facture acquittée is being made while somebody looks
public record PaySlip(
        Standing standing,
        String base,
        String label,
        List<Fact> facts,
        String number,
        String payee,
        String platform,
        String titlePrefix,
        List<Paper> papers,
        boolean reasons,
        boolean wide,
        boolean listed,
        boolean paperSoon)
        implements Page {

    /// A name and its value.
    public record Fact(String name, String value) {}

    /// A file to download.
    ///
    /// @param kind `acquitted`, `receipt`, `attestation`, `invoice`, `credit`, `refund`: the texts are
    ///     `space.paper.<kind>.…`
    /// @param size « 91 ko »
    /// @param number the paper's own, of which an invoice may have several; empty for others
    public record Paper(String kind, String address, String size, String fileName, String number) {

        public Paper(String kind, String address, String size, String fileName) {
            this(kind, address, size, fileName, "");
        }
    }

    /// Whether nothing more will happen while somebody watches.
    public boolean isFinal() {
        return standing.settled() && !paperSoon;
    }

    /// The name of the channel that the tabs of this invoice share.
    public String channel() {
        return "facture-" + number;
    }
}
