package fr.quittance.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.env.MockEnvironment;

class SafeStartTest {

    @ParameterizedTest
    @CsvSource({
        "quittance.demonstration, true",
        "server.servlet.session.cookie.secure, false",
        "server.forward-headers-strategy, framework",
        "server.forward-headers-strategy, native",
        "management.server.address, 0.0.0.0",
        "management.server.port, 8080",
        "management.server.port, ''",
        "quittance.database.url, ''",
        "quittance.establishments.ch-valmont.base-url, http://facture.ch-valmont.example",
        "quittance.payments.contracts.ch-valmont.paytweak.base-url, http://api.paytweak.example",
        "quittance.payments.contracts.ch-valmont.paytweak.page-origin, http://paytweak.example",
        "quittance.payments.contracts.ch-valmont.lyra.form-url, http://secure.lyra.example/vads-payment/",
        "quittance.payments.contracts.ch-valmont.payfip.service-url, http://payfip.example/tpa/services/securite",
        "quittance.payments.contracts.ch-valmont.stripe.webhook-secrets[0], demo-lac-webhook-secret",
        "quittance.identity.providers.ch-valmont.issuer, http://annuaire.example",
        "quittance.identity.providers.ch-valmont.client-secret, demo-annuaire",
        "quittance.links.key, demonstration-only-demonstration-only",
        "quittance.papers.hospitals.ch-valmont.seal.mode, throwaway",
        "quittance.papers.hospitals.ch-valmont.seal.mode, ''",
        "quittance.payments.contracts.ch-valmont.paytweak.callback-path, demo-valmont-callback-path",
        "quittance.intake.api-keys.ch-valmont[0], 4aec447b8a07eb4a2d03c998af4e553ec5bfc504b83d8581b54db836fdb9c1b0",
        "quittance.intake.api-keys.ch-valmont[0], 686910F8F8B3F2981BBAFC4EB91014CE6C2FF309B483B2FE9A0F01081D1D6C2B",
        "quittance.establishments.ch-valmont.baseUrl, http://facture.ch-valmont.example",
        "quittance.establishments.ch-valmont.BaseURL, http://facture.ch-valmont.example",
        "quittance.establishments.ch-valmont.base_url, http://facture.ch-valmont.example",
        "QUITTANCE_ESTABLISHMENTS_CHVALMONT_BASEURL, http://facture.ch-valmont.example",
        "QUITTANCE_ESTABLISHMENTS_CH_VALMONT_BASE_URL, http://facture.ch-valmont.example",
        "QUITTANCE_PAYMENTS_CONTRACTS_CHVALMONT_PAYTWEAK_PAGEORIGIN, http://paytweak.example",
        "QUITTANCE_LINKS_KEY, demonstration-only-demonstration-only",
        "quittance.payments.contracts.ch-valmont.paytweak.callbackPath, demo-valmont-callback-path",
        "QUITTANCE_DEMONSTRATION, on",
        "SERVER_SERVLET_SESSION_COOKIE_SECURE, no",
        "MANAGEMENT_SERVER_ADDRESS, 0.0.0.0",
        "MANAGEMENT_SERVER_PORT, 8080",
        "QUITTANCE_INTAKE_APIKEYS_CHVALMONT_0_, " + "4aec447b8a07eb4a2d03c998af4e553ec5bfc504b83d8581b54db836fdb9c1b0",
    })
    void an_unsafe_setting_is_refused_and_named(String name, String value) {
        assertThat(SafeStart.problems(production().withProperty(name, value)))
                .singleElement()
                .satisfies(problem -> assertThat(GivenSettings.canonical(problem.split(" ", 2)[0]))
                        .isEqualTo(GivenSettings.canonical(name)));
    }

    @Test
    void what_is_refused_has_made_nothing_before() {
        var made = new ArrayList<String>();
        new ApplicationContextRunner()
                .withBean("aaa", Object.class, () -> {
                    made.add("a connection to the database");
                    return new Object();
                })
                .withUserConfiguration(SafeStart.class)
                .withPropertyValues("quittance.demonstration=true")
                .run(it -> assertThat(it).hasFailed().getFailure().isInstanceOf(UnsafeSettings.class));

        assertThat(made).isEmpty();
    }

    @Test
    void a_production_of_one_hospital_behind_https_may_start() {
        assertThat(SafeStart.problems(production())).isEmpty();
    }

    @Test
    void documents_outside_the_database_need_a_key() {
        var folder = production().withProperty("quittance.documents.store", "FOLDER");

        assertThat(SafeStart.problems(folder)).singleElement().asString().startsWith("quittance.documents.key");
        assertThat(SafeStart.problems(folder.withProperty("quittance.documents.key", "k".repeat(32))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"server.ssl.bundle", "server.ssl.certificate", "server.ssl.keyStore", "SERVER_SSL_KEYSTORE"})
    void an_https_address_is_kept_by_the_portal_itself(String setting) {
        assertThat(SafeStart.problems(withoutProxy().withProperty(setting, "portal")))
                .isEmpty();
        assertThat(SafeStart.problems(
                        withoutProxy().withProperty(setting, "portal").withProperty("server.ssl.enabled", "false")))
                .hasSize(1);
    }

    @Test
    void an_https_address_that_nothing_keeps_is_refused_with_the_setting_to_set() {
        assertThat(SafeStart.problems(withoutProxy()))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("quittance.establishments.ch-valmont.base-url ")
                        .contains("quittance.guard.trusted-proxies")
                        .contains("server.ssl"));
    }

    @Test
    void the_portals_own_database_is_accepted_when_somebody_says_so() {
        assertThat(SafeStart.problems(production()
                        .withProperty("quittance.database.url", "")
                        .withProperty("QUITTANCE_DATABASE_EMBEDDEDINPRODUCTION", "true")))
                .isEmpty();
    }

    @Test
    void the_spelling_that_wins_is_the_one_that_is_judged() {
        var environment = production();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "file", Map.of("quittance.links.key", "demonstration-only-demonstration-only")));

        assertThat(SafeStart.problems(environment)).hasSize(1);
        assertThat(SafeStart.problems(environment.withProperty("QUITTANCE_LINKS_KEY", "0d1e2f3a4b5c6d7e8f90a1b2c3d4")))
                .isEmpty();
    }

    @Test
    void the_demonstration_may_start_with_its_own_settings() {
        var environment = new MockEnvironment().withProperty("quittance.demonstration", "true");
        environment.setActiveProfiles("demo");

        assertThat(SafeStart.problems(environment)).isEmpty();
    }

    private static MockEnvironment production() {
        return withoutProxy().withProperty("quittance.guard.trusted-proxies[0]", "10.1.2.3");
    }

    private static MockEnvironment withoutProxy() {
        return new MockEnvironment()
                .withProperty("quittance.database.url", "jdbc:postgresql://base.ch-valmont.example/quittance")
                .withProperty("quittance.establishments.ch-valmont.base-url", "https://facture.ch-valmont.example")
                .withProperty("quittance.establishments.ch-valmont.finess", "990000001")
                .withProperty("quittance.papers.hospitals.ch-valmont.seal.mode", "keys");
    }
}
