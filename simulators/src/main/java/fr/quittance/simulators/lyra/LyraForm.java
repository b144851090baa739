package fr.quittance.simulators.lyra;

import fr.quittance.simulators.lyra.LyraSettings.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;

/// The payment form as Lyra takes it, checked field by field; the number is that of Lyra's error
/// page.
final class LyraForm {

    private static final Set<String> KNOWN = Set.of(
            "vads_action_mode",
            "vads_amount",
            "vads_ctx_mode",
            "vads_currency",
            "vads_cust_email",
            "vads_language",
            "vads_order_id",
            "vads_order_info",
            "vads_page_action",
            "vads_payment_config",
            "vads_return_mode",
            "vads_site_id",
            "vads_trans_date",
            "vads_trans_id",
            "vads_url_check",
            "vads_url_return",
            "vads_version",
            "signature");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private LyraForm() {}

    /// What is wrong with a form; the message of the error page.
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message, null, false, false);
        }
    }

    static void check(Map<String, String> form, Shop shop, Instant now) {
        form.keySet().forEach(name -> require(KNOWN.contains(name), "09 - " + name));
        require(LyraSeal.of(form, shop.key()).equals(form.get("signature")), "00 - signature");
        is(form, "vads_version", "01", "V2");
        is(form, "vads_action_mode", "06", "INTERACTIVE");
        is(form, "vads_page_action", "46", "PAYMENT");
        is(form, "vads_payment_config", "07", "SINGLE");
        is(form, "vads_ctx_mode", "11", "TEST");
        is(form, "vads_currency", "10", "978");
        require(text(form, "vads_trans_id").matches("[A-Za-z0-9]{6}"), "03 - vads_trans_id");
        require(text(form, "vads_amount").matches("[1-9][0-9]{0,11}"), "09 - vads_amount");
        require(text(form, "vads_order_id").matches("[A-Za-z0-9_-]{1,64}"), "13 - vads_order_id");
        require(text(form, "vads_url_return").length() <= 1024, "24 - vads_url_return");
        try {
            var at = LocalDateTime.parse(text(form, "vads_trans_date"), DATE).toInstant(ZoneOffset.UTC);
            require(
                    at.isAfter(now.minus(Duration.ofMinutes(60))) && at.isBefore(now.plus(Duration.ofMinutes(150))),
                    "04 - vads_trans_date");
        } catch (DateTimeParseException _) {
            throw new Wrong("04 - vads_trans_date");
        }
    }

    private static void is(Map<String, String> form, String name, String number, String expected) {
        require(expected.equals(form.get(name)), number + " - " + name);
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "");
    }

    static void require(boolean fine, String message) {
        if (!fine) {
            throw new Wrong(message);
        }
    }
}
