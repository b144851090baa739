package fr.quittance.notices;

import fr.quittance.establishments.EstablishmentCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// When and how patients are told. The mail server itself is `spring.mail.*`; without a host, e-mail is off.
///
/// @param delayAfterDischarge nobody is told before this long after the stay, at 8 in the morning; `0d` waits for the
///     day of discharge only
/// @param delayAfterDischargeOf the same for one establishment, by its code
/// @param smsFrom hour of Paris from which an SMS may ring; codes and links asked for are not held back
/// @param smsUntil hour of Paris from which it must wait until the next morning
/// @param acquittedWithin where the hospital deposits the facture acquittée, how long after the payment it promises it
/// @param accessFirst puts « Accéder à Mon espace patient » before « Payer la facture », as on the leaflet
/// @param mailConnections how many connections to the mail server are kept open at most
/// @param smpp the SMS centre; absent, SMS are off
@Validated
@ConfigurationProperties("quittance.notices")
public record NoticesSettings(
        @DefaultValue("2d") Period delayAfterDischarge,
        @DefaultValue Map<String, Period> delayAfterDischargeOf,
        @DefaultValue("8") @Min(0) @Max(23) int smsFrom,
        @DefaultValue("20") @Min(0) @Max(24) int smsUntil,
        @DefaultValue("7d") Period acquittedWithin,
        @DefaultValue("false") boolean accessFirst,
        @DefaultValue("4") @Min(1) @Max(50) int mailConnections,
        @Nullable @Valid Smpp smpp) {

    /// An SMS centre that speaks SMPP 3.4.
    ///
    /// @param host its address
    /// @param port its port
    /// @param systemId our name there, at most 15 characters
    /// @param password our password there, at most 8 characters
    /// @param systemType what some centres want besides, most often empty
    /// @param tls whether the connection is encrypted
    /// @param window how many messages may wait for its answer at once
    public record Smpp(
            @NotBlank String host,
            @DefaultValue("2775") @Min(1) @Max(65535) int port,
            @NotBlank @Size(max = 15) String systemId,
            @NotBlank @Size(max = 8) String password,
            @DefaultValue("") @Size(max = 12) String systemType,
            @DefaultValue("false") boolean tls,
            @DefaultValue("10") @Min(1) int window) {}

    Period delay(EstablishmentCode establishment) {
        return delayAfterDischargeOf.getOrDefault(establishment.value(), delayAfterDischarge);
    }
}
