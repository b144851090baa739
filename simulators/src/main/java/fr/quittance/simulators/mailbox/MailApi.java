package fr.quittance.simulators.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// How tests read the mailbox and steer its server.
@RestController
class MailApi {

    private final Mailbox mailbox;
    private final MailBehaviour behaviour;

    MailApi(Mailbox mailbox, MailBehaviour behaviour) {
        this.mailbox = mailbox;
        this.behaviour = behaviour;
    }

    record SeenMail(
            String id,
            Instant receivedAt,
            String envelopeFrom,
            List<String> recipients,
            String from,
            String replyTo,
            String to,
            String subject,
            String date,
            String messageId,
            @Nullable String text,
            @Nullable String html,
            List<Mail.Header> headers,
            List<String> links,
            List<Mail.Attachment> attachments) {

        static SeenMail of(Mail mail) {
            return new SeenMail(
                    mail.id(),
                    mail.receivedAt(),
                    mail.envelopeFrom(),
                    mail.recipients(),
                    mail.from(),
                    mail.replyTo(),
                    mail.to(),
                    mail.subject(),
                    mail.date(),
                    mail.messageId(),
                    mail.text(),
                    mail.html(),
                    mail.headers(),
                    mail.links(),
                    mail.attachments());
        }
    }

    @GetMapping("/api/mails")
    List<SeenMail> mails(@RequestParam(required = false) @Nullable String to) {
        return mailbox.newestFirst(to).stream().map(SeenMail::of).toList();
    }

    @GetMapping("/api/mails/{id}")
    SeenMail mail(@PathVariable String id) {
        return mailbox.find(id).map(SeenMail::of).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @DeleteMapping("/api/mails")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        mailbox.clear();
    }

    @GetMapping("/api/mailbox/behaviour")
    MailBehaviour.State behaviour() {
        return behaviour.now();
    }

    @PutMapping("/api/mailbox/behaviour")
    MailBehaviour.State behave(@RequestBody MailBehaviour.State change) {
        return behaviour.change(change);
    }
}
