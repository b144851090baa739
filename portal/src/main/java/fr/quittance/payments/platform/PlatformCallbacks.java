package fr.quittance.payments.platform;

import fr.quittance.database.Reach;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.payments.ReceiveNotice;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/// Where platforms call back. Each address holds a secret, and where the platform signs, the
/// signature is checked too. What comes is kept first, byte for byte, then answered, then read.
@RestController
class PlatformCallbacks {

    private static final Logger log = LoggerFactory.getLogger(PlatformCallbacks.class);
    private static final int LARGEST = 16 * 1024;

    private final Platforms platforms;
    private final ReceiveNotice receive;

    PlatformCallbacks(Platforms platforms, ReceiveNotice receive) {
        this.platforms = platforms;
        this.receive = receive;
    }

    private record Door(EstablishmentCode establishment, PaymentPlatform platform) {}

    @RequestMapping(
            path = "/callbacks/{platform}/{secret}",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> call(@PathVariable String platform, @PathVariable String secret, HttpServletRequest request)
            throws IOException {
        var door = door(platform, secret).orElse(null);
        if (door == null) {
            return answer(HttpStatus.NOT_FOUND, "");
        }
        var raw = content(request);
        if (raw.length > LARGEST) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, "");
        }
        if (!door.platform().vouches(raw, name -> only(request, name))) {
            log.warn("A callback at {}'s {} address does not carry its signature", door.establishment(), platform);
            return answer(HttpStatus.FORBIDDEN, "");
        }
        return keep(door, raw, request);
    }

    private ResponseEntity<String> keep(Door door, byte[] raw, HttpServletRequest request) {
        Reach.to(door.establishment().value());
        try {
            var mediaType = Objects.requireNonNullElse(request.getContentType(), "");
            receive.receive(door.establishment(), door.platform().name(), raw, printable(mediaType), headers(request));
            return answer(HttpStatus.OK, "ok");
        } catch (DataAccessException | TransactionException e) {
            log.error("A callback for {} could not be kept: the platform must call again", door.establishment(), e);
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "");
        }
    }

    /// Every secret is compared, each in constant time: how long the answer takes tells nothing.
    private Optional<Door> door(String platform, String secret) {
        Door found = null;
        for (var contract : platforms.named(platform).entrySet()) {
            for (var expected : contract.getValue().contract().callbackPaths()) {
                if (MessageDigest.isEqual(bytes(expected), bytes(secret))) {
                    found = new Door(contract.getKey(), contract.getValue());
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /// A header that comes twice is as good as none: which one was signed?
    private static @Nullable String only(HttpServletRequest request, String name) {
        var values = request.getHeaders(name);
        var first = values.hasMoreElements() ? values.nextElement() : null;
        return values.hasMoreElements() ? null : first;
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
