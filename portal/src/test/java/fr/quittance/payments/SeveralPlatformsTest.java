package fr.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.payments.platform.PlatformContract;
import jakarta.validation.Validation;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// A hospital with two contracts: one takes new payments, the other is still answered.
class SeveralPlatformsTest {

    @Test
    void the_only_platform_is_the_active_one() {
        var contract = contract(Map.of());

        assertThat(contract.isDecided()).isTrue();
        assertThat(contract.takingPayments().platform()).isEqualTo("paytweak");
        assertThat(contract.takingPayments().displayName()).isEqualTo("PaySim");
    }

    @Test
    void two_platforms_need_one_to_be_named_active() {
        assertThat(contract(payfip()).isDecided()).isFalse();
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            assertThat(validators.getValidator().validate(contract(payfip()))).hasSize(1);
            assertThat(validators.getValidator().validate(contract(Map.of()))).isEmpty();
        }

        var named = new HashMap<>(payfip());
        named.put("active", "payfip");
        var contract = contract(named);
        assertThat(contract.isDecided()).isTrue();
        assertThat(contract.takingPayments().platform()).isEqualTo("payfip");
        assertThat(contract.takingPayments().displayName()).isEqualTo("PayFiP");
        assertThat(contract.all()).extracting(PlatformContract::platform).containsExactly("paytweak", "payfip");
    }

    @Test
    void a_platform_without_a_contract_cannot_be_active() {
        assertThat(contract(Map.of("active", "stripe")).isDecided()).isFalse();
    }

    @Test
    void no_contract_shows_its_secrets() {
        assertThat(contract(payfip()).toString()).doesNotContain("secret").doesNotContain("0".repeat(48));
    }

    private static Map<String, String> payfip() {
        return Map.of(
                "payfip.numcli", "064000",
                "payfip.mail", "regie@baie.example",
                "payfip.callback-path", "0".repeat(48));
    }

    private static PaymentSettings.Contract contract(Map<String, String> more) {
        var settings = new HashMap<>(Map.of(
                "paytweak.base-url", "https://api.paytweak.example/v1/",
                "paytweak.public-key", "public",
                "paytweak.private-key", "secret",
                "paytweak.callback-path", "0".repeat(48),
                "paytweak.page-origin", "https://paytweak.example",
                "paytweak.display-name", "PaySim"));
        settings.putAll(more);
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("", PaymentSettings.Contract.class)
                .get();
    }
}
