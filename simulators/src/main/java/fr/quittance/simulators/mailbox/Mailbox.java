package fr.quittance.simulators.mailbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The messages that arrived, the newest first; the oldest make room.
@Component
public class Mailbox {

    private static final int MAILS_KEPT = 5_000;
    private static final long OCTETS_KEPT = 200_000_000;

    private final Deque<Mail> mails = new ArrayDeque<>();
    private long octets;
    private long lastId;
    private long received;

    synchronized String nextId() {
        return "m" + ++lastId;
    }

    synchronized void keep(Mail mail) {
        mails.addFirst(mail);
        received++;
        octets += mail.raw().length;
        while (mails.size() > MAILS_KEPT || octets > OCTETS_KEPT) {
            octets -= mails.removeLast().raw().length;
        }
    }

    synchronized List<Mail> newestFirst(@Nullable String recipient) {
        return mails.stream()
                .filter(m -> recipient == null || m.isFor(recipient))
                .toList();
    }

    synchronized Optional<Mail> find(String id) {
        return mails.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /// Recipients and how many messages each received.
    synchronized SortedMap<String, Integer> recipients() {
        var counts = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        mails.forEach(mail -> mail.recipients().forEach(to -> counts.merge(to, 1, Integer::sum)));
        return counts;
    }

    /// How many arrived since the start, those that made room included.
    public synchronized long received() {
        return received;
    }

    public synchronized int size() {
        return mails.size();
    }

    public synchronized void clear() {
        mails.clear();
        octets = 0;
        received = 0;
    }
}
