package fr.quittance.payments;

import fr.quittance.journal.Journal;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.AskedOrder;
import fr.quittance.payments.platform.Notice;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Platforms;
import fr.quittance.payments.platform.Word;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads a callback from the inbox. It is a hint: where the platform can be read, its answer counts
/// and not the hint (`docs/decisions/0012-a-callback-is-a-hint.md`).
@Component
class ReadInbox {

    private static final Logger log = LoggerFactory.getLogger(ReadInbox.class);

    private final Inbox inbox;
    private final Platforms platforms;
    private final PlatformNames names;
    private final Payments payments;
    private final HearNotice hear;
    private final Journal journal;

    ReadInbox(
            Inbox inbox,
            Platforms platforms,
            PlatformNames names,
            Payments payments,
            HearNotice hear,
            Journal journal) {
        this.inbox = inbox;
        this.platforms = platforms;
        this.names = names;
        this.payments = payments;
        this.hear = hear;
        this.journal = journal;
    }

    /// Reads one letter.
    ///
    /// @return when to read it again; empty when it is done with
    Optional<Instant> read(Inbox.Key key) {
        var letter = inbox.find(key).filter(it -> !it.processed());
        var platform = platforms.of(key.establishment(), key.platform());
        if (letter.isEmpty()) {
            return Optional.empty();
        }
        if (letter.get().tooOld()) {
            return giveUp(key);
        }
        if (platform.isEmpty()) {
            log.error("A callback waits for {}, which has no contract any more", key.establishment());
            return Optional.of(inbox.later(key));
        }
        return switch (platform.get()
                .understand(letter.get().raw(), letter.get().mediaType())) {
            case Notice.Idle idle -> done(key, "IDLE");
            case Notice.Unreadable(var reason) -> putAside(key, reason);
            case Notice.About about -> about(key, platform.get(), about);
        };
    }

    /// The platform is asked first, outside of any transaction; what it says is written in one.
    private Optional<Instant> about(Inbox.Key key, PaymentPlatform platform, Notice.About notice) {
        var payment = payment(key, notice);
        var asked = payment.map(payments::asked).orElseGet(() -> AskedOrder.stray(notice.order(), notice.linkId()));
        var isAnswer = platform.can(Ability.READS_ORDERS);
        var truth = isAnswer ? platform.read(asked) : notice.word();
        if (isAnswer && truth instanceof Word.Silence) {
            return Optional.of(inbox.later(key));
        }
        var how = isAnswer ? Confirmation.CONFIRMED : Confirmation.REPORTED;
        payment.ifPresentOrElse(
                it -> hear.ours(key, it, platform, notice.word(), truth, how),
                () -> hear.stray(key, platform, notice, truth, how));
        return Optional.empty();
    }

    /// The payment it is about: of this hospital and begun with this platform, or it is a stranger's.
    private Optional<Payment> payment(Inbox.Key key, Notice.About notice) {
        return Optional.of(notice.order())
                .filter(PaymentReference::isValid)
                .flatMap(reference -> payments.find(new PaymentReference(reference)))
                .filter(it -> it.establishment().equals(key.establishment()))
                .filter(it -> it.order().platform().equals(key.platform()))
                .or(() -> Optional.of(notice)
                        .filter(it -> it.order().isEmpty() && !it.linkId().isEmpty())
                        .flatMap(it -> payments.named(key.establishment(), key.platform(), it.linkId())));
    }

    /// Nobody asks a platform about one callback for ever: the timer of its payment does, to day eight.
    private Optional<Instant> giveUp(Inbox.Key key) {
        log.error("A callback for {} could not be acted upon for three days: a person must look", key.establishment());
        journal.record(key.establishment(), platformName(key), "callback-given-up", key.hash(), "");
        return done(key, "GIVEN_UP");
    }

    private Optional<Instant> putAside(Inbox.Key key, String reason) {
        log.warn("A callback for {} means nothing: {}", key.establishment(), reason);
        journal.record(key.establishment(), platformName(key), "callback-unreadable", key.hash(), reason);
        return done(key, "UNREADABLE");
    }

    private Optional<Instant> done(Inbox.Key key, String outcome) {
        inbox.done(key, outcome);
        return Optional.empty();
    }

    private String platformName(Inbox.Key key) {
        return names.of(key.establishment(), key.platform());
    }
}
