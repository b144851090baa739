package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;

import fr.quittance.Visit;
import fr.quittance.invoices.Invoice;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A story told at the cashier's screen, at the Tilleuls unless it says otherwise.
abstract class CashierStory extends PaymentStory {

    static final String QUEUE = "/gestion/regie/rapprochement";

    @Autowired
    ApplicationContext portal;

    StaffMember morel;
    Visit desk;

    @BeforeEach
    void a_cashier_is_at_the_desk() {
        morel = employed(StaffRole.CASHIER);
        desk = SampleStaff.signedIn(portal, port, morel);
    }

    @AfterEach
    void theBooksAreRight() {
        assertTheBooksAreRight();
        assertTheCheckerAgrees();
    }

    StaffMember employed(StaffRole... roles) {
        return SampleStaff.employ(portal, TILLEULS.value(), roles);
    }

    Visit signedIn(StaffRole... roles) {
        return SampleStaff.signedIn(portal, port, employed(roles));
    }

    /// What the journal says this cashier did to an invoice, or to another subject.
    List<String> deeds(String subject) {
        return jdbc.sql("select deed from journal.entry where subject = :subject and who = :who order by at, id")
                .param("subject", subject)
                .param("who", morel.name())
                .query((row, n) -> row.getString("deed"))
                .list();
    }

    static String address(Invoice invoice) {
        return "/gestion/factures/" + invoice.number().address();
    }

    static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    /// What a hidden field of a page's form holds.
    static String hidden(HttpResponse<String> answer, String name) {
        return page(answer).select("input[type=hidden][name=" + name + "]").attr("value");
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
