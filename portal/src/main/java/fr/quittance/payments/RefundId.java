package fr.quittance.payments;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Names one refund.
public record RefundId(UUID value) {

    static RefundId next() {
        return new RefundId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
