package fr.quittance.payments.platform;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A public hospital's régie at PayFiP (`docs/payfip.md`).
///
/// @param serviceUrl the SOAP service
/// @param pageUrl the payment page, to which `idop` is added
/// @param numcli six digits given by the DGFiP
/// @param saisie `T` test, `X` activation, `W` production
/// @param mail where PayFiP sends its own receipts: a mailbox of the hospital, patients get ours
/// @param callbackPath last part of the notification address: at least 48 characters nobody can
///     guess
/// @param previousCallbackPath the one it replaces, answered while old operations live
/// @param displayName its name as payers know it
/// @param merchant our name for the régie, part of the key of every capture
/// @param timeout how long one call may take
/// @param rest how long nothing is asked after half of ten calls failed
public record PayfipContract(
        @DefaultValue("https://www.payfip.gouv.fr/tpa/services/securite")
        URI serviceUrl,

        @DefaultValue("https://www.payfip.gouv.fr/tpa/paiementws.web")
        URI pageUrl,

        @NotNull @Pattern(regexp = "[0-9]{6}", message = "must be six digits")
        String numcli,

        @DefaultValue("W") @Pattern(regexp = "[TXW]", message = "must be T, X or W")
        String saisie,

        @NotNull @Email @Size(min = 6, max = 80) String mail,

        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{48,96}", message = "must be 48 to 96 letters and digits")
        String callbackPath,

        @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{48,96}", message = "must be 48 to 96 letters and digits")
        String previousCallbackPath,

        @DefaultValue("PayFiP") String displayName,
        @DefaultValue("principal") String merchant,
        @DefaultValue("5s") @DurationMax(seconds = 5) Duration timeout,
        @DefaultValue("20s") Duration rest)
        implements PlatformContract {

    @Override
    public String platform() {
        return PayfipPlatform.NAME;
    }

    @Override
    public URI pageOrigin() {
        return pageUrl;
    }

    /// Without its secrets: settings end up in logs.
    @Override
    public String toString() {
        return "PayFiP[" + serviceUrl + ", " + numcli + "]";
    }
}
