package fr.quittance.simulators.paysim;

import fr.quittance.simulators.pages.Page;
import java.util.List;

/// What PaySim shows to the curious: links, tries, money, callbacks.
public record JournalPage(List<Line> links, List<Told> callbacks, int moneyCount, String moneySum, String mode)
        implements Page {

    /// One link and its tries.
    public record Line(
            String linkId,
            String orderId,
            String merchant,
            String at,
            String sum,
            String state,
            String tone,
            String transactionId,
            String url,
            List<String> attempts) {}

    /// One callback.
    public record Told(String at, String orderId, String kind, String answer, boolean good, String url, String body) {}
}
