package fr.quittance.simulators.phone;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The SMS centre's bad days: receipts late or absent, throttling, phones that do not exist.
@Component
public class PhoneBehaviour {

    private static final State NORMAL = new State("DELIVRD", 0.0, false, 0, false, List.of());

    private volatile State state = NORMAL;
    private final AtomicInteger throttlesLeft = new AtomicInteger();

    /// What the steering sees and changes; absent fields keep their value.
    ///
    /// @param receipt `DELIVRD`, `UNDELIV`, `EXPIRED`, `REJECTD`, `UNKNOWN` or `none`
    /// @param decimalIds receipts write the id in decimal though submit_sm_resp wrote it in hexadecimal
    /// @param unreachable numbers whose receipt is always UNDELIV
    public record State(
            @Nullable String receipt,
            @Nullable Double receiptDelaySeconds,
            @Nullable Boolean decimalIds,
            @Nullable Integer throttleNext,
            @Nullable Boolean down,
            @Nullable List<String> unreachable) {}

    public State now() {
        var s = state;
        return new State(
                s.receipt(), s.receiptDelaySeconds(), s.decimalIds(), throttlesLeft.get(), s.down(), s.unreachable());
    }

    public synchronized State change(State change) {
        var receipt = or(change.receipt(), state.receipt());
        if (!Set.of("DELIVRD", "UNDELIV", "EXPIRED", "REJECTD", "UNKNOWN", "none")
                .contains(receipt)) {
            throw new IllegalArgumentException("Accusé inconnu : " + receipt);
        }
        state = new State(
                receipt,
                or(change.receiptDelaySeconds(), state.receiptDelaySeconds()),
                or(change.decimalIds(), state.decimalIds()),
                0,
                or(change.down(), state.down()),
                or(change.unreachable(), state.unreachable()).stream()
                        .map(Phones::international)
                        .toList());
        if (change.throttleNext() != null) {
            throttlesLeft.set(change.throttleNext());
        }
        return now();
    }

    public synchronized void reset() {
        state = NORMAL;
        throttlesLeft.set(0);
    }

    boolean throttlesNow() {
        return throttlesLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    boolean isDown() {
        return Boolean.TRUE.equals(state.down());
    }

    boolean writesDecimalIds() {
        return Boolean.TRUE.equals(state.decimalIds());
    }

    long receiptDelayMillis() {
        return Math.round(or(state.receiptDelaySeconds(), 0.0) * 1000);
    }

    String receiptFor(String number) {
        return or(state.unreachable(), List.<String>of()).contains(number) ? "UNDELIV" : or(state.receipt(), "DELIVRD");
    }

    private static <T> T or(@Nullable T changed, @Nullable T kept) {
        return java.util.Objects.requireNonNull(changed == null ? kept : changed);
    }
}
