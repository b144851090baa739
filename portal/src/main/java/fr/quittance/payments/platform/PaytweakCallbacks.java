package fr.quittance.payments.platform;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.payments.PaymentSettings;
import fr.quittance.payments.ReceiveNotice;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// Where Paytweak calls back: unsigned, so the address itself is the secret. What comes is kept
/// first, then answered.
@RestController
class PaytweakCallbacks {

    private static final Logger log = LoggerFactory.getLogger(PaytweakCallbacks.class);
    private static final int LARGEST = 16 * 1024;

    private final PaymentSettings settings;
    private final ReceiveNotice receive;

    PaytweakCallbacks(PaymentSettings settings, ReceiveNotice receive) {
        this.settings = settings;
        this.receive = receive;
    }

    @RequestMapping(
            path = "/callbacks/paytweak/{secret}",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> call(@PathVariable String secret, HttpServletRequest request) throws IOException {
        var establishment = establishment(secret);
        if (establishment.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, "");
        }
        var raw = content(request);
        if (raw.length > LARGEST) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, "");
        }
        try {
            var mediaType = Objects.requireNonNullElse(request.getContentType(), "");
            receive.receive(establishment.get(), PaytweakPlatform.NAME, raw, printable(mediaType), headers(request));
            return answer(HttpStatus.OK, "ok");
        } catch (DataAccessException | TransactionException e) {
            log.error("A callback for {} could not be kept: the platform must call again", establishment.get(), e);
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "");
        }
    }

    /// Every secret is compared, each in constant time: how long the answer takes tells nothing.
    private Optional<EstablishmentCode> establishment(String secret) {
        EstablishmentCode found = null;
        for (var contract : settings.contracts().entrySet()) {
            var expected = contract.getValue().paytweak().callbackPath();
            if (MessageDigest.isEqual(bytes(expected), bytes(secret))) {
                found = new EstablishmentCode(contract.getKey());
            }
        }
        return Optional.ofNullable(found);
    }

    /// The body, or the query of a call that has none.
    private static byte[] content(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        return body.length > 0 ? body : bytes(Objects.requireNonNullElse(request.getQueryString(), ""));
    }

    private static String headers(HttpServletRequest request) {
        return Stream.of("User-Agent", "Content-Length", "X-Forwarded-For")
                .filter(name -> request.getHeader(name) != null)
                .map(name -> name + ": " + printable(request.getHeader(name)))
                .collect(Collectors.joining("\n", request.getMethod() + " " + request.getRemoteAddr() + "\n", ""));
    }

    private static String printable(String text) {
        var clean = text.replaceAll("[^\\x20-\\x7E]", "?");
        return clean.length() > 200 ? clean.substring(0, 200) : clean;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(text);
    }
}
