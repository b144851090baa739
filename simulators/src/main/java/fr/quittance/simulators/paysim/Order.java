package fr.quittance.simulators.paysim;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What an establishment asks to be paid, read strictly from the form it sends.
record Order(
        String merchant,
        String orderId,
        long amountCents,
        String currency,
        String firstname,
        String lastname,
        String freetext,
        Duration life) {

    private static final Set<String> KNOWN = Set.of(
            "order_id",
            "amount",
            "cur",
            "lng",
            "lang",
            "firstname",
            "lastname",
            "email",
            "freetext",
            "life",
            "scenario",
            "billing_address",
            "cart");
    private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9][0-9]{0,6})\\.[0-9]{2}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern LIFE = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern SCENARIO = Pattern.compile("[0-9]{1,9}");
    private static final JsonMapper JSON = new JsonMapper();

    static Order read(String merchant, Map<String, String[]> form) {
        for (var entry : form.entrySet()) {
            if (!KNOWN.contains(entry.getKey()) || entry.getValue().length != 1) {
                throw WireRefusal.invalid(entry.getKey());
            }
        }
        optional(form, "lng", LANGUAGE.asMatchPredicate());
        optional(form, "lang", LANGUAGE.asMatchPredicate());
        optional(form, "email", EMAIL.asMatchPredicate());
        optional(form, "scenario", SCENARIO.asMatchPredicate());
        optional(form, "billing_address", Order::isJson);
        optional(form, "cart", Order::isJson);
        var life = optional(form, "life", LIFE.asMatchPredicate());
        return new Order(
                merchant,
                required(form, "order_id", ORDER_ID.asMatchPredicate()),
                cents(required(form, "amount", AMOUNT.asMatchPredicate())),
                required(form, "cur", "EUR"::equals),
                text(form, "firstname", 80),
                text(form, "lastname", 80),
                text(form, "freetext", 500),
                Duration.ofDays(life == null ? 30 : Long.parseLong(life)));
    }

    static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static long cents(String amount) {
        var cents = new BigDecimal(amount).movePointRight(2).longValueExact();
        if (cents <= 0) {
            throw WireRefusal.invalid("amount");
        }
        return cents;
    }

    private static String required(Map<String, String[]> form, String name, Predicate<String> valid) {
        var value = optional(form, name, valid);
        if (value == null) {
            throw new WireRefusal(400, "MISSING PARAMETER " + name);
        }
        return value;
    }

    private static @Nullable String optional(Map<String, String[]> form, String name, Predicate<String> valid) {
        var values = form.get(name);
        if (values == null || values[0].isEmpty()) {
            return null;
        }
        if (!valid.test(values[0])) {
            throw WireRefusal.invalid(name);
        }
        return values[0];
    }

    private static String text(Map<String, String[]> form, String name, int longest) {
        var value = optional(form, name, words -> words.length() <= longest);
        return value == null ? "" : value;
    }

    private static boolean isJson(String text) {
        try {
            return JSON.readTree(text).isContainer();
        } catch (JacksonException _) {
            return false;
        }
    }
}
