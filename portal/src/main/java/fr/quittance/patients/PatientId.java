package fr.quittance.patients;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.Serializable;
import java.util.UUID;

/// Names one patient of one hospital inside Quittance; the hospital's own name for them is the IPP.
public record PatientId(UUID value) implements Serializable {

    public static PatientId next() {
        return new PatientId(UuidCreator.getTimeOrderedEpoch());
    }
}
