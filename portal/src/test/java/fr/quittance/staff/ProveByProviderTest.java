package fr.quittance.staff;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.nimbusds.jwt.JWTClaimsSet;
import fr.quittance.database.TestDatabase;
import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.SampleEstablishments;
import fr.quittance.journal.SampleJournal;
import fr.quittance.staff.IdentitySettings.IdentityProvider;
import fr.quittance.staff.ProveByProvider.Outcome;
import fr.quittance.staff.ProveByProvider.Reason;
import fr.quittance.visitors.StaffRole;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an identity provider may sign, and what it may not.
class ProveByProviderTest {

    private static final String PETIT = "petit@ch-valmont.example";

    private Instant now = Instant.now();
    private final JdbcClient jdbc = TestDatabase.freshClient();
    private final Establishment valmont = SampleEstablishments.get().get(VALMONT);
    private final StaffAccounts accounts = new StaffAccounts(jdbc, () -> now);
    private final FakeProvider provider = new FakeProvider();
    private StaffAccount petit;

    @BeforeEach
    void petit_works_here() {
        petit = new StaffAccount(
                VALMONT,
                UuidCreator.getTimeOrderedEpoch(),
                new WorkEmail(PETIT),
                "M. Petit",
                Set.of(StaffRole.BILLING_CLERK),
                StaffAccount.State.INVITED,
                null,
                0,
                null);
        accounts.add(petit);
        accounts.activate(petit, "none", 1, 0);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void somebody_with_an_open_account_and_two_proofs_gets_in_with_the_roles_they_have_here() {
        assertThat(comes(it -> it)).isEqualTo(new Outcome.In(petit.member()));
    }

    @Test
    void an_identity_for_somebody_else_elsewhere_or_another_time_is_worth_nothing() {
        assertThat(comes(it -> it.claim("nonce", "another"))).isEqualTo(refused(Reason.WRONG));
        assertThat(comes(it -> it.claim("nonce", null))).isEqualTo(refused(Reason.WRONG));
        assertThat(comes(it -> it.audience("another"))).isEqualTo(refused(Reason.WRONG));
        assertThat(comes(it -> it.issuer("https://another.example"))).isEqualTo(refused(Reason.WRONG));
        assertThat(comes(it -> it.expirationTime(Date.from(now.minusSeconds(600)))))
                .isEqualTo(refused(Reason.WRONG));
    }

    @Test
    void an_identity_signed_by_another_or_by_nobody_is_worth_nothing() {
        provider.signWithAnotherKey();
        assertThat(comes(it -> it)).isEqualTo(refused(Reason.WRONG));
        provider.signNothing();
        assertThat(comes(it -> it)).isEqualTo(refused(Reason.WRONG));
    }

    @Test
    void only_the_state_that_was_sent_brings_somebody_back() {
        var proving = proving(provider.settings());
        var attempt = proving.leave(valmont).orElseThrow().attempt();

        assertThat(proving.arrive(valmont, attempt, "code=1&state=another")).isEqualTo(refused(Reason.WRONG));
        assertThat(proving.arrive(valmont, attempt, "code=1")).isEqualTo(refused(Reason.WRONG));
        assertThat(proving.arrive(valmont, attempt, "error=access_denied&state=" + attempt.state()))
                .isEqualTo(refused(Reason.WRONG));
        assertThat(provider.codesAsked()).isZero();
    }

    @Test
    void coming_back_takes_ten_minutes_at_most() {
        var proving = proving(provider.settings());
        var attempt = proving.leave(valmont).orElseThrow().attempt();
        now = now.plus(ProveByProvider.AWAY).plusSeconds(1);

        assertThat(proving.arrive(valmont, attempt, "code=1&state=" + attempt.state()))
                .isEqualTo(refused(Reason.WRONG));
    }

    @Test
    void an_unknown_person_is_not_made_a_member() {
        assertThat(comes(it -> it.claim("email", "roy@ch-valmont.example"))).isEqualTo(refused(Reason.UNKNOWN));
        assertThat(accounts.all(VALMONT)).hasSize(1);
        accounts.disable(petit);
        assertThat(comes(it -> it)).isEqualTo(refused(Reason.UNKNOWN));
        assertThat(jdbc.sql("select subject from journal.entry where deed = 'staff-provider-refused'")
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("r•••@ch-valmont.example", "p•••@ch-valmont.example");
    }

    @Test
    void an_address_that_nobody_verified_may_be_anybodys() {
        assertThat(comes(it -> it.claim("email_verified", false))).isEqualTo(refused(Reason.UNVERIFIED));
        assertThat(comes(it -> it.claim("email_verified", null))).isEqualTo(refused(Reason.UNVERIFIED));
        assertThat(comes(it -> it.claim("email", null))).isEqualTo(refused(Reason.UNVERIFIED));
    }

    @Test
    void one_proof_is_not_enough() {
        assertThat(comes(it -> it.claim("amr", List.of("pwd")))).isEqualTo(refused(Reason.ONE_PROOF));
        assertThat(comes(it -> it.claim("amr", null))).isEqualTo(refused(Reason.ONE_PROOF));

        var eidas = provider.settings("eidas2");
        assertThat(comes(eidas, it -> it)).isEqualTo(refused(Reason.ONE_PROOF));
        assertThat(comes(eidas, it -> it.claim("acr", "eidas2"))).isEqualTo(new Outcome.In(petit.member()));
    }

    @Test
    void nothing_but_the_issuer_is_called() {
        provider.sendElsewhere();

        assertThat(comes(it -> it)).isEqualTo(refused(Reason.WRONG));
    }

    @Test
    void a_silent_provider_lets_nobody_in() {
        var proving = proving(provider.settings());
        var attempt = proving.leave(valmont).orElseThrow().attempt();
        provider.close();

        assertThat(proving.leave(valmont)).isEmpty();
        assertThat(proving.arrive(valmont, attempt, "code=1&state=" + attempt.state()))
                .isEqualTo(refused(Reason.SILENT));
    }

    private Outcome comes(UnaryOperator<JWTClaimsSet.Builder> as) {
        return comes(provider.settings(), as);
    }

    private Outcome comes(IdentityProvider settings, UnaryOperator<JWTClaimsSet.Builder> as) {
        var proving = proving(settings);
        var leaving = proving.leave(valmont).orElseThrow();
        return proving.arrive(valmont, leaving.attempt(), provider.visit(leaving.to(), PETIT, as));
    }

    private ProveByProvider proving(IdentityProvider settings) {
        return new ProveByProvider(
                new IdentitySettings(Map.of("ch-valmont", settings)),
                new ProviderWire(),
                accounts,
                () -> now,
                SampleJournal.in(jdbc, () -> now));
    }

    private static Outcome refused(Reason reason) {
        return new Outcome.Refused(reason);
    }
}
