package fr.quittance.insurers;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.invoices.Invoice;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import fr.quittance.receipts.ReceiptKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends the pack of a paid invoice to a mutuelle, and takes it back.
@Component
public class SendPack {

    private final Packs packs;
    private final Sendings sendings;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Terms terms;

    SendPack(Packs packs, Sendings sendings, Journal journal, ApplicationEventPublisher events, Terms terms) {
        this.packs = packs;
        this.sendings = sendings;
        this.journal = journal;
        this.events = events;
        this.terms = terms;
    }

    /// How long a link lives, from now.
    @Component
    record Terms(InsurersSettings settings, InstantSource clock) {}

    /// What came of it.
    public sealed interface Sent {

        /// The message leaves in a moment.
        record OnItsWay() implements Sent {}

        /// This version went to this address before, perhaps to be taken back since.
        record SentBefore() implements Sent {}

        /// There is no paid paper yet.
        record NotReady() implements Sent {}
    }

    /// Sends it, once per mutuelle and version of the paper.
    ///
    /// @param who for the journal: `patient`
    @Transactional
    public Sent send(Invoice invoice, Sending.Recipient to, String who) {
        var paper = packs.paper(invoice);
        if (paper.isEmpty()) {
            return new Sent.NotReady();
        }
        var now = terms.clock().instant();
        var sending = new Sending(
                invoice.establishment(),
                UuidCreator.getTimeOrderedEpoch(),
                invoice.id(),
                paper.get().kind(),
                paper.get().version(),
                paper.get().document(),
                to,
                now,
                now.plus(Duration.ofDays(terms.settings().days())),
                null,
                null);
        if (!sendings.add(sending)) {
            return new Sent.SentBefore();
        }
        journal.record(
                invoice.establishment(),
                who,
                "pack-sent",
                invoice.number().value(),
                Texts.text(
                        "insurers.journal.sent",
                        Texts.text(
                                paper.get().kind() == ReceiptKind.ACQUITTED
                                        ? "insurers.journal.acquitted"
                                        : "insurers.journal.attestation"),
                        paper.get().version()));
        events.publishEvent(new PackSent(invoice.establishment(), sending.id(), to.email()));
        return new Sent.OnItsWay();
    }

    /// Takes a sending of this invoice back: its link opens nothing any more, at once.
    ///
    /// @return whether there was one to take back
    @Transactional
    public boolean revoke(Invoice invoice, UUID sending, String who) {
        var revoked = sendings.revoke(invoice.establishment(), invoice.id(), sending);
        if (revoked) {
            journal.record(
                    invoice.establishment(),
                    who,
                    "pack-revoked",
                    invoice.number().value(),
                    "");
        }
        return revoked;
    }
}
