package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.AskedOrder;
import fr.quittance.payments.platform.Notice;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Word;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Weighs what a callback says against what the platform answers when it can be asked.
@Component
class HearNotice {

    private static final Logger log = LoggerFactory.getLogger(HearNotice.class);

    private final HearWord hear;
    private final SettlePayment settle;
    private final Payments payments;
    private final Journal journal;
    private final InstantSource clock;

    HearNotice(HearWord hear, SettlePayment settle, Payments payments, Journal journal, InstantSource clock) {
        this.hear = hear;
        this.settle = settle;
        this.payments = payments;
        this.journal = journal;
        this.clock = clock;
    }

    /// What became of a callback.
    enum Outcome {
        HEARD,
        /// It says one thing and the platform, when asked, another: the answer was taken.
        CONTRADICTED,
        /// It is about an order that is none of ours.
        STRAY,
        /// The platform could not be asked just now.
        UNANSWERED
    }

    /// A callback about a payment of ours.
    Outcome ours(Payment payment, PaymentPlatform platform, Word word) {
        if (!platform.can(Ability.READS_ORDERS)) {
            hear.hear(payment, platform, word, Confirmation.REPORTED);
            return Outcome.HEARD;
        }
        var truth = platform.read(payments.asked(payment));
        if (truth instanceof Word.Silence) {
            return Outcome.UNANSWERED;
        }
        hear.hear(payment, platform, truth, Confirmation.CONFIRMED);
        if (!agrees(word, truth)) {
            log.warn(
                    "A callback about payment {} is not what the platform says",
                    payment.reference().number());
            record(
                    payment.establishment(),
                    platform,
                    "callback-contradicted",
                    payment.reference().number(),
                    word);
            return Outcome.CONTRADICTED;
        }
        return Outcome.HEARD;
    }

    /// A callback about an order that is none of ours.
    Outcome stray(EstablishmentCode establishment, PaymentPlatform platform, Notice.About notice) {
        var order = notice.order().isEmpty() ? notice.linkId() : notice.order();
        var word = notice.word();
        var asked = AskedOrder.stray(notice.order(), notice.linkId());
        var truth = platform.can(Ability.READS_ORDERS) ? platform.read(asked) : word;
        var how = platform.can(Ability.READS_ORDERS) ? Confirmation.CONFIRMED : Confirmation.REPORTED;
        return switch (truth) {
            case Word.Silence nothing -> Outcome.UNANSWERED;
            case Word.Taken taken -> {
                settle.stray(establishment, platform, order, taken, clock.instant(), how);
                yield Outcome.STRAY;
            }
            case Word other -> {
                log.warn("A callback for {} is about an order nobody knows", establishment);
                record(establishment, platform, "callback-stray", order, word);
                yield Outcome.STRAY;
            }
        };
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
