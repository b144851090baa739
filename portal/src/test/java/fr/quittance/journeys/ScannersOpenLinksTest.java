package fr.quittance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Mail scanners open every link, by GET and HEAD, before the person does.
class ScannersOpenLinksTest {

    private final World world = World.get();

    @Test
    void ten_times_and_nothing_changes_and_the_link_still_works() throws Exception {
        var to = PatientPaysFromAMessageTest.newAddress();
        var mobile = PatientPaysFromAMessageTest.newMobile();
        var invoice = world.drop(
                "ch-valmont", "jeanne", "facture", Map.of("email", to, "mobile", mobile, "consentement_sms", "oui"));
        var mail = world.mail(to, invoice);
        var sms = world.sms(mobile, "facture");
        var links = List.of(
                world.link(mail, "/p/"), world.link(mail, "/e/"), world.link(sms, "/p/"), world.link(sms, "/e/"));
        var before = checksum(invoice);

        for (var link : links) {
            for (int i = 0; i < 10; i++) {
                assertThat(visit("GET", link)).isEqualTo(303);
                assertThat(visit("HEAD", link)).isEqualTo(303);
            }
        }

        assertThat(checksum(invoice)).isEqualTo(before);
        assertThat(visit("GET", links.getFirst())).isEqualTo(303);
        assertThat(world.links(invoice)).isEmpty();
    }

    private static int visit(String method, String link) throws IOException, InterruptedException {
        try (var scanner = HttpClient.newHttpClient()) {
            return scanner.send(
                            HttpRequest.newBuilder(URI.create(link))
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /// Everything the business knows of this invoice: not the scanners' own empty sessions.
    private String checksum(String invoice) {
        return world.database()
                .sql("""
                        select md5(string_agg(line, '|' order by line)) from (
                            select i::text as line from invoices.invoice i where number = :invoice
                            union all
                            select l::text from links.link l
                                join invoices.invoice i on i.id = l.invoice_id where i.number = :invoice
                            union all
                            select a::text from payments.attempt a
                                join invoices.invoice i on i.id = a.invoice_id where i.number = :invoice
                            union all
                            select 'accounts ' || count(*) from accounts.account
                            union all
                            select 'challenges ' || count(*) from accounts.challenge
                        ) as lines
                        """)
                .param("invoice", invoice)
                .query(String.class)
                .single();
    }
}
