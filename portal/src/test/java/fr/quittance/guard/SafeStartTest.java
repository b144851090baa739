package fr.quittance.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class SafeStartTest {

    @ParameterizedTest
    @CsvSource({
        "quittance.demonstration, true",
        "server.servlet.session.cookie.secure, false",
        "management.server.address, 0.0.0.0",
        "quittance.establishments.ch-valmont.base-url, http://facture.ch-valmont.example",
        "quittance.payments.contracts.ch-valmont.paytweak.base-url, http://api.paytweak.example",
        "quittance.links.key, demonstration-only-demonstration-only",
        "quittance.payments.contracts.ch-valmont.paytweak.callback-path, demo-valmont-callback-path",
    })
    void an_unsafe_setting_is_refused_and_named(String name, String value) {
        assertThat(SafeStart.problems(new MockEnvironment().withProperty(name, value)))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith(name));
    }

    @Test
    void a_production_of_one_hospital_behind_https_may_start() {
        var environment = new MockEnvironment()
                .withProperty("quittance.establishments.ch-valmont.base-url", "https://facture.ch-valmont.example")
                .withProperty("quittance.links.key", "0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60718293a");

        assertThat(SafeStart.problems(environment)).isEmpty();
    }

    @Test
    void the_demonstration_may_start_with_its_own_settings() {
        var environment = new MockEnvironment().withProperty("quittance.demonstration", "true");
        environment.setActiveProfiles("demo");

        assertThat(SafeStart.problems(environment)).isEmpty();
    }
}
