package fr.quittance.patients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    @ParameterizedTest
    @CsvSource({
        "jeanne.dupont@exemple.fr, j••••t@ex•••.fr",
        "abc@exemple.fr, a••••c@ex•••.fr",
        "ab@exemple.fr, a••••@ex•••.fr",
        "a@exemple.fr, a••••@ex•••.fr",
        "jeanne@mail.exemple.co.uk, j••••e@ma•••.uk",
        "jeanne@x.fr, j••••e@x•••.fr"
    })
    void an_email_is_shown_so_that_only_its_owner_recognises_it(String email, String mask) {
        assertThat(withEmail(email).maskedEmail()).isEqualTo(mask);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeanne", "@exemple.fr", "jeanne@exemple", "jeanne.dupont@exemple", ""})
    void what_is_no_address_is_hidden_whole(String email) {
        assertThat(withEmail(email).maskedEmail()).isEqualTo("••••");
    }

    @Test
    void a_mask_never_shows_the_whole_name_or_domain() {
        var mask = withEmail("jo@ab.fr").maskedEmail();

        assertThat(mask).doesNotContain("jo").doesNotContain("ab.");
    }

    @ParameterizedTest
    @CsvSource({"+33639980012, 06 •• •• •• 12", "+33700000099, 07 •• •• •• 99", "+32470123456, +32 •• •• •• 56"})
    void a_mobile_shows_its_kind_and_its_last_two_digits(String mobile, String mask) {
        assertThat(new Contacts(null, mobile, true).maskedMobile()).isEqualTo(mask);
    }

    @Test
    void nothing_is_masked_when_there_is_nothing() {
        assertThat(Contacts.NONE.maskedEmail()).isNull();
        assertThat(Contacts.NONE.maskedMobile()).isNull();
    }

    @Test
    void an_sms_needs_a_mobile_and_a_consent() {
        assertThat(new Contacts(null, "+33639980012", true).reachableBySms()).isTrue();
        assertThat(new Contacts(null, "+33639980012", false).reachableBySms()).isFalse();
        assertThat(new Contacts(null, null, true).reachableBySms()).isFalse();
        assertThat(withEmail("a@b.fr").reachableByMail()).isTrue();
    }

    private static Contacts withEmail(String email) {
        return new Contacts(email, null, false);
    }
}
