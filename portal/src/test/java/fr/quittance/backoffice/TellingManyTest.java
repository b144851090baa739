package fr.quittance.backoffice;

import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.Visit;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.patients.Contacts;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TellingManyTest extends Desk {

    @Autowired
    Runs runs;

    @Autowired
    DoRun doRun;

    @Test
    void nothing_leaves_before_it_is_checked_confirmed_and_two_minutes_old() {
        var invoice = recorded();
        var visit = clerk();

        var drawnUp = draw(visit, invoice);
        assertThat(visit.get(drawnUp).body()).contains("Vous allez notifier <strong>1</strong> patient");
        doRun.run("ch-valmont/" + id(drawnUp));
        assertThat(messages(invoice)).isZero();

        visit.post(drawnUp + "/depart");
        doRun.run("ch-valmont/" + id(drawnUp));
        assertThat(messages(invoice)).isZero();

        passTwoMinutes(id(drawnUp));
        doRun.run("ch-valmont/" + id(drawnUp));
        assertThat(messages(invoice)).isEqualTo(2);
        assertThat(visit.get(drawnUp).body()).contains("Envoi terminé");
        assertThat(deeds(invoice.number().value())).contains(petit.name() + " invoice-told-again");
        assertThat(jdbc.sql("select details from journal.entry where subject = :run or subject = :invoice order by id")
                        .param("run", id(drawnUp).toString())
                        .param("invoice", invoice.number().value())
                        .query(String.class)
                        .list())
                .containsExactly("Liste «\u00A0À envoyer\u00A0», nombre de factures\u00A0: 1", "E-mail, SMS");
    }

    @Test
    void what_is_undone_in_time_never_leaves() {
        var invoice = recorded();
        var visit = clerk();
        var drawnUp = draw(visit, invoice);
        visit.post(drawnUp + "/depart");

        visit.post(drawnUp + "/annulation");
        passTwoMinutes(id(drawnUp));
        doRun.run("ch-valmont/" + id(drawnUp));

        assertThat(messages(invoice)).isZero();
        assertThat(visit.get(drawnUp).body()).contains("Rien n'est parti.");
    }

    @Test
    void a_run_that_is_done_again_tells_nobody_twice() {
        var invoice = recorded();
        var visit = clerk();
        var drawnUp = draw(visit, invoice);
        visit.post(drawnUp + "/depart");
        visit.post(drawnUp + "/depart");
        passTwoMinutes(id(drawnUp));

        doRun.run("ch-valmont/" + id(drawnUp));
        jdbc.sql("update backoffice.run set state = 'RUNNING', ended_at = null where id = :id")
                .param("id", id(drawnUp))
                .update();
        doRun.run("ch-valmont/" + id(drawnUp));

        assertThat(messages(invoice)).isEqualTo(2);
    }

    @Test
    void who_cannot_be_told_or_owes_nothing_any_more_is_left_out_and_said() {
        var nobody = recorded(anInvoice().reachedAt(Contacts.NONE));
        var paid = recorded();
        invoices.settleElsewhere(paid.establishment(), paid.id());
        var told = recorded();
        message(told, "MAIL", "SENT", "", 1, Instant.now());
        var asking = recorded();
        question(asking);
        var good = recorded();
        var visit = clerk();

        var run = runs.drawUp(
                petit,
                Queue.TO_SEND,
                "ALL",
                java.util.List.of(nobody.id(), paid.id(), told.id(), asking.id(), good.id()));

        assertThat(runs.check(run)).isEqualTo(new Run.Check(1, 1, 1, 1, 1, 1, 1));
        assertThat(visit.get("/gestion/envois/" + run.id()).body()).contains("4 factures exclues", "une question");

        runs.confirm(run, Instant.now().minusSeconds(1));
        doRun.run("ch-valmont/" + run.id());
        assertThat(messages(nobody)).isZero();
        assertThat(messages(paid)).isZero();
        assertThat(messages(asking)).isZero();
        assertThat(jdbc.sql("select outcome from backoffice.run_item where invoice_id = :invoice")
                        .param("invoice", asking.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("QUESTION");
        assertThat(messages(told)).isEqualTo(1);
        assertThat(messages(good)).isEqualTo(2);
    }

    @Test
    void another_hospital_s_run_or_invoice_does_not_exist_here() {
        var invoice = recorded(anInvoice().at(new EstablishmentCode("clinique-des-tilleuls")));
        var theirs = SampleStaff.employ(portal, "clinique-des-tilleuls", StaffRole.BILLING_CLERK);
        var run = draw(SampleStaff.signedIn(portal, port, theirs), invoice);

        assertThat(clerk().get(run).statusCode()).isEqualTo(404);
        assertThat(clerk().post(run + "/depart").statusCode()).isEqualTo(404);
        var ours = draw(clerk(), invoice);
        assertThat(runs.progress(runs.find(new EstablishmentCode("ch-valmont"), id(ours))
                                .orElseThrow())
                        .total())
                .isZero();
    }

    @Test
    void only_a_billing_clerk_sends() {
        var invoice = recorded();

        for (var role : java.util.List.of(StaffRole.CASHIER, StaffRole.AUDITOR, StaffRole.ADMINISTRATOR)) {
            assertThat(somebody(role)
                            .post("/gestion/factures/" + invoice.number().value() + "/envoi")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(somebody(role)
                            .post("/gestion/envois", "file", "a-envoyer", "tout", "1")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(messages(invoice)).isZero();
    }

    @Test
    void nothing_chosen_is_said() {
        var answer = clerk().post("/gestion/envois", "file", "a-envoyer");

        assertThat(clerk().follow(answer).body()).contains("Sélectionnez au moins une facture");
    }

    private static String draw(Visit visit, Invoice invoice) {
        HttpResponse<String> answer = visit.post(
                "/gestion/envois",
                "file",
                "a-envoyer",
                "acte",
                "ALL",
                "facture",
                invoice.id().value().toString());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private void passTwoMinutes(UUID run) {
        jdbc.sql("update backoffice.run set starts_at = starts_at - interval '3 minutes' where id = :id")
                .param("id", run)
                .update();
    }
}
