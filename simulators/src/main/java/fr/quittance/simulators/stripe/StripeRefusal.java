package fr.quittance.simulators.stripe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A call that Stripe refuses, said as Stripe says it.
class StripeRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;

    StripeRefusal(int status, String type, @Nullable String code, @Nullable String param, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
    }

    int status() {
        return status;
    }

    Map<String, Object> body() {
        var error = new LinkedHashMap<String, Object>();
        if (code != null) {
            error.put("code", code);
        }
        error.put("message", String.valueOf(getMessage()));
        if (param != null) {
            error.put("param", param);
        }
        error.put("type", type);
        return Map.of("error", error);
    }

    static StripeRefusal invalid(String code, String param, String message) {
        return new StripeRefusal(400, "invalid_request_error", code, param, message);
    }

    static StripeRefusal missing(String param) {
        return invalid("parameter_missing", param, "Missing required param: " + param + ".");
    }

    static StripeRefusal unknownObject(String kind, String id) {
        return new StripeRefusal(
                404, "invalid_request_error", "resource_missing", "id", "No such " + kind + ": '" + id + "'");
    }
}
