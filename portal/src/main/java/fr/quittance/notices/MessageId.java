package fr.quittance.notices;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Names one message; an e-mail keeps it in its Message-ID, whichever try sends it.
public record MessageId(UUID value) {

    public static MessageId next() {
        return new MessageId(UuidCreator.getTimeOrderedEpoch());
    }
}
