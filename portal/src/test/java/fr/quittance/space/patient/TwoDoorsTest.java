package fr.quittance.space.patient;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.BooksNotKept;
import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.accounts.Doorstep;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.Invoices;
import fr.quittance.links.Link;
import fr.quittance.links.Links;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patients;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@BooksNotKept("settles invoices without money")
class TwoDoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    Links links;

    @Autowired
    Invoices invoices;

    @Autowired
    Patients patients;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Doorstep doorstep;

    private Visit visit;

    @BeforeEach
    void comeIn() {
        visit = new Visit(port);
        jdbc.sql("delete from rate_limit").update();
        jdbc.sql("delete from guard.asked_message").update();
    }

    @Test
    void the_token_leaves_the_address_bar_at_once() {
        var link = aLink(anInvoice().in(patients, invoices));

        var answer = visit.get("/p/" + links.token(link));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/payer/" + link.id());
    }

    @Test
    void the_pay_page_says_initials_and_the_sum_and_nothing_else_of_the_person() {
        var invoice = anInvoice()
                .reachedAt(new Contacts("jeanne.secrete@exemple.fr", "+33639980077", true))
                .in(patients, invoices);

        var page = visit.follow(visit.get("/p/" + links.token(aLink(invoice)))).body();

        assertThat(page)
                .contains("84,50")
                .contains("J.\u00A0D.")
                .contains(invoice.number().value());
        assertThat(page)
                .doesNotContainIgnoringCase("dupont")
                .doesNotContainIgnoringCase("jeanne")
                .doesNotContain("1957")
                .doesNotContain("secrete")
                .doesNotContain("39980077");
    }

    @Test
    void an_attempt_remembers_the_door_where_it_was_begun() {
        var link = aLink(anInvoice().in(patients, invoices));
        visit.get("/p/" + links.token(link));
        visit.post("/payer/" + link.id() + "/paiement");
        var email = Doorstep.newAddress();
        var mine = doorstep.invoiceFor(email);
        var space = new Visit(port);
        space.get(doorstep.link(mine, Link.Channel.MAIL));
        space.post("/premiere-connexion", Doorstep.firstConnection(email, "altcha", Doorstep.captcha(space)));
        space.post("/factures/" + mine.number().value() + "/paiement");

        assertThat(doors(link.invoice())).containsExactly("LINK");
        assertThat(doors(mine.id())).containsExactly("SPACE");
    }

    private List<String> doors(InvoiceId invoice) {
        return jdbc.sql("select door from payments.attempt where invoice_id = :invoice")
                .param("invoice", invoice.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void a_link_opened_by_somebody_else_is_not_open_here() {
        var link = aLink(anInvoice().in(patients, invoices));
        new Visit(port).get("/p/" + links.token(link));

        assertThat(visit.get("/payer/" + link.id()).statusCode()).isEqualTo(404);
        assertThat(visit.get("/payer/" + link.id() + "/etat").statusCode()).isEqualTo(401);
        assertThat(visit.get("/choisir/" + link.id()).statusCode()).isEqualTo(404);
        assertThat(visit.post("/payer/" + link.id() + "/paiement").statusCode()).isEqualTo(404);
        assertThat(visit.get("/payer/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_cut_link_says_that_it_is_cut() {
        var answer = visit.get("/p/abcdef");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Ce lien n'est pas complet");
    }

    @Test
    void an_old_link_says_so_and_sends_a_new_one_to_the_contacts_on_file_only() {
        var invoice = anInvoice().in(patients, invoices);
        var link = aLink(invoice);
        jdbc.sql("update links.link set expires_at = now() - interval '1 day' where id = :id")
                .param("id", link.id())
                .update();

        var page = visit.follow(visit.get("/p/" + links.token(link)));

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Ce lien n'est plus valable").contains("j••••t@ex•••.fr");
        assertThat(page.body()).doesNotContain("jeanne.dupont@exemple.fr");
        assertThat(visit.post("/payer/" + link.id() + "/paiement").statusCode()).isEqualTo(410);

        var sent = visit.post("/payer/" + link.id() + "/nouveau-lien", "email", "voleur@exemple.fr");

        assertThat(sent.body()).contains("Un nouveau lien est en route");
        assertThat(jdbc.sql("select recipient from notices.message where invoice_id = :id")
                        .param("id", invoice.id().value())
                        .query(String.class)
                        .set())
                .containsExactlyInAnyOrder("jeanne.dupont@exemple.fr", "+33639980001");
    }

    @Test
    void an_old_link_of_a_paid_invoice_still_says_that_it_is_paid() {
        var invoice = anInvoice().in(patients, invoices);
        var link = aLink(invoice);
        invoices.settle(invoice.establishment(), invoice.id(), invoice.amounts().due(), java.time.Instant.now());
        jdbc.sql("update links.link set expires_at = now() - interval '1 day' where id = :id")
                .param("id", link.id())
                .update();

        var page = visit.follow(visit.get("/p/" + links.token(link)));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Cette facture est déjà payée");
    }

    @Test
    void a_code_opens_the_chooser_of_its_hospital() {
        var link = aLink(anInvoice().at(TILLEULS).in(patients, invoices));

        var page = visit.follow(visit.post("/code", "code", Links.readable(links.typedCode(link))));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Clinique des Tilleuls").contains("Payer sans me connecter");
    }

    @Test
    void five_wrong_codes_close_the_door_for_a_while_even_to_the_right_one() {
        var link = aLink(anInvoice().in(patients, invoices));
        for (int i = 0; i < 5; i++) {
            assertThat(visit.post("/code", "code", "222222222" + (i + 2)).body())
                    .contains("Ce code n'existe pas");
        }

        var answer = new Visit(port).post("/code", "code", links.typedCode(link));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Trop d'essais");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/e/", "/p/", "/f/"})
    void codes_guessed_in_an_address_are_counted_with_those_typed(String door) {
        var link = aLink(anInvoice().in(patients, invoices));
        for (int i = 0; i < 5; i++) {
            assertThat(visit.get(door + "222222222" + (i + 2)).statusCode()).isIn(303, 404);
        }

        var code = links.typedCode(link);

        assertThat(new Visit(port).post("/code", "code", code).statusCode()).isEqualTo(429);
        for (var other : List.of("/p/", "/f/", "/e/")) {
            var stranger = new Visit(port);
            assertThat(stranger.follow(stranger.get(other + code)).statusCode()).isEqualTo(429);
        }
        assertThat(visit.get("/p/" + links.token(link)).statusCode()).isEqualTo(303);
    }

    @Test
    void right_codes_are_never_counted() {
        var link = aLink(anInvoice().in(patients, invoices));
        for (int i = 0; i < 8; i++) {
            for (var door : List.of("/p/", "/f/", "/e/")) {
                assertThat(new Visit(port).get(door + links.typedCode(link)).statusCode())
                        .isEqualTo(303);
            }
            assertThat(visit.post("/code", "code", links.typedCode(link)).statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void a_code_of_the_wrong_shape_is_told_so_without_counting() {
        for (int i = 0; i < 8; i++) {
            assertThat(visit.post("/code", "code", "ABC").body()).contains("Saisissez le code à 10 caractères");
        }
    }

    @Test
    void a_form_sent_by_another_site_does_nothing() throws Exception {
        var link = aLink(anInvoice().in(patients, invoices));
        for (var header : new String[][] {
            {"Origin", "https://voleur.example"},
            {"Origin", "null"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Referer", "https://voleur.example/"},
        }) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/code"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header(header[0], header[1])
                                    .POST(HttpRequest.BodyPublishers.ofString("code=" + links.typedCode(link)))
                                    .build(),
                            BodyHandlers.discarding());

            assertThat(answer.statusCode())
                    .describedAs(header[0] + ": " + header[1])
                    .isEqualTo(404);
        }
    }

    private Link aLink(Invoice invoice) {
        return links.make(invoice, Link.Channel.MAIL);
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
