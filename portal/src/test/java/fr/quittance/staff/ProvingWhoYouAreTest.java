package fr.quittance.staff;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.database.TestDatabase;
import fr.quittance.journal.SampleJournal;
import fr.quittance.passwords.HashedPasswords;
import fr.quittance.visitors.StaffRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProvingWhoYouAreTest {

    private static final String PASSWORD = "Tournesol-des-champs-7";
    private static final WorkEmail PETIT = new WorkEmail("petit@ch-valmont.example");
    private static final HashedPasswords HASHES = new HashedPasswords();
    private static final String HASH = HASHES.hash(PASSWORD);

    private Instant now = Instant.parse("2026-10-18T10:00:00Z");
    private final JdbcClient jdbc = TestDatabase.freshClient();
    private final StaffAccounts accounts = new StaffAccounts(jdbc, () -> now);
    private final StaffFailures failures = new StaffFailures(jdbc, () -> now);
    private final StaffSecrets secrets = new StaffSecrets(new StaffSettings("k".repeat(32), Map.of()));
    private final ProveWhoYouAre prove = new ProveWhoYouAre(
            accounts,
            failures,
            HASHES,
            new SecondProof(accounts, secrets, () -> now),
            SampleJournal.in(jdbc, () -> now));
    private final UUID petit = UUID.fromString("0199f000-0000-7000-8000-000000000001");

    @BeforeEach
    void petit_works_here() {
        var account = new StaffAccount(
                VALMONT,
                petit,
                PETIT,
                "M. Petit",
                Set.of(StaffRole.BILLING_CLERK),
                StaffAccount.State.INVITED,
                null,
                0,
                null);
        accounts.add(account);
        accounts.activate(account, HASH, 1, 0);
    }

    @Test
    void a_password_then_a_code_let_in() {
        assertThat(prove.byPassword(VALMONT, PETIT, PASSWORD)).hasValue(petit);
        assertThat(prove.byCode(VALMONT, petit, code(now)))
                .hasValueSatisfying(member -> assertThat(member.name()).isEqualTo("M. Petit"));
    }

    @Test
    void a_password_serves_at_its_own_hospital_only() {
        assertThat(prove.byPassword(TILLEULS, PETIT, PASSWORD)).isEmpty();
        assertThat(prove.byCode(TILLEULS, petit, code(now))).isEmpty();
    }

    @Test
    void a_code_serves_once_even_while_it_is_still_shown() {
        assertThat(prove.byCode(VALMONT, petit, code(now))).isPresent();
        assertThat(prove.byCode(VALMONT, petit, code(now))).isEmpty();

        now = now.plusSeconds(30);
        assertThat(prove.byCode(VALMONT, petit, code(now.minusSeconds(30)))).isEmpty();
        assertThat(prove.byCode(VALMONT, petit, code(now))).isPresent();
    }

    @Test
    void a_recovery_code_serves_once_as_people_copy_it() {
        var code = secrets.recoveryCodes(petit, 1).get(3);
        var copied = code.substring(0, 5).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(5);

        assertThat(prove.byCode(VALMONT, petit, copied)).isPresent();
        assertThat(prove.byCode(VALMONT, petit, copied)).isEmpty();
        assertThat(prove.byCode(VALMONT, petit, secrets.recoveryCodes(petit, 2).get(4)))
                .isEmpty();
        assertThat(prove.byCode(VALMONT, petit, secrets.recoveryCodes(petit, 1).get(4)))
                .isPresent();
    }

    @Test
    void wrong_passwords_and_wrong_codes_close_the_address_together_and_for_longer_each_time() {
        for (int i = 0; i < 2; i++) {
            assertThat(prove.byPassword(VALMONT, PETIT, "wrong")).isEmpty();
        }
        for (int i = 0; i < 3; i++) {
            assertThat(prove.byCode(VALMONT, petit, "000000")).isEmpty();
        }

        assertThat(prove.byPassword(VALMONT, PETIT, PASSWORD)).isEmpty();
        assertThat(prove.byCode(VALMONT, petit, code(now))).isEmpty();
        for (var minutes : new int[] {1, 2, 4, 8, 16}) {
            now = now.plus(Duration.ofMinutes(minutes)).minusSeconds(1);
            assertThat(failures.count(VALMONT, PETIT)).isEmpty();
            now = now.plusSeconds(1);
            assertThat(failures.count(VALMONT, PETIT)).isPresent();
        }
        now = now.plus(Duration.ofHours(24)).minusSeconds(1);
        assertThat(failures.count(VALMONT, PETIT)).isEmpty();
        now = now.plusSeconds(2);
        assertThat(prove.byPassword(VALMONT, PETIT, PASSWORD)).hasValue(petit);
    }

    @Test
    void a_right_password_does_not_buy_more_tries_at_the_code() {
        for (int i = 0; i < 5; i++) {
            assertThat(prove.byPassword(VALMONT, PETIT, PASSWORD)).hasValue(petit);
            assertThat(prove.byCode(VALMONT, petit, "000000")).isEmpty();
        }

        assertThat(prove.byPassword(VALMONT, PETIT, PASSWORD)).isEmpty();
        assertThat(prove.byCode(VALMONT, petit, code(now))).isEmpty();
    }

    @Test
    void a_closed_account_proves_nothing() {
        accounts.disable(accounts.find(VALMONT, petit).orElseThrow());

        assertThat(prove.byPassword(VALMONT, PETIT, PASSWORD)).isEmpty();
        assertThat(prove.byCode(VALMONT, petit, code(now))).isEmpty();
    }

    private String code(Instant at) {
        return Totp.code(secrets.oneTimeSecret(petit, 1), Totp.step(at));
    }
}
