package fr.quittance.space.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One invoice of the patient signed in: the act first, then the documents, what is paid and why, and help.
///
/// @param welcome the key of a status line at the top (`space.welcome.…`), or null
/// @param alert the key of an alert (`space.pay.alert-…`), or null
/// @param bill the five amounts, from the total to the patient's part; the last one is the sum
/// @param payments what was paid, newest last
/// @param readers who opened it at the hospital, and when, the latest first
/// @param sendings the packs sent to mutuelles, newest first
public record InvoicePage(
        Shell shell,
        PaySlip slip,
        @Nullable String welcome,
        @Nullable String alert,
        String dueOn,
        List<PaySlip.Paper> papers,
        List<PaySlip.Fact> bill,
        PaySlip.Fact patientPart,
        List<PaySlip.Fact> alreadyPaid,
        List<PaidLine> payments,
        List<String> readers,
        List<SendPackPage.Line> sendings)
        implements Page {

    /// A payment of this invoice.
    ///
    /// @param at « 18 octobre 2026 à 21 h 14 »
    /// @param number « P-8F3K-22 »
    public record PaidLine(String at, String number, String amount) {}

    /// The paper that the mutuelle wants, if it is there.
    public PaySlip.@Nullable Paper acquitted() {
        return papers.stream()
                .filter(paper ->
                        paper.kind().equals("acquitted") || paper.kind().equals("attestation"))
                .findFirst()
                .orElse(null);
    }
}
