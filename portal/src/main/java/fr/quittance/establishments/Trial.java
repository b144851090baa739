package fr.quittance.establishments;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// How a [Connection] fared when it was tried.
///
/// @param outcome what happened
/// @param detail a code of the other side or a French sentence, without any secret; empty when there is none
public record Trial(Outcome outcome, String detail) {

    /// What may happen.
    public enum Outcome {
        /// The other side answers and lets us in.
        ANSWERS,
        /// It answers and refuses who we say we are.
        REFUSES_US,
        /// No machine has this name.
        UNKNOWN_HOST,
        /// The machine does not take the connection.
        UNREACHABLE,
        /// It takes the connection and says nothing in time.
        SILENT,
        /// Its certificate proves nothing to us.
        NOT_TRUSTED,
        /// The folder or the bucket does not exist.
        NOT_THERE,
        /// The folder exists and we may not write in it.
        NOT_WRITABLE,
        /// The hospital's key cannot seal.
        NO_KEY,
        /// It answers in a way we do not know.
        UNEXPECTED
    }

    public static Trial answers() {
        return new Trial(Outcome.ANSWERS, "");
    }

    public boolean isGood() {
        return outcome == Outcome.ANSWERS;
    }

    /// What a failed call means, by what is at its root. Its message stays here: it may hold more than staff should
    /// read.
    public static Trial of(Throwable failure) {
        for (@Nullable Throwable it = failure; it != null; it = it.getCause()) {
            switch (it) {
                case UnknownHostException e -> {
                    return new Trial(Outcome.UNKNOWN_HOST, "");
                }
                case UnresolvedAddressException e -> {
                    return new Trial(Outcome.UNKNOWN_HOST, "");
                }
                case SSLException e -> {
                    return new Trial(Outcome.NOT_TRUSTED, "");
                }
                case HttpTimeoutException e -> {
                    return new Trial(Outcome.SILENT, "");
                }
                case InterruptedIOException e -> {
                    return new Trial(Outcome.SILENT, "");
                }
                case TimeoutException e -> {
                    return new Trial(Outcome.SILENT, "");
                }
                case ConnectException e
                when isLast(e) -> {
                    return new Trial(Outcome.UNREACHABLE, "");
                }
                case NoRouteToHostException e -> {
                    return new Trial(Outcome.UNREACHABLE, "");
                }
                default -> {}
            }
        }
        return new Trial(Outcome.UNEXPECTED, failure.getClass().getSimpleName());
    }

    /// The HTTP client wraps a name it cannot resolve into a refused connection; so look below.
    private static boolean isLast(ConnectException e) {
        return !(e.getCause() instanceof UnresolvedAddressException)
                && !(e.getCause() instanceof ConnectException deeper && !isLast(deeper));
    }
}
