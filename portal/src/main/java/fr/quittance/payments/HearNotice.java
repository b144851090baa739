package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import fr.quittance.payments.platform.Notice;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Word;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes what a callback led to, and that it is done with, in one transaction: what the platform
/// answered where it could be asked, and what the callback says where it could not.
@Component
class HearNotice {

    private static final Logger log = LoggerFactory.getLogger(HearNotice.class);

    private final HearWord hear;
    private final SettlePayment settle;
    private final Inbox inbox;
    private final Journal journal;
    private final InstantSource clock;

    HearNotice(HearWord hear, SettlePayment settle, Inbox inbox, Journal journal, InstantSource clock) {
        this.hear = hear;
        this.settle = settle;
        this.inbox = inbox;
        this.journal = journal;
        this.clock = clock;
    }

    /// A callback about a payment of ours.
    ///
    /// @param word what the callback says
    /// @param truth what counts: the platform's answer, or that same word
    /// @param how how sure the truth is
    @Transactional
    public void ours(
            Inbox.Key letter, Payment payment, PaymentPlatform platform, Word word, Word truth, Confirmation how) {
        hear.hear(payment, platform, truth, how);
        if (agrees(word, truth)) {
            inbox.done(letter, "HEARD");
            return;
        }
        var number = payment.reference().number();
        log.warn("A callback about payment {} is not what the platform says", number);
        record(payment.establishment(), platform, "callback-contradicted", number, word);
        inbox.done(letter, "CONTRADICTED");
    }

    /// A callback about an order that is none of ours.
    @Transactional
    public void stray(Inbox.Key letter, PaymentPlatform platform, Notice.About notice, Word truth, Confirmation how) {
        var order = notice.order().isEmpty() ? notice.linkId() : notice.order();
        if (truth instanceof Word.Taken taken) {
            settle.stray(letter.establishment(), platform, order, taken, clock.instant(), how);
        } else {
            log.warn("A callback for {} is about an order nobody knows", letter.establishment());
            record(letter.establishment(), platform, "callback-stray", order, notice.word());
        }
        inbox.done(letter, "STRAY");
    }

    /// A callback that says less than the truth is only late; one that says other money, or money
    /// too early, is wrong.
    private static boolean agrees(Word word, Word truth) {
        return switch (word) {
            case Word.Taken(var transaction, var amount, var currency, var at) ->
                truth instanceof Word.Taken it
                        && it.amount().equals(amount)
                        && it.currency().equals(currency);
            case Word other -> true;
        };
    }

    private void record(
            EstablishmentCode establishment, PaymentPlatform platform, String deed, String subject, Word word) {
        journal.record(
                establishment,
                platform.contract().displayName(),
                deed,
                subject,
                Texts.text("payments.journal.word-" + word.getClass().getSimpleName()));
    }
}
