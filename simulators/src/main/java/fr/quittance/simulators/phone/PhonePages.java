package fr.quittance.simulators.phone;

import fr.quittance.simulators.pages.French;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The phones as people see them.
@RestController
class PhonePages {

    private static final int NOTICES = 3;
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:)]");

    private final Phones phones;
    private final InstantSource clock;

    PhonePages(Phones phones, InstantSource clock) {
        this.phones = phones;
        this.clock = clock;
    }

    @GetMapping("/telephone")
    PhonePage any() {
        var numbers = phones.newestOfEach().keySet();
        return page(numbers.isEmpty() ? null : numbers.iterator().next(), null);
    }

    @GetMapping("/telephone/{number}")
    PhonePage locked(@PathVariable String number) {
        return page(Phones.international(number), null);
    }

    @GetMapping("/telephone/{number}/{sender}")
    PhonePage thread(@PathVariable String number, @PathVariable String sender) {
        return page(Phones.international(number), sender);
    }

    private PhonePage page(@Nullable String number, @Nullable String sender) {
        var messages = number == null ? List.<Sms>of() : phones.newestFirst(number);
        var now = clock.instant();
        return new PhonePage(
                number,
                sender,
                French.time(now),
                French.fullDay(now),
                phones.newestOfEach().entrySet().stream()
                        .map(known -> new PhonePage.Known(
                                known.getKey(),
                                Phones.french(known.getKey()),
                                known.getValue().text(),
                                known.getKey().equals(number)))
                        .toList(),
                messages.stream()
                        .limit(NOTICES)
                        .map(sms -> new PhonePage.Notice(sms.from(), sms.text(), French.time(sms.receivedAt())))
                        .toList(),
                sender == null ? List.of() : days(messages, sender));
    }

    private List<PhonePage.Day> days(List<Sms> messages, String sender) {
        var days = new LinkedHashMap<String, List<PhonePage.Bubble>>();
        for (var sms : messages.reversed()) {
            if (sms.from().equals(sender)) {
                days.computeIfAbsent(French.day(sms.receivedAt(), clock.instant()), _ -> new ArrayList<>())
                        .add(new PhonePage.Bubble(pieces(sms.text()), weight(sms)));
            }
        }
        return days.entrySet().stream()
                .map(day -> new PhonePage.Day(day.getKey(), List.copyOf(day.getValue())))
                .toList();
    }

    private static String weight(Sms sms) {
        var septets = sms.septets();
        var size = septets == null
                ? French.count(sms.text().length(), "caractère UCS-2", "caractères UCS-2")
                : French.count(septets, "septet", "septets");
        return French.time(sms.receivedAt()) + " · " + size + ", "
                + French.count(sms.segments(), "segment", "segments");
    }

    private static List<PhonePage.Piece> pieces(String text) {
        var pieces = new ArrayList<PhonePage.Piece>();
        var urls = URL.matcher(text);
        int from = 0;
        while (urls.find()) {
            pieces.add(new PhonePage.Piece(text.substring(from, urls.start()), false));
            pieces.add(new PhonePage.Piece(urls.group(), true));
            from = urls.end();
        }
        pieces.add(new PhonePage.Piece(text.substring(from), false));
        return List.copyOf(pieces);
    }
}
