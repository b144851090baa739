package fr.quittance.simulators.pages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Amounts, days and hours as they are written in France.
public final class French {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final char SPACE = '\u00A0';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.FRENCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.FRENCH);

    private French() {}

    public static String euros(long cents) {
        var symbols = new DecimalFormatSymbols(Locale.FRENCH);
        symbols.setGroupingSeparator(SPACE);
        return new DecimalFormat("#,##0.00", symbols).format(BigDecimal.valueOf(cents, 2)) + SPACE + "€";
    }

    public static String day(Instant instant, Instant now) {
        var day = instant.atZone(PARIS).toLocalDate();
        var today = now.atZone(PARIS).toLocalDate();
        return day.equals(today) ? "Aujourd'hui" : day.equals(today.minusDays(1)) ? "Hier" : capital(day);
    }

    public static String fullDay(Instant instant) {
        return instant.atZone(PARIS).format(DAY);
    }

    public static String time(Instant instant) {
        return instant.atZone(PARIS).format(TIME);
    }

    public static String moment(Instant instant) {
        return instant.atZone(PARIS).format(MOMENT);
    }

    /// `1 message`, `2 messages`.
    public static String count(long number, String one, String many) {
        return number + "" + SPACE + (number < 2 ? one : many);
    }

    private static String capital(LocalDate day) {
        var words = day.format(DAY);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
