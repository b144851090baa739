package fr.quittance.backoffice;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.invoices.Invoice;
import fr.quittance.links.Link;
import fr.quittance.links.Links;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What patients reported waits in a queue, is answered from there, and can be given to a colleague.
class GivingQuestionsTest extends Desk {

    private static final String QUEUE = "/gestion/a-faire/signalees";

    @Autowired
    Queues queues;

    @Autowired
    Links links;

    @Test
    void what_was_promised_first_waits_first_and_leads_to_the_answer() {
        var later = recorded();
        question(later);
        var sooner = recorded();
        question(sooner);
        jdbc.sql("update questions.question set answer_by = current_date + 1 where invoice_id = :invoice")
                .param("invoice", sooner.id().value())
                .update();

        var rows = queues.page(VALMONT, QueueFilter.all(Queue.REPORTED), 1).stream()
                .map(QueueRow::number)
                .toList();
        assertThat(rows.indexOf(sooner.number())).isNotNegative().isLessThan(rows.indexOf(later.number()));

        var act = row(clerk().get(QUEUE + "?q=" + sooner.number()), sooner).select("a.row-act");
        assertThat(act.text()).startsWith("Répondre");
        clerk().post(act.attr("href"), "reponse", "Le montant est juste.");
        assertThat(row(Queue.REPORTED, sooner)).isEmpty();
    }

    @Test
    void a_clerk_gives_questions_to_a_colleague_and_everybody_sees_whose_they_are() {
        var first = recorded();
        var second = recorded();
        question(first);
        question(second);
        var colleague = SampleStaff.employ(portal, "ch-valmont", StaffRole.BILLING_CLERK);

        var told = clerk().follow(clerk().post(
                        "/gestion/affectations",
                        "file",
                        "signalees",
                        "q",
                        first.number().value(),
                        "facture",
                        first.id().value().toString(),
                        "agent",
                        colleague.id().toString()));

        assertThat(told.body()).contains("C'est affecté.");
        assertThat(row(somebody(StaffRole.AUDITOR).get(QUEUE + "?q=" + first.number()), first)
                        .text())
                .contains(plain(colleague.name()));
        assertThat(row(Queue.REPORTED, second)).extracting(QueueRow::assignee).containsExactly("");
        assertThat(deeds(first.number().value())).contains(petit.name() + " question-assigned");
        assertThat(Jsoup.parse(clerk().get("/gestion/factures/" + first.number())
                                .body())
                        .select(".timeline")
                        .text())
                .contains("Question affectée", plain(colleague.name()));
    }

    @Test
    void all_the_questions_of_a_list_are_given_at_once() {
        var one = recorded();
        question(one);

        clerk().post(
                        "/gestion/affectations",
                        "file",
                        "signalees",
                        "q",
                        one.number().value(),
                        "tout",
                        "1",
                        "agent",
                        petit.id().toString());

        assertThat(row(Queue.REPORTED, one)).extracting(QueueRow::assignee).containsExactly(petit.name());
    }

    @Test
    void a_question_is_given_to_nobody_who_could_not_answer_it_or_works_elsewhere() {
        var invoice = recorded();
        question(invoice);
        var cashier = SampleStaff.employ(portal, "ch-valmont", StaffRole.CASHIER);
        var elsewhere = SampleStaff.employ(portal, "clinique-des-tilleuls", StaffRole.BILLING_CLERK);

        for (var to : List.of(cashier.id().toString(), elsewhere.id().toString(), "")) {
            var told = clerk().post(
                            "/gestion/affectations",
                            "file",
                            "signalees",
                            "facture",
                            invoice.id().value().toString(),
                            "agent",
                            to);
            assertThat(told.headers().firstValue("Location").orElseThrow()).endsWith("fait=nobody-chosen");
        }
        assertThat(row(Queue.REPORTED, invoice)).extracting(QueueRow::assignee).containsExactly("");
    }

    @Test
    void a_clerk_of_another_hospital_gives_nothing_of_ours() {
        var invoice = recorded();
        question(invoice);
        var diallo = SampleStaff.employ(portal, "clinique-des-tilleuls", StaffRole.BILLING_CLERK);

        SampleStaff.signedIn(portal, port, diallo)
                .post(
                        "/gestion/affectations",
                        "file",
                        "signalees",
                        "facture",
                        invoice.id().value().toString(),
                        "agent",
                        diallo.id().toString());

        assertThat(row(Queue.REPORTED, invoice)).extracting(QueueRow::assignee).containsExactly("");
    }

    @Test
    void three_wrong_birth_dates_are_looked_into_until_another_link_leaves() {
        var invoice = recorded();
        var link = links.make(invoice, Link.Channel.SMS);
        jdbc.sql("update links.link set created_at = now() - interval '1 day', space_locked_at = now() where id = :id")
                .param("id", link.id())
                .update();

        assertThat(row(Queue.IDENTITY, invoice)).extracting(QueueRow::reason).containsExactly("LOCKED");

        links.make(invoice, Link.Channel.MAIL);
        assertThat(row(Queue.IDENTITY, invoice)).isEmpty();
    }

    @Test
    void whoever_says_not_for_me_is_looked_into_until_answered() {
        var invoice = recorded();
        question(invoice);
        jdbc.sql("update questions.question set reason = 'NOT_MINE' where invoice_id = :invoice")
                .param("invoice", invoice.id().value())
                .update();

        assertThat(row(Queue.IDENTITY, invoice)).extracting(QueueRow::reason).containsExactly("NOT_MINE");
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    private List<QueueRow> row(Queue queue, Invoice invoice) {
        var filter = new QueueFilter(queue, invoice.number().value(), "", "", null, queue.order());
        return queues.page(VALMONT, filter, 1);
    }

    private static Element row(HttpResponse<String> page, Invoice invoice) {
        return Jsoup.parse(page.body()).select("tbody tr").stream()
                .filter(it -> it.text().contains(invoice.number().value()))
                .findFirst()
                .orElseThrow();
    }
}
