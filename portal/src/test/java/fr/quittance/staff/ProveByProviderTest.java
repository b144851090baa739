package fr.quittance.staff;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import fr.quittance.database.TestDatabase;
import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.SampleEstablishments;
import fr.quittance.journal.SampleJournal;
import fr.quittance.passwords.HashedPasswords;
import fr.quittance.staff.IdentitySettings.IdentityProvider;
import fr.quittance.staff.ProveByProvider.Outcome;
import fr.quittance.staff.ProveByProvider.Reason;
import fr.quittance.visitors.StaffMember;
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
    private final StaffSecrets secrets = new StaffSecrets(new StaffSettings("k".repeat(32), Map.of()));
    private final OpenDoor openDoor = new OpenDoor(
            accounts,
            new StaffInvitations(jdbc, () -> now, secrets),
            secrets,
            new HashedPasswords(),
            () -> now,
            SampleJournal.in(jdbc, () -> now));
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
        assertThat(in(comes(it -> it))).isEqualTo(petit.member());
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
        assertThat(in(comes(eidas, it -> it.claim("acr", "eidas2")))).isEqualTo(petit.member());
    }

    @Test
    void who_proves_it_again_does_so_there_now_and_as_the_same_person() {
        assertThat(in(comesAgain(PETIT, it -> it.claim("auth_time", now.getEpochSecond()))))
                .isEqualTo(petit.member());
        assertThat(comesAgain(PETIT, it -> it)).isEqualTo(refused(Reason.NOT_AGAIN));
        assertThat(comesAgain(PETIT, it -> it.claim("auth_time", now.getEpochSecond() - 60)))
                .as("the session that they had there")
                .isEqualTo(refused(Reason.NOT_AGAIN));
        assertThat(comesAgain("roy@ch-valmont.example", it -> it.claim("auth_time", now.getEpochSecond())))
                .as("a colleague beside them")
                .isEqualTo(refused(Reason.NOT_AGAIN));
    }

    @Test
    void who_is_asked_again_is_asked_to_prove_it_whatever_session_they_have_there() {
        var asked = proving(provider.settings())
                .leaveAgain(valmont, petit.member())
                .orElseThrow()
                .to();

        assertThat(asked.getQuery()).contains("prompt=login", "max_age=");
        assertThat(proving(provider.settings())
                        .leave(valmont)
                        .orElseThrow()
                        .to()
                        .getQuery())
                .doesNotContain("prompt=", "max_age=");
    }

    @Test
    void where_it_is_the_only_door_it_opens_the_account_of_whoever_was_invited_and_of_nobody_else() {
        var roy = invited("roy@ch-valmont.example");

        assertThat(comes(provider.settings(), roy.email().value())).isEqualTo(refused(Reason.UNKNOWN));
        assertThat(in(comes(provider.onlyDoor(), roy.email().value()))).isEqualTo(roy.member());
        assertThat(comes(provider.onlyDoor(), "inconnu@ch-valmont.example")).isEqualTo(refused(Reason.UNKNOWN));
    }

    @Test
    void the_way_out_leads_to_the_issuer_with_the_identity_it_signed_and_back_to_our_door() throws Exception {
        var identity = ((Outcome.In) comes(it -> it)).identity();

        var out = proving(provider.settings()).wayOut(valmont, identity).orElseThrow();

        var said = URLUtils.parseParameters(out.getRawQuery());
        assertThat(out.getPath()).isEqualTo("/logout");
        assertThat(said.get("client_id")).containsExactly("quittance");
        assertThat(said.get("post_logout_redirect_uri")).containsExactly(valmont.url("/gestion/connexion?deconnecte"));
        assertThat(SignedJWT.parse(
                                said.getOrDefault("id_token_hint", List.of("")).getFirst())
                        .getJWTClaimsSet()
                        .getStringClaim("email"))
                .isEqualTo(PETIT);
        provider.sendElsewhere();
        assertThat(proving(provider.settings()).wayOut(valmont, identity)).isEmpty();
    }

    @Test
    void an_identity_too_talkativefor_an_address_is_not_sent_along() {
        var talkative = (Outcome.In) comes(it -> it.claim("groups", "service ".repeat(500)));

        assertThat(proving(provider.settings())
                        .wayOut(valmont, talkative.identity())
                        .orElseThrow()
                        .getQuery())
                .contains("client_id=quittance")
                .doesNotContain("id_token_hint");
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

    private StaffAccount invited(String email) {
        var invited = new StaffAccount(
                VALMONT,
                UuidCreator.getTimeOrderedEpoch(),
                new WorkEmail(email),
                "Mme Roy",
                Set.of(StaffRole.ADMINISTRATOR),
                StaffAccount.State.INVITED,
                null,
                0,
                null);
        accounts.add(invited);
        return invited;
    }

    private Outcome comesAgain(String email, UnaryOperator<JWTClaimsSet.Builder> as) {
        var proving = proving(provider.settings());
        var leaving = proving.leaveAgain(valmont, petit.member()).orElseThrow();
        return proving.arrive(valmont, leaving.attempt(), provider.visit(leaving.to(), email, as));
    }

    private Outcome comes(IdentityProvider settings, String email) {
        var proving = proving(settings);
        var leaving = proving.leave(valmont).orElseThrow();
        return proving.arrive(valmont, leaving.attempt(), provider.visit(leaving.to(), email, it -> it));
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
                openDoor,
                () -> now,
                SampleJournal.in(jdbc, () -> now));
    }

    private static StaffMember in(Outcome outcome) {
        return ((Outcome.In) outcome).member();
    }

    private static Outcome refused(Reason reason) {
        return new Outcome.Refused(reason);
    }
}
