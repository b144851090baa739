package fr.quittance.accounts;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProofsTest {

    private Instant now = Instant.parse("2026-10-18T10:00:00Z");
    private final Proofs proofs = new Proofs(TestDatabase.freshClient(), () -> now);
    private final Proofs.Proof proof = proofs.ask(VALMONT, Duration.ofMinutes(10));

    @Test
    void it_may_be_tried_five_times() {
        for (int i = 0; i < 5; i++) {
            assertThat(proofs.tryOnce(VALMONT, proof.id())).isTrue();
        }

        assertThat(proofs.tryOnce(VALMONT, proof.id())).isFalse();
        assertThat(proofs.isOpen(VALMONT, proof.id())).isFalse();
    }

    @Test
    void it_serves_once() {
        assertThat(proofs.use(VALMONT, proof.id())).isTrue();

        assertThat(proofs.use(VALMONT, proof.id())).isFalse();
        assertThat(proofs.tryOnce(VALMONT, proof.id())).isFalse();
        assertThat(proofs.isOpen(VALMONT, proof.id())).isFalse();
    }

    @Test
    void it_is_good_until_it_expires_and_at_its_own_hospital() {
        assertThat(proofs.tryOnce(TILLEULS, proof.id())).isFalse();
        now = now.plus(Duration.ofMinutes(10)).minusMillis(1);
        assertThat(proofs.isOpen(VALMONT, proof.id())).isTrue();
        now = now.plusMillis(1);

        assertThat(proofs.isOpen(VALMONT, proof.id())).isFalse();
        assertThat(proofs.tryOnce(VALMONT, proof.id())).isFalse();
    }

    @Test
    void it_is_forgotten_a_day_after_it_expired() {
        now = now.plus(Duration.ofHours(24));
        proofs.forgetOld();
        assertThat(proofs.use(VALMONT, proof.id())).isTrue();
        now = now.plus(Duration.ofHours(1));
        var later = proofs.ask(VALMONT, Duration.ofMinutes(10));
        proofs.forgetOld();

        assertThat(proofs.use(VALMONT, proof.id())).isFalse();
        assertThat(proofs.use(VALMONT, later.id())).isTrue();
    }
}
