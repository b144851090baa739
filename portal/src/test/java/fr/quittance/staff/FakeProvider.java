package fr.quittance.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.quittance.staff.IdentitySettings.IdentityProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An identity provider that signs what it is told to, right or wrong, and gives each code once, to
/// whoever proves PKCE.
public final class FakeProvider implements AutoCloseable {

    private static final RSAKey KEY = newKey();
    private static final RSAKey ANOTHER = newKey();

    private final HttpServer server;
    private final Map<String, Sold> codes = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private @Nullable RSAKey signing = KEY;
    private String endpoints;

    private record Sold(String challenge, String redirect, JWTClaimsSet identity) {}

    public FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        endpoints = issuer();
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, description()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    /// What the portal must know of it.
    IdentityProvider settings(String... acr) {
        return new IdentityProvider(
                "Annuaire", URI.create(issuer()), "quittance", "not-a-secret", "email", List.of(acr), false, List.of());
    }

    /// The same where it is the only door.
    IdentityProvider onlyDoor() {
        return new IdentityProvider(
                "Annuaire", URI.create(issuer()), "quittance", "not-a-secret", "email", List.of(), true, List.of());
    }

    void signWithAnotherKey() {
        signing = ANOTHER;
    }

    void signNothing() {
        signing = null;
    }

    /// Says from now on that its keys and tokens are at another address.
    void sendElsewhere() {
        endpoints = "http://localhost:" + server.getAddress().getPort();
    }

    /// How many codes were brought.
    int codesAsked() {
        return asked.get();
    }

    /// Somebody proves to it who they are.
    ///
    /// @param door where the portal sent them
    /// @param as changes what it will sign
    /// @return what the address that they are sent back to ends with
    public String visit(URI door, String email, UnaryOperator<JWTClaimsSet.Builder> as) {
        var asked = URLUtils.parseParameters(door.getRawQuery());
        var identity = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(one(asked, "client_id"))
                .subject(UUID.randomUUID().toString())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", one(asked, "nonce"))
                .claim("email", email)
                .claim("email_verified", true)
                .claim("amr", List.of("pwd", "otp", "mfa"));
        var code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Sold(
                        one(asked, "code_challenge"),
                        one(asked, "redirect_uri"),
                        as.apply(identity).build()));
        return "code=" + code + "&state=" + one(asked, "state");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void token(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        var form =
                URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var sold = codes.remove(one(form, "code"));
        var known = "Basic "
                + Base64.getEncoder().encodeToString("quittance:not-a-secret".getBytes(StandardCharsets.UTF_8));
        if (sold == null
                || !known.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !one(form, "redirect_uri").equals(sold.redirect())
                || !CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(one(form, "code_verifier")))
                        .getValue()
                        .equals(sold.challenge())) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "access_token", "none", "token_type", "Bearer", "id_token", signed(sold.identity()))));
    }

    private String signed(JWTClaimsSet identity) {
        if (signing == null) {
            return new PlainJWT(identity).serialize();
        }
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    identity);
            token.sign(new RSASSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String description() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "issuer",
                        issuer(),
                        "authorization_endpoint",
                        issuer() + "/authorize",
                        "end_session_endpoint",
                        endpoints + "/logout",
                        "token_endpoint",
                        endpoints + "/token",
                        "jwks_uri",
                        endpoints + "/keys",
                        "subject_types_supported",
                        List.of("public"),
                        "response_types_supported",
                        List.of("code"),
                        "id_token_signing_alg_values_supported",
                        List.of("RS256")));
    }

    /// Its address.
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
