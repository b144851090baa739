package fr.quittance.dashboard.staff;

import static fr.quittance.pages.Texts.text;

import java.util.Locale;

/// Numbers as French readers write them.
final class Counts {

    private Counts() {}

    /// « 1 284 ».
    static String figure(long number) {
        return String.format(Locale.FRENCH, "%,d", number).replace('\u202F', '\u00A0');
    }

    /// A part in hundredths of the whole, rounded.
    static long percent(long part, long whole) {
        return whole == 0 ? 0 : Math.round(100.0 * part / whole);
    }

    /// « 2 jours », « moins d'un jour ».
    static String days(double days) {
        if (days < 1) {
            return text("dashboard.less-than-a-day");
        }
        var whole = Math.round(days);
        return text(whole == 1 ? "dashboard.one-day" : "dashboard.days", whole);
    }

    /// « 2 secondes », « 5 minutes ».
    static String seconds(double seconds) {
        var whole = Math.max(1, Math.round(seconds));
        if (whole < 120) {
            return text(whole == 1 ? "dashboard.one-second" : "dashboard.seconds", whole);
        }
        return text("dashboard.minutes", figure(whole / 60));
    }
}
