package fr.quittance.simulators.lyra;

import fr.quittance.simulators.lyra.LyraSettings.Shop;
import fr.quittance.simulators.till.Purchase;
import fr.quittance.simulators.till.Purchases;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Lyra's REST API V4, as far as a hospital uses it: errors are told in the body, with status 200.
@RestController
@RequestMapping(
        path = "/lyra/api-payment/V4",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class LyraRest {

    private final LyraSettings settings;
    private final Purchases purchases;
    private final InstantSource clock;

    LyraRest(LyraSettings settings, Purchases purchases, InstantSource clock) {
        this.settings = settings;
        this.purchases = purchases;
        this.clock = clock;
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String code;

        Refusal(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }
    }

    @PostMapping("/Order/Get")
    Map<String, Object> order(@RequestBody JsonNode asked, HttpServletRequest request) {
        var shop = shop(request);
        var id = asked.path("orderId").asString("");
        var found = purchases.of(LyraSim.NAME).stream()
                .filter(it -> it.asked().merchant().equals(shop.code()))
                .filter(it -> it.asked().reference().equals(id))
                .filter(it -> !it.takesMoney(clock.instant()))
                .toList();
        if (found.isEmpty()) {
            throw new Refusal("PSP_010", "transaction not found");
        }
        var transactions = new ArrayList<Map<String, Object>>();
        found.forEach(it -> transactions.addAll(transactions(it)));
        return success(
                "Order/Get",
                Map.of(
                        "shopId",
                        shop.siteId(),
                        "orderDetails",
                        Map.of(
                                "orderId",
                                id,
                                "orderTotalAmount",
                                found.getFirst().asked().amountCents(),
                                "orderCurrency",
                                "EUR"),
                        "transactions",
                        transactions,
                        "_type",
                        "V4/Payment"));
    }

    @PostMapping("/Transaction/CancelOrRefund")
    Map<String, Object> giveBack(@RequestBody JsonNode asked, HttpServletRequest request) {
        var shop = shop(request);
        var uuid = asked.path("uuid").asString("");
        var purchase = purchases
                .find(LyraSim.NAME, uuid)
                .filter(it -> it.asked().merchant().equals(shop.code()))
                .filter(it -> it.state(clock.instant()) == Purchase.State.PAID)
                .orElseThrow(() -> new Refusal("PSP_010", "transaction not found"));
        var left = purchase.asked().amountCents() - purchase.refundedCents();
        var amount = asked.path("amount").asLong(left);
        if (!asked.path("currency").asString("EUR").equals("EUR") || amount <= 0 || amount > left) {
            throw new Refusal("PSP_100", "invalid amount");
        }
        var refund = new Purchase.Refund(
                UUID.randomUUID().toString().replace("-", ""),
                amount,
                clock.instant(),
                "",
                asked.path("comment").asString(""));
        purchase.refund(refund);
        return success("Transaction/CancelOrRefund", credit(refund));
    }

    @ExceptionHandler
    Map<String, Object> refuse(Refusal refusal) {
        return Map.of(
                "status",
                "ERROR",
                "version",
                "V4",
                "answer",
                Map.of(
                        "errorCode",
                        refusal.code,
                        "errorMessage",
                        String.valueOf(refusal.getMessage()),
                        "_type",
                        "V4/WebService/WebServiceError"));
    }

    private List<Map<String, Object>> transactions(Purchase purchase) {
        var asked = purchase.asked();
        var state = purchase.state(clock.instant());
        var debit = transaction(asked.id(), "DEBIT", LyraSim.status(state), asked.amountCents(), purchase.changedAt());
        if (state == Purchase.State.REFUSED) {
            debit.put("errorCode", "ACQ_001");
            debit.put("errorMessage", purchase.words());
        }
        var all = new ArrayList<Map<String, Object>>();
        all.add(debit);
        purchase.refunds().forEach(it -> all.add(credit(it)));
        return all;
    }

    private static Map<String, Object> credit(Purchase.Refund refund) {
        var json = transaction(refund.id(), "CREDIT", "AUTHORISED", refund.amountCents(), refund.at());
        json.put("comment", refund.key());
        return json;
    }

    private static Map<String, Object> transaction(
            String uuid, String operation, String status, long cents, @Nullable Instant at) {
        var json = new LinkedHashMap<String, Object>();
        json.put("uuid", uuid);
        json.put("operationType", operation);
        json.put("amount", cents);
        json.put("currency", "EUR");
        json.put("status", status.equals("AUTHORISED") ? "PAID" : "UNPAID");
        json.put("detailedStatus", status);
        json.put(
                "creationDate",
                String.valueOf((at == null ? Instant.EPOCH : at)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atOffset(ZoneOffset.UTC)
                        .toString()
                        .replace("Z", "+00:00")));
        json.put("_type", "V4/PaymentTransaction");
        return json;
    }

    private static Map<String, Object> success(String service, Map<String, Object> answer) {
        return Map.of("webService", service, "version", "V4", "status", "SUCCESS", "answer", answer);
    }

    private Shop shop(HttpServletRequest request) {
        var header = String.valueOf(request.getHeader("Authorization"));
        return settings.shops().stream()
                .filter(it -> header.equals("Basic " + base64(it.siteId() + ":" + it.password())))
                .findFirst()
                .orElseThrow(() -> new Refusal("INT_905", "invalid credentials"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
