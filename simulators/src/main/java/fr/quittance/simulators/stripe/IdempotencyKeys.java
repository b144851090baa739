package fr.quittance.simulators.stripe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The answers already given under an `Idempotency-Key`: the same question gets the same answer,
/// another question is
/// refused.
@Component
class IdempotencyKeys {

    private final Map<String, Given> given = Collections.synchronizedMap(new LinkedHashMap<>());

    private record Given(String question, Object answer) {}

    /// What is refused as invalid is not remembered: the key may be used again.
    synchronized ResponseEntity<Object> once(
            String account, @Nullable String key, String question, Supplier<Object> work) {
        if (key == null) {
            return ResponseEntity.ok(work.get());
        }
        var name = account + " " + key;
        var before = given.get(name);
        if (before == null) {
            var answer = work.get();
            given.put(name, new Given(question, answer));
            return ResponseEntity.ok(answer);
        }
        if (!before.question().equals(question)) {
            throw new StripeRefusal(
                    400,
                    "idempotency_error",
                    null,
                    null,
                    "Keys for idempotent requests can only be used with the same parameters they were first used with. "
                            + "Try using a key other than '" + key + "' if you meant to execute a different request.");
        }
        return ResponseEntity.ok().header("Idempotent-Replayed", "true").body(before.answer());
    }
}
