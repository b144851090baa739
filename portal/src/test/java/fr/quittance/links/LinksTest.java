package fr.quittance.links;

import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.Patients;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class LinksTest {

    @Autowired
    Links links;

    @Autowired
    Invoices invoices;

    @Autowired
    Patients patients;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_link_opens_by_its_token_and_by_its_code_however_often() {
        var link = aLink();

        for (int i = 0; i < 10; i++) {
            assertThat(links.check(links.token(link))).isEqualTo(new LinkCheck.Open(link));
            assertThat(links.check(links.typedCode(link))).isEqualTo(new LinkCheck.Open(link));
        }
    }

    @Test
    void a_code_is_forgiven_its_case_spaces_and_hyphens() {
        var link = aLink();
        var code = links.typedCode(link);

        assertThat(links.check(Links.readable(code))).isEqualTo(new LinkCheck.Open(link));
        assertThat(links.check(code.toLowerCase(Locale.ROOT)
                        .replaceAll("(.{3})", "$1 ")
                        .strip()))
                .isEqualTo(new LinkCheck.Open(link));
    }

    @Test
    void a_retry_days_later_writes_the_same_address() {
        var link = aLink();

        var again = links.find(link.establishment(), link.id()).orElseThrow();

        assertThat(links.token(again)).isEqualTo(links.token(link));
        assertThat(links.typedCode(again)).isEqualTo(links.typedCode(link));
    }

    @Test
    void the_database_holds_neither_the_token_nor_the_code() {
        var link = aLink();

        var row = jdbc.sql("select l::text from links.link l where id = :id")
                .param("id", link.id())
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(links.token(link)).doesNotContain(links.typedCode(link));
    }

    @Test
    void a_token_cut_or_changed_by_one_character_opens_nothing() {
        var token = links.token(aLink());
        var last = token.charAt(token.length() - 1) == 'A' ? 'B' : 'A';

        assertThat(links.check(token.substring(0, 20))).isEqualTo(new LinkCheck.Unknown());
        assertThat(links.check(token.substring(0, token.length() - 1) + last)).isEqualTo(new LinkCheck.Unknown());
        assertThat(links.check("")).isEqualTo(new LinkCheck.Unknown());
    }

    @Test
    void a_link_lives_thirty_days_after_the_due_date_and_never_less_than_sixty_days() {
        var today = LocalDate.now(java.time.ZoneId.of("Europe/Paris"));

        var dueSoon = links.make(invoice(today.plusDays(5)), Link.Channel.MAIL);
        var dueLate = links.make(invoice(today.plusDays(90)), Link.Channel.MAIL);

        assertThat(dueSoon.expiresAt())
                .isAfter(Instant.now().plus(Duration.ofDays(59)))
                .isBefore(Instant.now().plus(Duration.ofDays(61)));
        assertThat(dueLate.expiresAt())
                .isAfter(Instant.now().plus(Duration.ofDays(119)))
                .isBefore(Instant.now().plus(Duration.ofDays(122)));
    }

    @Test
    void an_old_link_says_that_it_is_old() {
        var link = aLink();
        jdbc.sql("update links.link set expires_at = now() - interval '1 day' where id = :id")
                .param("id", link.id())
                .update();

        assertThat(links.check(links.token(link))).isInstanceOf(LinkCheck.Expired.class);
    }

    @Test
    void the_third_wrong_birth_date_closes_the_space_and_not_the_payment() {
        var link = aLink();

        assertThat(links.countWrongBirthDate(link)).isEqualTo(2);
        assertThat(links.countWrongBirthDate(link)).isEqualTo(1);
        assertThat(links.find(link.establishment(), link.id()))
                .hasValueSatisfying(it -> assertThat(it.opensSpace()).isTrue());
        assertThat(links.countWrongBirthDate(link)).isZero();

        assertThat(links.check(links.token(link)))
                .isInstanceOfSatisfying(
                        LinkCheck.Open.class,
                        open -> assertThat(open.link().opensSpace()).isFalse());
    }

    private Link aLink() {
        return links.make(anInvoice().in(patients, invoices), Link.Channel.MAIL);
    }

    private Invoice invoice(LocalDate due) {
        return anInvoice().dueOn(due).in(patients, invoices);
    }
}
