package fr.quittance.simulators.mailbox;

import fr.quittance.simulators.mailbox.MailPage.View;
import fr.quittance.simulators.pages.French;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The mailbox as a person reads it.
@RestController
class MailPages {

    private static final int SHOWN = 100;
    private static final Pattern DARK = Pattern.compile("\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)");
    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);

    private final Mailbox mailbox;

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/boite-mail")
    InboxPage inbox(@RequestParam(required = false) @Nullable String a) {
        var mails = mailbox.newestFirst(a);
        return new InboxPage(
                a,
                mailbox.recipients().entrySet().stream()
                        .map(box -> new InboxPage.Box(
                                box.getKey(), box.getValue(), box.getKey().equalsIgnoreCase(a)))
                        .toList(),
                mails.stream().limit(SHOWN).map(MailPages::line).toList(),
                Math.max(0, mails.size() - SHOWN));
    }

    @GetMapping("/boite-mail/{id}")
    MailPage mail(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String vue,
            @RequestParam(defaultValue = "true") boolean images,
            @RequestParam(defaultValue = "false") boolean sombre,
            @RequestParam(defaultValue = "false") boolean etroit) {
        var mail = find(id);
        var html = mail.html() != null;
        var view = view(vue, html);
        var words = switch (view) {
            case TEXTE -> String.valueOf(mail.text() == null ? "Ce message n'a pas de partie texte." : mail.text());
            case SOURCE -> mail.source();
            case HTML, ENTETES -> "";
        };
        return new MailPage(
                id,
                mail.subject(),
                mail.from(),
                mail.to(),
                mail.replyTo(),
                French.fullDay(mail.receivedAt()) + " à " + French.time(mail.receivedAt()),
                view,
                html,
                words,
                mail.headers(),
                mail.attachments(),
                images,
                sombre,
                etroit);
    }

    /// The HTML of a message, for the frame only: no script, no request to anybody.
    @GetMapping("/boite-mail/{id}/corps")
    ResponseEntity<byte[]> body(
            @PathVariable String id,
            @RequestParam(defaultValue = "true") boolean images,
            @RequestParam(defaultValue = "false") boolean sombre) {
        var html = find(id).html();
        if (html == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src " + (images ? "data:" : "'none'")
                                + "; frame-ancestors 'self'; form-action 'none'; sandbox allow-popups"
                                + " allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation")
                .body(drawn(html, sombre).getBytes(StandardCharsets.UTF_8));
    }

    /// Links open in a new tab; the dark style is chosen by the reader, not by the browser.
    private static String drawn(String html, boolean dark) {
        var chosen = DARK.matcher(html).replaceAll(dark ? "(min-width: 0)" : "(max-width: 0)");
        var extra = "<base target=\"_blank\">"
                + (dark ? "<style>:root{color-scheme:dark}</style>" : "<style>:root{color-scheme:only light}</style>");
        var head = HEAD.matcher(chosen);
        return head.find() ? chosen.substring(0, head.end()) + extra + chosen.substring(head.end()) : extra + chosen;
    }

    private Mail find(String id) {
        return mailbox.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Message inconnu ou effacé"));
    }

    private static View view(@Nullable String asked, boolean html) {
        for (var view : List.of(View.values())) {
            if (asked != null && view.code().equals(asked.toLowerCase(Locale.ROOT))) {
                return view;
            }
        }
        return html ? View.HTML : View.TEXTE;
    }

    private static InboxPage.Line line(Mail mail) {
        var text =
                mail.text() == null ? "" : mail.text().replaceAll("\\s+", " ").strip();
        return new InboxPage.Line(
                mail.id(),
                mail.fromName(),
                String.join(", ", mail.recipients()),
                mail.subject(),
                text.substring(0, Math.min(140, text.length())),
                French.moment(mail.receivedAt()));
    }
}
