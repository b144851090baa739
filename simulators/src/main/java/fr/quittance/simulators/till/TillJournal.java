package fr.quittance.simulators.till;

import fr.quittance.simulators.pages.French;
import fr.quittance.simulators.pages.Page;
import java.util.List;

/// What one platform was asked for, and whom it told.
public record TillJournal(String brand, List<Line> lines, List<Told> calls) implements Page {

    /// One purchase.
    public record Line(
            String reference,
            String payee,
            String label,
            String at,
            String sum,
            String state,
            String tone,
            String page) {}

    /// One callback.
    public record Told(String at, String id, String url, String body, String answer, boolean good) {}

    static String words(Purchase.State state) {
        return switch (state) {
            case OPEN -> "à payer";
            case LEFT -> "abandonné";
            case REFUSED -> "refusé";
            case PAID -> "payé";
            case OVER -> "trop tard";
        };
    }

    static String tone(Purchase.State state) {
        return switch (state) {
            case OPEN -> "open";
            case LEFT, OVER -> "closed";
            case REFUSED -> "danger";
            case PAID -> "paid";
        };
    }

    static Told told(Bells.Call call) {
        return new Told(
                French.moment(call.at()),
                call.id(),
                call.url(),
                call.body(),
                call.status() == 0 ? "perdu" : Integer.toString(call.status()),
                call.status() / 100 == 2);
    }
}
