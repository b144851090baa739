package fr.quittance.accounts;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.patients.Contacts;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ContactCodesTest {

    @Autowired
    ContactCodes codes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_code_that_opens_nothing_any_more_is_forgotten() {
        var contacts = new Contacts("jeanne.oubli@exemple.fr", "+33639980012", true);
        var old = codes.ask(VALMONT, contacts, "acquittee 1").orElseThrow();
        var recent = codes.ask(VALMONT, contacts, "acquittee 2").orElseThrow();
        jdbc.sql("update accounts.contact_code set expires_at = now() - interval '1 second' where id = :id")
                .param("id", old)
                .update();

        codes.forgetOld();

        assertThat(jdbc.sql("select id from accounts.contact_code")
                        .query(UUID.class)
                        .list())
                .contains(recent)
                .doesNotContain(old);
    }
}
