package fr.quittance.simulators.paysim;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// An establishment that has a contract with PaySim, as its back office knows it.
///
/// @param callbackMethod `POST-JSON` or `GET`
/// @param statusField `status` or `Status`: both are seen in the wild
/// @param returnUrl where the payer goes back, `{order_id}` in it is replaced; empty: nowhere
public record Merchant(
        String code,
        String name,
        String publicKey,
        String privateKey,
        @DefaultValue("") String callbackUrl,
        @DefaultValue("POST-JSON") String callbackMethod,
        @DefaultValue("status") String statusField,
        @DefaultValue("") String returnUrl) {

    public Merchant {
        if (!callbackMethod.equals("POST-JSON") && !callbackMethod.equals("GET")) {
            throw new IllegalArgumentException("callbackMethod is POST-JSON or GET, not " + callbackMethod);
        }
        if (!statusField.equals("status") && !statusField.equals("Status")) {
            throw new IllegalArgumentException("statusField is status or Status, not " + statusField);
        }
    }

    Merchant with(Change change) {
        return new Merchant(
                code,
                name,
                publicKey,
                privateKey,
                or(change.callbackUrl(), callbackUrl),
                or(change.callbackMethod(), callbackMethod),
                or(change.statusField(), statusField),
                or(change.returnUrl(), returnUrl));
    }

    @Nullable
    URI returnTo(String orderId) {
        return returnUrl.isBlank()
                ? null
                : URI.create(returnUrl.replace("{order_id}", URLEncoder.encode(orderId, StandardCharsets.UTF_8)));
    }

    /// What the steering may change while PaySim runs; absent fields keep their value.
    public record Change(
            @Nullable String callbackUrl,
            @Nullable String callbackMethod,
            @Nullable String statusField,
            @Nullable String returnUrl) {}

    private static String or(@Nullable String changed, String kept) {
        return changed == null ? kept : changed;
    }
}
