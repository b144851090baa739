package fr.quittance.simulators.phone;

import fr.quittance.simulators.pages.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A phone: locked with its notifications, or open on the messages of one sender.
///
/// @param sender whose messages are shown; nobody when the phone is locked
public record PhonePage(
        @Nullable String number,
        @Nullable String sender,
        String time,
        String date,
        List<Known> phones,
        List<Notice> notices,
        List<Day> days)
        implements Page {

    /// A phone in the list.
    public record Known(String number, String shown, String extract, boolean current) {}

    /// What the locked screen shows.
    public record Notice(String sender, String text, String at) {}

    /// The messages of one day.
    public record Day(String name, List<Bubble> bubbles) {}

    /// One message, in pieces of text and links, with its weight.
    public record Bubble(List<Piece> pieces, String weight) {}

    /// A piece of text, or a link.
    public record Piece(String text, boolean link) {}

    public String initials() {
        return sender == null ? "" : sender.substring(0, Math.min(2, sender.length()));
    }
}
