package fr.quittance.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Dates as French readers write them, with no-break spaces so that they never wrap.
public final class FrenchDates {

    /// Hospitals of metropolitan France; overseas establishments will need their own.
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd/MM", Locale.FRENCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRENCH);

    private FrenchDates() {}

    /// « 30 octobre 2026 », « 1er octobre 2026 ».
    public static String date(LocalDate date) {
        var text = date.format(LONG);
        return unbroken(date.getDayOfMonth() == 1 ? text.replaceFirst("^1", "1er") : text);
    }

    /// « 30 octobre 2026 », the day in Paris.
    public static String date(Instant at) {
        return date(LocalDate.ofInstant(at, PARIS));
    }

    /// « 18 octobre 2026 à 21 h 14 ».
    public static String dateAndTime(Instant at) {
        return date(at) + " à " + unbroken(TIME.format(at.atZone(PARIS)));
    }

    /// The same for the first whole minute that is not before: « jusqu'au … » keeps its word.
    public static String nextMinute(Instant at) {
        var minute = at.truncatedTo(ChronoUnit.MINUTES);
        return dateAndTime(minute.equals(at) ? at : minute.plus(1, ChronoUnit.MINUTES));
    }

    /// « octobre 2026 ».
    public static String month(LocalDate date) {
        return unbroken(date.format(MONTH));
    }

    /// « 30/10/2026 ».
    public static String digits(LocalDate date) {
        return date.format(SHORT);
    }

    /// « 30/10 », for an SMS.
    public static String dayAndMonth(LocalDate date) {
        return date.format(DAY_MONTH);
    }

    private static String unbroken(String text) {
        return text.replace(' ', '\u00A0');
    }
}
