package fr.quittance.simulators.paysim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The three steps that lead from a public key to a work token, and the ten minutes that follow.
@Component
class Sessions {

    private static final int KEPT = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Merchants merchants;
    private final PaySimSettings settings;
    private final InstantSource clock;
    private final Map<String, Grant> greeted = new ConcurrentHashMap<>();
    private final Map<String, Grant> working = new ConcurrentHashMap<>();

    Sessions(Merchants merchants, PaySimSettings settings, InstantSource clock) {
        this.merchants = merchants;
        this.settings = settings;
        this.clock = clock;
    }

    private record Grant(String merchant, Instant until) {}

    String hello(@Nullable String publicKey) {
        if (publicKey == null) {
            throw WireRefusal.missingHeader();
        }
        var merchant = merchants.withPublicKey(publicKey).orElseThrow(WireRefusal::missingHeader);
        return grant(greeted, merchant.code());
    }

    String verify(@Nullable String userToken) {
        if (userToken == null) {
            throw WireRefusal.missingHeader();
        }
        var proof = decode(userToken);
        for (var merchant : merchants.all()) {
            if (proof.endsWith(merchant.privateKey())) {
                var securityToken = proof.substring(
                        0, proof.length() - merchant.privateKey().length());
                var grant = greeted.get(securityToken);
                if (grant != null && grant.merchant().equals(merchant.code())) {
                    greeted.remove(securityToken);
                    stillValid(grant);
                    return grant(working, merchant.code());
                }
            }
        }
        throw WireRefusal.authFailure();
    }

    Merchant atWork(@Nullable String workToken) {
        if (workToken == null || workToken.isBlank()) {
            throw WireRefusal.missingHeader();
        }
        var grant = working.get(workToken);
        if (grant == null) {
            throw WireRefusal.authFailure();
        }
        stillValid(grant);
        return merchants.get(grant.merchant());
    }

    void quit(String workToken) {
        working.remove(workToken);
    }

    /// Every token is out of time from now on.
    void expireAll() {
        working.replaceAll((token, grant) -> new Grant(grant.merchant(), Instant.MIN));
        greeted.clear();
    }

    void forgetAll() {
        working.clear();
        greeted.clear();
    }

    private void stillValid(Grant grant) {
        if (!clock.instant().isBefore(grant.until())) {
            throw WireRefusal.timeOut();
        }
    }

    private String grant(Map<String, Grant> grants, String merchant) {
        if (grants.size() >= KEPT) {
            var now = clock.instant();
            grants.values().removeIf(grant -> !now.isBefore(grant.until()));
        }
        if (grants.size() >= KEPT) {
            grants.clear();
        }
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        grants.put(token, new Grant(merchant, clock.instant().plus(settings.workTokenLifetime())));
        return token;
    }

    private static String decode(String userToken) {
        try {
            return new String(Base64.getDecoder().decode(userToken), UTF_8);
        } catch (IllegalArgumentException _) {
            throw WireRefusal.authFailure();
        }
    }
}
