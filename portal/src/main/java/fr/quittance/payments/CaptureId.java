package fr.quittance.payments;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Our name for money that was taken, whatever its platform calls it.
public record CaptureId(UUID value) {

    static CaptureId next() {
        return new CaptureId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
