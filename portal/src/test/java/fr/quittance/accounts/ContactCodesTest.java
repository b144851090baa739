package fr.quittance.accounts;

import static fr.quittance.accounts.Doorstep.newAddress;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.accounts.ContactCodes.Asked;
import fr.quittance.patients.Contacts;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ContactCodesTest {

    @Autowired
    ContactCodes codes;

    @Autowired
    OneTimeCodes oneTime;

    @Autowired
    Doorstep doorstep;

    private final Contacts contacts = new Contacts(newAddress(), "+33639980012", true);

    @BeforeEach
    void forgetCounts() {
        doorstep.forgetCounts();
    }

    @Test
    void a_code_opens_what_it_was_asked_for_and_nothing_else() {
        var challenge = ask("acquittee 1");
        var code = oneTime.code(VALMONT, challenge);

        assertThat(codes.answer(VALMONT, challenge, "acquittee 2", code)).isFalse();
        assertThat(codes.answer(VALMONT, challenge, "acquittee 1", Doorstep.not(code)))
                .isFalse();
        assertThat(codes.answer(VALMONT, challenge, "acquittee 1", code)).isTrue();
        assertThat(codes.answer(VALMONT, challenge, "acquittee 1", code)).isFalse();
    }

    @Test
    void the_fourth_code_within_an_hour_is_not_sent() {
        for (int i = 0; i < 3; i++) {
            ask("acquittee 1");
        }

        assertThat(codes.ask(VALMONT, contacts, "acquittee 1")).isInstanceOf(Asked.TooMany.class);
    }

    @Test
    void nobody_without_a_contact_is_sent_a_code() {
        assertThat(codes.ask(VALMONT, Contacts.NONE, "acquittee 1")).isInstanceOf(Asked.Nowhere.class);
    }

    private UUID ask(String subject) {
        return ((Asked.Sent) codes.ask(VALMONT, contacts, subject)).challenge();
    }
}
