package fr.quittance.billcheck;

import fr.quittance.establishments.EstablishmentCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// From where a bill is worth a second look. Laws change: every limit is a setting.
///
/// @param limits of every hospital
/// @param hospitals of one hospital, by its code, in the place of those of all
@Validated
@ConfigurationProperties("quittance.billcheck")
public record BillcheckSettings(
        @DefaultValue @Valid @NotNull Limits limits,
        @DefaultValue Map<String, @Valid Limits> hospitals) {

    /// The limits of a hospital.
    ///
    /// @param recoveredFrom below it, in euros, the public accountant recovers nothing from the patient of a public
    ///     hospital (CGCT, D. 1611-1)
    /// @param unusualAbove an amount asked of a patient, in euros, above which somebody looks twice
    /// @param daysToPay a patient who has fewer days left to pay is told too late
    /// @param recoverableFor how long after a stay a public hospital may still recover (CGCT, L. 1617-5)
    /// @param claimableFor how long after a stay a private one may still ask (Code de la consommation, L. 218-2)
    public record Limits(
            @DefaultValue("5") @NotNull BigDecimal recoveredFrom,
            @DefaultValue("3000") @NotNull BigDecimal unusualAbove,
            @DefaultValue("15") @Min(0) int daysToPay,
            @DefaultValue("4y") @NotNull Period recoverableFor,
            @DefaultValue("2y") @NotNull Period claimableFor) {}

    /// The limits that a hospital goes by.
    public Limits of(EstablishmentCode establishment) {
        return hospitals.getOrDefault(establishment.value(), limits);
    }
}
