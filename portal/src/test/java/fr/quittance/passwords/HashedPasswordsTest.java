package fr.quittance.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class HashedPasswordsTest {

    private final HashedPasswords hashes = new HashedPasswords();

    @Test
    void a_hash_is_argon2id_with_its_parameters_and_matches_its_password_only() {
        var hash = hashes.hash("Tilleul-2026!");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.matches("Tilleul-2026!", hash)).isTrue();
        assertThat(hashes.matches("Tilleul-2026?", hash)).isFalse();
        assertThat(hashes.matches("nobody has this password", null)).isFalse();
        assertThat(hashes.isOutdated(hash)).isFalse();
    }

    @Test
    void a_hash_of_weaker_parameters_is_outdated() {
        assertThat(hashes.isOutdated(new Argon2PasswordEncoder(16, 32, 1, 8192, 1).encode("x")))
                .isTrue();
    }

    @Test
    void of_sixty_at_once_some_are_sent_away_and_the_others_are_served() throws Exception {
        Callable<Boolean> hash = () -> {
            try {
                return !hashes.hash("Tilleul-2026!").isEmpty();
            } catch (TooManySignIns e) {
                return false;
            }
        };
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = people
                    .invokeAll(IntStream.range(0, 60).mapToObj(i -> hash).toList())
                    .stream()
                    .map(HashedPasswordsTest::result)
                    .toList();

            assertThat(answers).contains(true).contains(false);
            assertThat(answers.stream().filter(served -> served).count()).isGreaterThanOrEqualTo(22);
        }
    }

    private static boolean result(java.util.concurrent.Future<Boolean> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
