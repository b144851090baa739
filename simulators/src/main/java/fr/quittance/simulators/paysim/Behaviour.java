package fr.quittance.simulators.paysim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How well or badly PaySim behaves.
///
/// @param callback what happens to the callbacks of payments
/// @param delaySeconds how late a delayed callback is
/// @param down everything answers 503
/// @param slowMillis added to every answer
/// @param statusRead whether a link can be read back (undocumented at Paytweak)
/// @param emailNotice whether an e-mail notice precedes each payment notice
/// @param retries how many more times a callback is sent when it was not answered 2xx
/// @param retrySeconds between two tries
/// @param slowCardSeconds how long the slow card's bank thinks
/// @param acceptedStatus 5 (authorised) or 9 (executed)
/// @param returnAfterRefusal whether a refused payer goes back by himself too
public record Behaviour(
        Callback callback,
        double delaySeconds,
        boolean down,
        long slowMillis,
        boolean statusRead,
        boolean emailNotice,
        int retries,
        double retrySeconds,
        double slowCardSeconds,
        String acceptedStatus,
        boolean returnAfterRefusal) {

    public static final Behaviour NORMAL = new Behaviour(Callback.NOW, 20, false, 0, true, false, 0, 2, 20, "5", true);

    /// The ways a callback can travel, each seen in real life.
    public enum Callback {
        NOW("tout de suite"),
        DELAYED("en retard"),
        LOST("perdu"),
        TWICE("deux fois"),
        BEFORE_RETURN("avant le retour"),
        OUT_OF_ORDER("dans le désordre"),
        WRONG_AMOUNT("montant faux");

        private final String words;

        Callback(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @JsonCreator
        public static Callback of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Duration delay() {
        return seconds(delaySeconds);
    }

    public static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    Behaviour with(Change change) {
        var status = or(change.acceptedStatus(), acceptedStatus);
        if (!status.equals("5") && !status.equals("9")) {
            throw new IllegalArgumentException("acceptedStatus is 5 or 9, not " + status);
        }
        return new Behaviour(
                or(change.callback(), callback),
                or(change.delaySeconds(), delaySeconds),
                or(change.down(), down),
                Math.min(60_000, or(change.slowMillis(), slowMillis)),
                or(change.statusRead(), statusRead),
                or(change.emailNotice(), emailNotice),
                Math.min(20, or(change.retries(), retries)),
                or(change.retrySeconds(), retrySeconds),
                or(change.slowCardSeconds(), slowCardSeconds),
                status,
                or(change.returnAfterRefusal(), returnAfterRefusal));
    }

    /// What the steering changes; absent fields keep their value.
    public record Change(
            @Nullable Callback callback,
            @Nullable Double delaySeconds,
            @Nullable Boolean down,
            @Nullable Long slowMillis,
            @Nullable Boolean statusRead,
            @Nullable Boolean emailNotice,
            @Nullable Integer retries,
            @Nullable Double retrySeconds,
            @Nullable Double slowCardSeconds,
            @Nullable String acceptedStatus,
            @Nullable Boolean returnAfterRefusal) {

        public static Change callback(Callback callback) {
            return new Change(callback, null, null, null, null, null, null, null, null, null, null);
        }

        public static Change down(boolean down) {
            return new Change(null, null, down, null, null, null, null, null, null, null, null);
        }
    }

    private static <T> T or(@Nullable T changed, T kept) {
        return changed == null ? kept : changed;
    }
}
