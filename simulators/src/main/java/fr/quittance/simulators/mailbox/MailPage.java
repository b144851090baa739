package fr.quittance.simulators.mailbox;

import fr.quittance.simulators.pages.Page;
import java.util.List;

/// One message, seen in one of four ways.
///
/// @param html whether the message has an HTML part
public record MailPage(
        String id,
        String subject,
        String from,
        String to,
        String replyTo,
        String at,
        View view,
        boolean html,
        String words,
        List<Mail.Header> headers,
        List<Mail.Attachment> attachments,
        boolean images,
        boolean dark,
        boolean narrow)
        implements Page {

    /// The four tabs.
    public enum View {
        HTML("HTML"),
        TEXTE("Texte"),
        SOURCE("Source"),
        ENTETES("En-têtes");

        private final String words;

        View(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public String frame() {
        return "/boite-mail/" + id + "/corps" + options(images, dark, narrow);
    }

    public String tab(View other) {
        return "/boite-mail/" + id + "?vue=" + other.code()
                + options(images, dark, narrow).replace('?', '&');
    }

    public String withImages(boolean on) {
        return address(on, dark, narrow);
    }

    public String withDark(boolean on) {
        return address(images, on, narrow);
    }

    public String withNarrow(boolean on) {
        return address(images, dark, on);
    }

    private String address(boolean withImages, boolean withDark, boolean withNarrow) {
        return "/boite-mail/" + id + options(withImages, withDark, withNarrow);
    }

    private static String options(boolean images, boolean dark, boolean narrow) {
        var options = (images ? "" : "&images=false") + (dark ? "&sombre=true" : "") + (narrow ? "&etroit=true" : "");
        return options.isEmpty() ? "" : "?" + options.substring(1);
    }
}
