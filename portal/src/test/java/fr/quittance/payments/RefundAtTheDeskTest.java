package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.Visit;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class RefundAtTheDeskTest extends PaymentStory {

    private static final String LIST = "/gestion/regie/remboursements";

    @Autowired
    ApplicationContext portal;

    private Visit morel;
    private Visit roy;

    @BeforeEach
    void two_cashiers_are_at_the_desk() {
        morel = cashier();
        roy = cashier();
    }

    @AfterEach
    void theBooksAreRight() {
        assertTheBooksAreRight();
    }

    @Test
    void money_paid_twice_goes_back_when_a_second_person_agrees_and_its_proof_is_written() {
        var page = askedFor("T-desk-1");

        assertThat(morel.get(page).body())
                .contains("une autre personne doit le valider")
                .doesNotContain("/accord");
        assertThat(morel.post(page + "/accord").statusCode()).isEqualTo(404);
        assertThat(morel.post(page + "/fait", "preuve", "VIR 1").statusCode()).isEqualTo(303);
        assertThat(roy.get(page).body()).contains("/accord");

        assertThat(location(roy.post(page + "/accord"))).isEqualTo(LIST + "?fait=by-hand");
        assertThat(roy.post(page + "/fait", "preuve", " ").statusCode()).isEqualTo(422);
        assertThat(location(roy.post(page + "/fait", "preuve", "VIR 2026-118"))).isEqualTo(LIST + "?fait=made");

        assertThat(roy.get(LIST).body()).doesNotContain(page);
        assertThat(roy.get(page).body()).contains("Fait").doesNotContain("<form class=\"card stack\"");
        assertThat(paid.refunds).hasSize(1);
    }

    @Test
    void a_refund_is_given_up_with_a_reason_and_its_money_waits_again() {
        var page = askedFor("T-desk-2");

        assertThat(roy.post(page + "/abandon", "motif", "").statusCode()).isEqualTo(422);
        assertThat(location(roy.post(page + "/abandon", "motif", "payeur inconnu")))
                .isEqualTo(LIST + "?fait=dropped");

        assertThat(morel.get(LIST).body()).contains("T-desk-2");
        assertThat(paid.refunds).isEmpty();
    }

    @Test
    void only_a_cashier_of_the_same_hospital_decides() {
        var page = askedFor("T-desk-3");
        var auditor =
                SampleStaff.signedIn(portal, port, SampleStaff.employ(portal, TILLEULS.value(), StaffRole.AUDITOR));
        var elsewhere = SampleStaff.signedIn(portal, port, StaffRole.CASHIER);

        assertThat(auditor.get(LIST).body()).contains(page).doesNotContain("/gestion/regie/argent/");
        assertThat(auditor.post(page + "/accord").statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(LIST).body()).doesNotContain(page);
        assertThat(elsewhere.get(page).statusCode()).isEqualTo(404);
        assertThat(elsewhere.post(page + "/accord").statusCode()).isEqualTo(404);
    }

    /// Money paid twice, of which one cashier asks the refund; the address of its page.
    private String askedFor(String transaction) {
        paid.refunds.clear();
        var reference = opened(invoiceOf("84.50", TILLEULS));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", transaction + "-first"));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", transaction));
        var ask = Jsoup.parse(morel.get(LIST).body())
                .select("tr:contains(" + transaction + ")")
                .select("form")
                .attr("action");
        var before = numbers();
        assertThat(location(morel.post(ask))).isEqualTo(LIST + "?fait=asked");
        return numbers().stream().filter(it -> !before.contains(it)).findFirst().orElseThrow();
    }

    private List<String> numbers() {
        return Jsoup.parse(morel.get(LIST).body())
                .select("a[href^=" + LIST + "/]")
                .eachAttr("href");
    }

    private Visit cashier() {
        return SampleStaff.signedIn(portal, port, SampleStaff.employ(portal, TILLEULS.value(), StaffRole.CASHIER));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
