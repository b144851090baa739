package fr.quittance.accounts;

import static fr.quittance.accounts.Doorstep.newAddress;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.accounts.SignIn.Outcome;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What happens at the sign-in door once failures add up, over a network or a whole hospital.
@PortalTest
class LockoutsTest {

    private static final LocalDate BIRTH = LocalDate.of(1957, 3, 27);
    private static final String NETWORK = "c0a801";

    @LocalServerPort
    int port;

    @Autowired
    SignIn signIn;

    @Autowired
    Doorstep doorstep;

    private final String email = newAddress();

    @BeforeEach
    void openAccount() {
        doorstep.forgetCounts();
        doorstep.patientWithAccount(port, email);
    }

    @AfterEach
    void forgetCounts() {
        doorstep.forgetCounts();
    }

    @Test
    void a_network_with_too_many_failures_waits_whatever_the_address_and_others_do_not() {
        wrong();
        failuresAre("NETWORK", 49);
        assertThat(wrong()).isInstanceOf(Outcome.Refused.class);

        assertThat(right(NETWORK)).isInstanceOf(Outcome.NetworkLocked.class);
        assertThat(right("0a0000")).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void a_hospital_under_attack_locks_nobody_out_and_looks_at_no_password() {
        wrong();
        failuresAre("EVERYBODY", 999);
        wrong();

        assertThat(right("0a0000")).isInstanceOf(Outcome.MailboxOnly.class);
        assertThat(signIn.byCode(VALMONT, new EmailAddress(email), BIRTH)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void who_is_right_does_not_use_up_what_a_network_may_try() {
        for (int i = 0; i < 3; i++) {
            assertThat(right(NETWORK)).isInstanceOf(Outcome.SignedIn.class);
        }

        assertThat(doorstep.count("select sum(failures) from accounts.failed_sign_in where scope = 'NETWORK'"))
                .isZero();
    }

    private void failuresAre(String scope, int failures) {
        doorstep.change("update accounts.failed_sign_in set failures = ? where scope = ?", failures, scope);
    }

    private Outcome wrong() {
        return signIn.byPassword(VALMONT, new EmailAddress(newAddress()), "Autre-2026-xx!", BIRTH, NETWORK);
    }

    private Outcome right(String network) {
        return signIn.byPassword(VALMONT, new EmailAddress(email), Doorstep.PASSWORD, BIRTH, network);
    }
}
