package fr.quittance.simulators.paysim;

import fr.quittance.simulators.PaySimDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Paytweak's wire protocol: three steps of tokens, then links.
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class WireProtocol {

    private static final String WORK_TOKEN = "Paytweak-Token";

    private final Sessions sessions;
    private final Links links;
    private final Steering steering;
    private final PaySimDoor door;

    WireProtocol(Sessions sessions, Links links, Steering steering, PaySimDoor door) {
        this.sessions = sessions;
        this.links = links;
        this.steering = steering;
        this.door = door;
    }

    @GetMapping("/hello")
    Map<String, String> hello(@RequestHeader(name = "Paytweak-API-KEY", required = false) @Nullable String key) {
        return Map.of("Paytweak-Security-Token", sessions.hello(key));
    }

    @GetMapping("/verify")
    Map<String, String> verify(@RequestHeader(name = "Paytweak-USER-TOKEN", required = false) @Nullable String token) {
        return Map.of("Paytweak-Work-Token", sessions.verify(token));
    }

    @GetMapping("/quit")
    Map<String, String> quit(@RequestHeader(name = WORK_TOKEN, required = false) @Nullable String token) {
        sessions.atWork(token);
        sessions.quit(String.valueOf(token));
        return Map.of("code", "OK", "message", "BYE");
    }

    @PostMapping("/links")
    Map<String, String> create(
            @RequestHeader(name = WORK_TOKEN, required = false) @Nullable String token, HttpServletRequest request) {
        var merchant = sessions.atWork(token);
        if (!isForm(request.getContentType())) {
            throw new WireRefusal(415, "UNSUPPORTED MEDIA TYPE");
        }
        if (request.getQueryString() != null) {
            throw WireRefusal.invalid("query string");
        }
        var link = links.create(Order.read(merchant.code(), request.getParameterMap()));
        var answer = new LinkedHashMap<String, String>();
        answer.put("code", "OK");
        answer.put("url", door.url() + "/pay/" + link.id());
        answer.put("qrcode", door.url() + "/pay/" + link.id() + "/qrcode.png");
        answer.put("order_id", link.order().orderId());
        return answer;
    }

    /// Not documented by Paytweak, so it can be switched off.
    @GetMapping("/links")
    Map<String, String> read(
            @RequestHeader(name = WORK_TOKEN, required = false) @Nullable String token,
            @RequestParam(name = "order_id", required = false) @Nullable String orderId) {
        var merchant = sessions.atWork(token);
        if (orderId == null) {
            throw new WireRefusal(400, "MISSING PARAMETER order_id");
        }
        if (!steering.of(orderId).statusRead()) {
            throw new WireRefusal(405, "METHOD NOT ALLOWED");
        }
        var link = own(merchant, orderId);
        var answer = new LinkedHashMap<String, String>();
        answer.put("code", "OK");
        answer.put("order_id", orderId);
        answer.put("amount", Order.decimal(link.order().amountCents()));
        answer.put("cur", link.order().currency());
        answer.put("status", link.status());
        answer.put("transaction_id", link.transactionId());
        answer.put("link_id", link.id());
        return answer;
    }

    /// Not documented by Paytweak either: its wrapper has the verb.
    @DeleteMapping("/links/{orderId}")
    Map<String, String> close(
            @RequestHeader(name = WORK_TOKEN, required = false) @Nullable String token, @PathVariable String orderId) {
        var link = own(sessions.atWork(token), orderId);
        if (link.state() instanceof PaymentLink.Closed
                || links.whileOpen(link.id(), open -> open.moved(new PaymentLink.Closed()))) {
            return Map.of("code", "OK", "order_id", orderId);
        }
        throw new WireRefusal(409, "LINK ALREADY PAID");
    }

    @RequestMapping("/**")
    void nothingElse() {
        throw WireRefusal.notFound();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refuse(WireRefusal refusal) {
        return ResponseEntity.status(refusal.code())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("code", String.valueOf(refusal.code()), "message", refusal.words()));
    }

    private PaymentLink own(Merchant merchant, String orderId) {
        return links.forOrder(merchant.code(), orderId).orElseThrow(WireRefusal::notFound);
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
