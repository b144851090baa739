package fr.quittance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "' Jeanne.Dupont@Exemple.FR ', jeanne.dupont@exemple.fr",
        "a+b@sub.exemple.fr, a+b@sub.exemple.fr",
        "andré@hôpital.fr, andré@hôpital.fr"
    })
    void an_address_is_read_in_lower_case(String typed, String address) {
        assertThat(EmailAddress.read(typed)).contains(new EmailAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jeanne",
                "jeanne@",
                "@exemple.fr",
                "jeanne@exemple",
                "jeanne dupont@exemple.fr",
                "jeanne@exemple..fr",
                "jeanne@exemple.fr\r\nBcc: autre@exemple.fr",
                "Jeanne <jeanne@exemple.fr>",
                "a@exemple.fr,b@exemple.fr"
            })
    void what_is_not_one_whole_address_is_not_read(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @Test
    void a_masked_address_is_recognised_by_its_owner_only() {
        assertThat(new EmailAddress("jdupont@exemple.fr").masked()).isEqualTo("j••••t@ex•••.fr");
        assertThat(new EmailAddress("jo@a.fr").masked()).isEqualTo("j••••@a•••.fr");
        assertThat(new EmailAddress("jdupont@exemple.fr")).hasToString("j••••t@ex•••.fr");
    }
}
