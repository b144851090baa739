package fr.quittance.documents;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Names one stored file.
public record DocumentId(UUID value) {

    public static DocumentId next() {
        return new DocumentId(UuidCreator.getTimeOrderedEpoch());
    }
}
