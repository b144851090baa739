package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettlementFileTest extends CashierStory {

    private static final String PAGE = "/gestion/regie/releves";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    void a_file_settles_what_it_names_and_each_difference_is_told_with_what_to_do() {
        taken("T-file-right");
        taken("T-file-other");
        taken("T-file-missing");

        var answer = bring("""
                \uFEFFtransaction;amount;fee;date
                T-file-right;84,50;0,42;%1$s
                T-file-other;84,00;0,42;%1$s
                T-file-nobody;12,00;0,10;%1$s
                """.formatted(TODAY));

        assertThat(answer.statusCode()).isEqualTo(200);
        var page = page(answer);
        assertThat(page.select("tr:contains(T-file-other)").text()).contains("Autre montant", "84,00");
        assertThat(page.select("tr:contains(T-file-nobody)").text()).contains("Versement inconnu", "Demander");
        assertThat(page.select("tr:contains(T-file-missing)").text()).contains("Pas versé");
        assertThat(page.select("tr:contains(T-file-right)")).isEmpty();
        assertThat(answer.body()).contains("Lignes reconnues\u00A0: 1");
        assertThat(deeds("paytweak")).contains("settlement-read");
        assertThat(desk.get(PAGE).body())
                .contains("T-file-nobody", "T-file-other")
                .doesNotContain("T-file-missing");
    }

    @Test
    void a_file_that_makes_no_sense_changes_nothing_and_its_line_is_told() {
        taken("T-file-kept");

        assertThat(bring("date,montant\n").body()).contains("la première ligne doit être", "date,montant");
        assertThat(bring("transaction;amount;fee;date\nT-file-kept;84,50;0;" + TODAY + "\nT;douze;0;" + TODAY + "\n")
                        .body())
                .contains("la ligne 3 ne se comprend pas", "T;douze");
        assertThat(bring("").statusCode()).isEqualTo(422);
        assertThat(desk.upload(PAGE + "?plateforme=inconnue&du=hier&au=", "fichier", "releve.csv", "x")
                        .body())
                .contains("Choisissez la plateforme", "Choisissez le jour");

        assertThat(count("payments.settlement where platform_tx_id = 'T-file-kept'"))
                .isZero();
    }

    @Test
    void an_auditor_reads_what_is_odd_and_brings_nothing() {
        assertThat(signedIn(StaffRole.AUDITOR).get(PAGE).body()).doesNotContain("type=\"file\"");
    }

    private void taken(String transaction) {
        var reference = opened(invoiceOf("84.50", TILLEULS));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", transaction));
    }

    private HttpResponse<String> bring(String csv) {
        return desk.upload(
                PAGE + "?plateforme=paytweak&du=" + TODAY.minusDays(1) + "&au=" + TODAY, "fichier", "releve.csv", csv);
    }
}
