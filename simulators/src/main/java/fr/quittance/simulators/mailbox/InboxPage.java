package fr.quittance.simulators.mailbox;

import fr.quittance.simulators.pages.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of messages, of one recipient or of all.
public record InboxPage(@Nullable String recipient, List<Box> boxes, List<Line> mails, long more) implements Page {

    /// A recipient and the number of messages received.
    public record Box(String address, int count, boolean current) {}

    /// A message in the list.
    public record Line(String id, String from, String to, String subject, String extract, String at) {}
}
