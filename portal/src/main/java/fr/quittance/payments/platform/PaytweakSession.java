package fr.quittance.payments.platform;

import fr.quittance.payments.platform.PaytweakWire.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The work token of one contract: three steps to get it, nine minutes of use, one renewal at a
/// time.
///
/// Paytweak says « 408 TIME OUT » after ten minutes and « 403 AUTH FAILURE » for a token it does
/// not know.
final class PaytweakSession {

    private static final Duration LIFE = Duration.ofMinutes(9);
    private static final String HEADER = "Paytweak-Token";

    private final PaytweakWire wire;
    private final PaytweakContract contract;
    private final InstantSource clock;
    private final ReentrantLock renewal = new ReentrantLock();
    private volatile @Nullable Token token;

    PaytweakSession(PaytweakWire wire, PaytweakContract contract, InstantSource clock) {
        this.wire = wire;
        this.contract = contract;
        this.clock = clock;
    }

    private record Token(String text, Instant until) {}

    /// A call that carries the token.
    interface Call {
        Reply with(String header, String token) throws IOException;
    }

    /// The platform refused who we are: nothing was done.
    static final class NotLetIn extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        NotLetIn(Reply reply) {
            super(reply.status() + " " + reply.text("message"));
            status = reply.status();
        }

        int status() {
            return status;
        }
    }

    /// Makes a call; when the token turns out to be out of time, once more with a new one.
    Reply call(Call call) throws IOException {
        var current = token(null);
        var reply = call.with(HEADER, current.text());
        if (!refused(reply)) {
            return reply;
        }
        var again = call.with(HEADER, token(current).text());
        if (refused(again)) {
            throw new NotLetIn(again);
        }
        return again;
    }

    /// Signs in, whatever token there was.
    void tryKeys() throws IOException {
        signIn();
    }

    private static boolean refused(Reply reply) {
        var code = reply.text("code");
        return reply.status() == 403 || reply.status() == 408 || code.equals("403") || code.equals("408");
    }

    private Token token(@Nullable Token stale) throws IOException {
        var current = usable(stale);
        if (current != null) {
            return current;
        }
        renewal.lock();
        try {
            var renewed = usable(stale);
            if (renewed != null) {
                return renewed;
            }
            var fresh = new Token(signIn(), clock.instant().plus(LIFE));
            token = fresh;
            return fresh;
        } finally {
            renewal.unlock();
        }
    }

    private @Nullable Token usable(@Nullable Token stale) {
        var current = token;
        return current != null && current != stale && clock.instant().isBefore(current.until()) ? current : null;
    }

    private String signIn() throws IOException {
        var hello = wire.get("hello", "Paytweak-API-KEY", contract.publicKey());
        var proof = part(hello, "Paytweak-Security-Token").strip() + contract.privateKey();
        var verify = wire.get(
                "verify",
                "Paytweak-USER-TOKEN",
                Base64.getEncoder().encodeToString(proof.getBytes(StandardCharsets.UTF_8)));
        return part(verify, "Paytweak-Work-Token");
    }

    private static String part(Reply reply, String name) throws IOException {
        var text = reply.text(name);
        if (text.isBlank()) {
            throw new NotLetIn(reply);
        }
        return text;
    }
}
