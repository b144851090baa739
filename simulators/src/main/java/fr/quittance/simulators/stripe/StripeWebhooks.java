package fr.quittance.simulators.stripe;

import fr.quittance.simulators.till.Bells;
import fr.quittance.simulators.till.Purchase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Stripe's events, signed: `Stripe-Signature: t=…,v1=…`, one `v1` for each live secret of the
/// endpoint.
@Component
class StripeWebhooks {

    private final StripeSettings settings;
    private final StripeShapes shapes;
    private final InstantSource clock;
    private final JsonMapper json = new JsonMapper();

    StripeWebhooks(StripeSettings settings, StripeShapes shapes, InstantSource clock) {
        this.settings = settings;
        this.shapes = shapes;
        this.clock = clock;
    }

    Bells.@Nullable Letter happened(Purchase purchase, String page) {
        return switch (purchase.state(clock.instant())) {
            case PAID -> event(purchase, "checkout.session.completed", shapes.session(purchase, page, false));
            case OVER -> event(purchase, "checkout.session.expired", shapes.session(purchase, page, false));
            case OPEN, REFUSED -> event(purchase, "payment_intent.payment_failed", shapes.intent(purchase, false));
            case LEFT -> null;
        };
    }

    Bells.@Nullable Letter refunded(Purchase purchase) {
        return event(purchase, "charge.refunded", shapes.charge(purchase));
    }

    private Bells.@Nullable Letter event(Purchase purchase, String type, Map<String, @Nullable Object> object) {
        var account = settings.accounts().stream()
                .filter(it -> it.code().equals(purchase.asked().merchant()))
                .findFirst()
                .orElse(null);
        if (account == null) {
            return null;
        }
        var event = new LinkedHashMap<String, Object>();
        event.put("id", "evt_" + UUID.randomUUID().toString().replace("-", ""));
        event.put("object", "event");
        event.put("api_version", "2026-07-29.dahlia");
        event.put("created", clock.instant().getEpochSecond());
        event.put("data", Map.of("object", object));
        event.put("livemode", false);
        event.put("pending_webhooks", 1);
        event.put("type", type);
        var body = json.writerWithDefaultPrettyPrinter().writeValueAsString(event);
        var now = clock.instant().getEpochSecond();
        var signature = new StringBuilder("t=" + now);
        account.webhookSecrets().forEach(it -> signature.append(",v1=").append(hmac(it, now + "." + body)));
        return new Bells.Letter(
                account.webhookUrl(),
                body,
                Map.of("Content-Type", "application/json; charset=utf-8", "Stripe-Signature", signature.toString()));
    }

    private static String hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
