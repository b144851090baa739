package fr.quittance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikelyDomainTest {

    @ParameterizedTest
    @CsvSource({
        "gamil.com, gmail.com",
        "gmial.com, gmail.com",
        "gmail.con, gmail.com",
        "gmail.co, gmail.com",
        "gmaill.com, gmail.com",
        "gmail.fr, gmail.com",
        "hotmial.fr, hotmail.fr",
        "ornage.fr, orange.fr",
        "wanado.fr, wanadoo.fr",
        "lapost.net, laposte.net"
    })
    void a_slip_of_the_finger_is_seen(String typed, String meant) {
        assertThat(LikelyDomain.meant(new EmailAddress("jeanne@" + typed))).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "exemple.fr", "ch-valmont.fr", "mail.com", "free.com", "x.fr", "me.com"})
    void other_domains_are_left_alone(String typed) {
        assertThat(LikelyDomain.meant(new EmailAddress("jeanne@" + typed))).isEmpty();
    }
}
