package fr.quittance.payments.platform;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Lyra's notifications, already known to be signed: of a payment form, or of the REST API.
final class LyraNotice {

    private static final JsonMapper JSON = JsonMapper.shared();

    private LyraNotice() {}

    static Notice read(byte[] raw, LyraContract contract) {
        try {
            var fields = Fields.read(raw);
            return fields.containsKey("kr-answer") ? rest(fields, contract) : form(fields, contract);
        } catch (IllegalArgumentException | JacksonException e) {
            return new Notice.Unreadable("not a form, or a number that is none");
        }
    }

    private static Notice form(Map<String, String> fields, LyraContract contract) {
        if (!contract.siteId().equals(fields.get("vads_site_id"))
                || !contract.mode().equals(fields.get("vads_ctx_mode"))) {
            return new Notice.Unreadable("another shop, or another mode");
        }
        var order = fields.getOrDefault("vads_order_id", "");
        if (order.isEmpty()) {
            return new Notice.Idle("no order");
        }
        if ("CREDIT".equals(fields.get("vads_operation_type"))) {
            return new Notice.About(order, "", new Word.NotYet(null, "")); // Read what went back.
        }
        var word = LyraWords.word(
                fields.getOrDefault("vads_trans_status", ""),
                fields.getOrDefault("vads_trans_uuid", ""),
                Long.parseLong(fields.getOrDefault("vads_amount", "0")),
                "978".equals(fields.get("vads_currency")) ? "EUR" : fields.getOrDefault("vads_currency", ""),
                null,
                fields.getOrDefault("vads_auth_result", ""));
        return word instanceof Word.Silence
                ? new Notice.Unreadable("status that means nothing to us")
                : new Notice.About(order, "", word);
    }

    private static Notice rest(Map<String, String> fields, LyraContract contract) {
        var answer = JSON.readTree(fields.getOrDefault("kr-answer", ""));
        if (!contract.siteId().equals(LyraWords.text(answer, "shopId"))) {
            return new Notice.Unreadable("another shop");
        }
        var order = LyraWords.text(answer.path("orderDetails"), "orderId");
        return order.isEmpty()
                ? new Notice.Idle("no order")
                : new Notice.About(order, "", new Word.NotYet(null, "")); // It only says: look.
    }
}
