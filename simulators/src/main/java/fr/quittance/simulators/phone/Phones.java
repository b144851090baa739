package fr.quittance.simulators.phone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The messages that phones received, the newest first; the oldest make room.
@Component
public class Phones {

    private static final int KEPT = 20_000;

    private final Deque<Sms> messages = new ArrayDeque<>();
    private long received;

    synchronized void keep(Sms sms) {
        messages.addFirst(sms);
        received++;
        while (messages.size() > KEPT) {
            messages.removeLast();
        }
    }

    synchronized List<Sms> newestFirst(@Nullable String number) {
        return messages.stream()
                .filter(sms -> number == null || sms.to().equals(number))
                .toList();
    }

    /// Each number with its newest message, the busiest lately first.
    synchronized Map<String, Sms> newestOfEach() {
        var newest = new LinkedHashMap<String, Sms>();
        messages.forEach(sms -> newest.putIfAbsent(sms.to(), sms));
        return newest;
    }

    /// How many arrived since the start, those that made room included.
    public synchronized long received() {
        return received;
    }

    public synchronized int size() {
        return messages.size();
    }

    public synchronized void clear() {
        messages.clear();
        received = 0;
    }

    /// `+33639980001`, `0639980001` and `33639980001` are one number.
    static String international(String number) {
        var digits = number.replaceAll("[^0-9]", "");
        return digits.startsWith("0") && digits.length() == 10 ? "33" + digits.substring(1) : digits;
    }

    /// `33639980001` as the French read it.
    static String french(String number) {
        return number.matches("33[0-9]{9}")
                ? ("0" + number.substring(2)).replaceAll("(..)(?=.)", "$1\u00A0")
                : "+" + number;
    }
}
