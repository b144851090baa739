package fr.quittance.backoffice;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.BooksNotKept;
import fr.quittance.patients.Contacts;
import fr.quittance.visitors.StaffRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BooksNotKept("attempts are written by hand")
class SearchesTest extends Desk {

    @Autowired
    Searches searches;

    @Test
    void an_invoice_is_found_by_whatever_is_known_of_it() {
        var invoice = recorded(anInvoice()
                .of("7654.32")
                .forPatient("IPPSEARCH1")
                .reachedAt(new Contacts("Cherche.Moi@exemple.fr", "+33639987654", true)));
        jdbc.sql("""
                update patients.patient
                set last_name = 'LEFÈVRE-DUVAL', birth_name = 'O''BRIEN', first_name = 'Zoé', birth_date = '1931-02-03'
                where ipp = 'IPPSEARCH1'
                """).update();
        undecided(invoice, "SEEK2345678923456789234567");

        for (var typed : List.of(
                invoice.number().value(),
                invoice.number().value().toLowerCase(java.util.Locale.ROOT).substring(0, 9),
                "lefevre",
                "LEFÈVRE Zoé",
                "zoe lefevre duval",
                "o'brien",
                "03/02/1931",
                "03021931",
                "IPPSEARCH1",
                invoice.nda(),
                "cherche.moi@EXEMPLE.fr",
                "06 39 98 76 54",
                "+33639987654",
                "7654,32",
                "7 654,32 €",
                "P-SEEK-23",
                "SEEK2345678923456789234567")) {
            assertThat(found(requireNonNull(typed)))
                    .as(typed)
                    .contains(invoice.number().value());
        }
    }

    @Test
    void another_hospital_finds_nothing_of_it() {
        var theirs = recorded(anInvoice().at(TILLEULS).forPatient("IPPSEARCH2"));

        assertThat(found(theirs.number().value())).isEmpty();
        assertThat(found("IPPSEARCH2")).isEmpty();
    }

    @Test
    void what_stands_for_any_letter_is_only_itself() {
        recorded();

        assertThat(found("F2026%")).isEmpty();
        assertThat(found("du_ont")).isEmpty();
    }

    @Test
    void an_exact_number_opens_the_invoice_and_every_search_leaves_a_trace() {
        var invoice = recorded();
        var visit = clerk();

        var exact = visit.get("/gestion/recherche?q=" + invoice.number().value());
        var mail = visit.get("/gestion/recherche?q=quelquun%40exemple.fr");

        assertThat(exact.statusCode()).isEqualTo(303);
        assertThat(exact.headers().firstValue("Location"))
                .contains("/gestion/factures/" + invoice.number().value());
        assertThat(mail.body()).contains("Aucun résultat");
        assertThat(deeds(petit.id().toString()))
                .containsExactly(petit.name() + " searched", petit.name() + " searched");
        assertThat(jdbc.sql("select string_agg(details, ' ') from journal.entry where subject = :id")
                        .param("id", petit.id().toString())
                        .query(String.class)
                        .single())
                .doesNotContain("quelquun");
        assertThat(somebody(StaffRole.ADMINISTRATOR)
                        .get("/gestion/recherche?q=" + invoice.number().value())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_trace_of_a_search_names_nobody() {
        recorded(anInvoice().forPatient("IPPSEARCH3"));
        jdbc.sql("""
                update patients.patient
                set last_name = 'QUENEAU', first_name = 'Zazie', birth_date = '1959-01-27'
                where ipp = 'IPPSEARCH3'
                """).update();
        var visit = clerk();

        visit.get("/gestion/recherche?q=queneau");
        visit.get("/gestion/recherche?q=27%2F01%2F1959");
        visit.get("/gestion/recherche?q=IPPSEARCH3");
        visit.get("/gestion/recherche?q=Personne+Ici");

        assertThat(jdbc.sql("select details from journal.entry where subject = :id order by at, id")
                        .param("id", petit.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("Nom", "Date de naissance", "IPP", "Aucun résultat");
    }

    private List<String> found(String typed) {
        return searches
                .find(new fr.quittance.establishments.EstablishmentCode("ch-valmont"), new Sought(typed))
                .values()
                .stream()
                .flatMap(List::stream)
                .map(it -> it.number().value())
                .toList();
    }
}
