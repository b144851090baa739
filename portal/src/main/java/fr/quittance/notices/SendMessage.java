package fr.quittance.notices;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.notices.gateway.Answer;
import fr.quittance.notices.gateway.Gateways;
import fr.quittance.notices.gateway.Outgoing;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One try of one message: write the intention, hand the message over, write the answer; never a transaction open
/// meanwhile.
///
/// A crash between handing over and the answer leaves the message in SENDING: it is sent once more, under the same
/// Message-ID. A message that is SENT is never claimed again.
@Component
class SendMessage {

    private static final Logger log = LoggerFactory.getLogger(SendMessage.class);

    private final Messages messages;
    private final WriteMessage write;
    private final Gateways gateways;
    private final NoticeTimes times;
    private final MeterRegistry meters;

    SendMessage(Messages messages, WriteMessage write, Gateways gateways, NoticeTimes times, MeterRegistry meters) {
        this.messages = messages;
        this.write = write;
        this.gateways = gateways;
        this.times = times;
        this.meters = meters;
    }

    NextTry send(EstablishmentCode establishment, MessageId id) {
        var message = messages.find(establishment, id).orElse(null);
        if (message == null) {
            return new NextTry.None();
        }
        var due = times.due(message);
        if (due.isAfter(times.now())) {
            return new NextTry.At(due);
        }
        var attempts = messages.claim(message);
        if (attempts.isEmpty()) {
            return new NextTry.None();
        }
        if (times.tooLate(message)) {
            return giveUp(message, "too late to be useful");
        }
        if (NoticeTimes.spent(attempts.get() - 1)) {
            return giveUp(message, "every try was cut short");
        }
        return attempt(message, attempts.get());
    }

    private NextTry attempt(Message message, int attempts) {
        Draft draft;
        try {
            draft = write.write(message);
        } catch (RuntimeException e) {
            log.error("Message {} cannot be written out", message.id().value(), e);
            return later(message, attempts, "cannot be written: " + e.getClass().getSimpleName());
        }
        return switch (draft) {
            case Draft.Pointless(var reason) -> cancel(message, reason);
            case Draft.Ready(var outgoing) ->
                switch (handOver(message, outgoing)) {
                    case Answer.Accepted(var providerId) -> {
                        messages.sent(message, outgoing.recipient(), providerId);
                        count(message, "sent");
                        yield new NextTry.None();
                    }
                    case Answer.Later(var reason) -> later(message, attempts, reason);
                    case Answer.Refused(var reason) -> giveUp(message, reason);
                    case Answer.Off(var reason) -> cancel(message, reason);
                };
        };
    }

    private Answer handOver(Message message, Outgoing outgoing) {
        try {
            return gateways.send(outgoing);
        } catch (RuntimeException e) {
            log.error("Message {} cannot be handed over", message.id().value(), e);
            return new Answer.Later("cannot be handed over: " + e.getClass().getSimpleName());
        }
    }

    private NextTry later(Message message, int attempts, String reason) {
        if (NoticeTimes.spent(attempts)) {
            return giveUp(message, reason);
        }
        messages.postpone(message, reason);
        count(message, "postponed");
        log.info(
                "Message {} by {} must wait after try {}: {}",
                message.id().value(),
                message.channel(),
                attempts,
                reason);
        return new NextTry.At(times.again(attempts));
    }

    private NextTry cancel(Message message, String reason) {
        messages.cancel(message, reason);
        count(message, "cancelled");
        return new NextTry.None();
    }

    private NextTry giveUp(Message message, String reason) {
        messages.giveUp(message, reason);
        count(message, "dead");
        log.warn(
                "Message {} ({} by {}) of {} is given up: {}",
                message.id().value(),
                message.kind(),
                message.channel(),
                message.establishment(),
                reason);
        return new NextTry.None();
    }

    private void count(Message message, String outcome) {
        meters.counter("quittance.notices", "channel", message.channel().name(), "outcome", outcome)
                .increment();
    }
}
