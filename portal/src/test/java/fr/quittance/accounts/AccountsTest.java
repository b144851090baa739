package fr.quittance.accounts;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.PatientId;
import fr.quittance.patients.Patients;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Patients patients;

    @Autowired
    Invoices invoices;

    @Test
    void an_address_has_one_account_in_a_hospital_and_may_have_one_in_another() {
        var account = account("une@exemple.fr");

        assertThat(accounts.open(account)).isTrue();
        assertThat(accounts.open(new Account(VALMONT, AccountId.next(), account.email(), "x")))
                .isFalse();
        assertThat(accounts.open(new Account(TILLEULS, AccountId.next(), account.email(), "x")))
                .isTrue();
        assertThat(accounts.find(VALMONT, account.email())).contains(account);
        assertThat(accounts.find(VALMONT, account.id())).contains(account);
        assertThat(accounts.find(TILLEULS, account.id())).isEmpty();
    }

    @Test
    void a_patient_is_seen_by_one_account_which_may_see_several() {
        var account = account("deux@exemple.fr");
        var other = account("trois@exemple.fr");
        accounts.open(account);
        accounts.open(other);
        var jeanne = patient();
        var child = patient();

        assertThat(accounts.hasAccount(VALMONT, jeanne)).isFalse();
        assertThat(accounts.add(account, jeanne)).isTrue();
        assertThat(accounts.add(account, jeanne)).isTrue();
        assertThat(accounts.add(account, child)).isTrue();
        assertThat(accounts.add(other, jeanne)).isFalse();
        assertThat(accounts.patients(VALMONT, account.id())).containsExactlyInAnyOrder(jeanne, child);
        assertThat(accounts.patients(VALMONT, other.id())).isEmpty();
        assertThat(accounts.patients(TILLEULS, account.id())).isEmpty();
        assertThat(accounts.hasAccount(VALMONT, jeanne)).isTrue();
        assertThat(accounts.hasAccount(TILLEULS, jeanne)).isFalse();
    }

    @Test
    void a_stronger_hash_replaces_the_one_it_was_made_from_and_no_other() {
        var account = account("quatre@exemple.fr");
        accounts.open(account);

        accounts.rehash(account, "hash", "stronger");
        accounts.rehash(account, "hash", "too late");

        assertThat(accounts.find(VALMONT, account.id()).orElseThrow().passwordHash())
                .isEqualTo("stronger");
    }

    @Test
    void neither_an_account_nor_an_address_tells_its_secrets_when_printed() {
        assertThat(account("cinq@exemple.fr").toString()).doesNotContain("hash").doesNotContain("cinq");
    }

    private PatientId patient() {
        return anInvoice().in(patients, invoices).patient();
    }

    private static Account account(String email) {
        return new Account(VALMONT, AccountId.next(), new EmailAddress(email), "hash");
    }
}
