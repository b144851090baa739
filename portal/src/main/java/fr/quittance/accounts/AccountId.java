package fr.quittance.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Names one patient account of one hospital.
public record AccountId(UUID value) {

    public static AccountId next() {
        return new AccountId(UuidCreator.getTimeOrderedEpoch());
    }
}
