package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.quittance.Visit;
import fr.quittance.database.TestDatabase;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.money.Money;
import fr.quittance.staff.SampleStaff;
import fr.quittance.treasury.Closings;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Each hospital has one today: each story closes that of another.
class DayOfTheTillTest extends CashierStory {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final String DAY = "/gestion/regie";
    private static final String CLOSE = "/gestion/regie/journees/" + TODAY + "/arret";
    private static final String PAPER = "/gestion/regie/journees/" + TODAY + "/arrete";
    private static final EstablishmentCode EXACT = new EstablishmentCode("ch-rochebrune");
    private static final EstablishmentCode SHORT = new EstablishmentCode("polyclinique-des-ormes");
    private static final EstablishmentCode GIVING = new EstablishmentCode("clinique-du-lac");
    private static final EstablishmentCode CROWDED = new EstablishmentCode("hopital-de-la-baie");

    @Autowired
    RecordDeskPayment cash;

    @Autowired
    RequestRefund request;

    @Autowired
    DecideRefund decide;

    @Autowired
    Closings closings;

    @Test
    void a_day_counted_exactly_is_closed_for_good_and_its_paper_is_kept() {
        var roy = at(EXACT);
        var cheque = invoiceOf("84.50", EXACT);
        take(roy, cheque, Means.CHEQUE, "84.50");
        take(roy, invoiceOf("20.00", EXACT), Means.CASH, "20.00");
        var till = SampleStaff.signedIn(portal, port, roy);
        assertThat(page(till.get(DAY)).select("tr:contains(Chèque)").text()).contains("84,50");
        assertThat(till.get(CLOSE).body()).contains("Inscrit ici\u00A0: 20,00\u00A0€", "Cela ne s'annule pas");
        assertThat(till.post(CLOSE, "cash", "20").body()).contains("Comptez les chèques");

        assertThat(location(till.post(CLOSE, "cash", "20", "cheque", "84,50")))
                .isEqualTo(DAY + "?jour=" + TODAY + "&fait=closed");

        var late = invoiceOf("10.00", EXACT);
        assertThat(cashAtTheDesk(till, late).body()).contains("la caisse du", "est arrêtée");
        assertThat(now(late).leftToPay()).isEqualTo(Money.euros("10.00"));
        assertThat(till.post(takeBack(till, cheque), "motif", "sans provision").body())
                .contains("est arrêtée");
        assertThat(now(cheque).leftToPay()).isEqualTo(Money.ZERO);
        assertThat(location(till.post(CLOSE, "cash", "1"))).isEqualTo(DAY + "?jour=" + TODAY + "&fait=decided");
        assertThat(location(till.get(CLOSE))).endsWith("decided");

        await().until(() -> till.download(PAPER).statusCode() == 200);
        var pdf = till.download(PAPER).body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(till.download(PAPER).body()).isEqualTo(pdf);
        assertThat(page(till.get(DAY)).text()).contains("Aucun écart", "Arrêté de caisse (PDF)");
        var journal = jdbc.sql("select deed || ' ' || details from journal.entry "
                        + "where establishment = :hospital and subject = :day order by at")
                .param("hospital", EXACT.value())
                .param("day", TODAY.toString())
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(journal).anyMatch(it -> it.startsWith("day-closed Inscrit 104,50"));
        assertThat(journal).anyMatch(it -> it.startsWith("closing-paper-made") && it.contains(Documents.sha256(pdf)));
    }

    @Test
    void the_database_takes_no_money_of_the_desk_on_a_closed_day() {
        var day = LocalDate.of(2026, 2, 3);
        jdbc.sql("""
                insert into payments.closed_day (establishment, day, closed_by, closed_name, closed_at)
                values (:hospital, :day, gen_random_uuid(), 'Mme Roy', now())
                """).param("hospital", TILLEULS.value()).param("day", day).update();
        var form = RecordDeskPayment.draw();
        var invoice = invoiceOf("84.50", TILLEULS);
        cash.record(form, List.of(line(invoice, "84.50")), Means.CASH, "", morel);

        assertThatThrownBy(() -> jdbc.sql("update payments.capture set captured_at = ? where attempt_reference = ?")
                        .params(java.sql.Timestamp.valueOf("2026-02-03 12:00:00"), form.value())
                        .update())
                .hasMessageContaining("the till of that day is closed");
        assertThatThrownBy(() -> TestDatabase.owned(jdbc)
                        .sql("delete from payments.closed_day where day = ?")
                        .param(day)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into payments.closed_day (establishment, day, closed_by, closed_name, closed_at)
                        values (:hospital, :day, gen_random_uuid(), 'Mme Roy', now())
                        """)
                        .param("hospital", TILLEULS.value())
                        .param("day", TODAY.plusDays(2))
                        .update())
                .hasMessageContaining("closed_day_began");
    }

    @Test
    void what_is_missing_is_explained_before_the_day_is_closed() {
        var roy = at(SHORT);
        take(roy, invoiceOf("20.00", SHORT), Means.CASH, "20.00");
        var till = SampleStaff.signedIn(portal, port, roy);

        var unexplained = till.post(CLOSE, "cash", "19,50");
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.body()).contains("Écart\u00A0: 0,50\u00A0€ en moins. Recomptez");
        assertThat(closings.find(SHORT, TODAY)).isEmpty();
        till.post(CLOSE, "cash", "19,50", "note", "Erreur de rendu de monnaie");

        assertThat(closings.find(SHORT, TODAY)).hasValueSatisfying(it -> {
            assertThat(it.difference()).isEqualTo(Money.euros("-0.50"));
            assertThat(it.note()).isEqualTo("Erreur de rendu de monnaie");
        });
        assertThat(page(till.get(DAY)).text()).contains("Écart : 0,50 € en moins", "Erreur de rendu de monnaie");
        assertThatThrownBy(() -> jdbc.sql("update treasury.closing_line set counted_cents = 2000 where means = 'CASH'")
                        .update())
                .hasMessageContaining("stays as it was written");
    }

    @Test
    void money_of_the_desk_is_not_given_back_on_a_closed_day() {
        var roy = at(GIVING);
        var invoice = invoiceOf("20.00", GIVING);
        take(roy, invoice, Means.CASH, "20.00");
        var money =
                portal.getBean(MoneyOfInvoices.class).of(GIVING, invoice.id()).getFirst();
        var asked = (RefundAsked.Waiting) request.request(
                RequestRefund.draw(),
                money.capture(),
                invoice.id(),
                Money.euros("5.00"),
                RefundReason.MISTAKE,
                "",
                roy);
        decide.approve(asked.refund().id(), at(GIVING));
        var till = SampleStaff.signedIn(portal, port, roy);
        till.post(CLOSE, "cash", "20");

        assertThat(location(till.post(
                        "/gestion/regie/remboursements/" + asked.refund().id() + "/fait", "preuve", "rendu en caisse")))
                .endsWith("fait=day-closed");

        assertThat(portal.getBean(Refunds.class).find(GIVING, asked.refund().id()))
                .hasValueSatisfying(it -> assertThat(it.state()).isInstanceOf(RefundState.Approved.class));
    }

    @Test
    void nothing_slips_in_while_a_day_is_closed() throws Exception {
        var roy = at(CROWDED);
        var till = SampleStaff.signedIn(portal, port, roy);
        var acts = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 12; i++) {
            var invoice = invoiceOf("10.00", CROWDED);
            acts.add(() -> cash.record(RecordDeskPayment.draw(), List.of(line(invoice, "10.00")), Means.CASH, "", roy));
        }
        acts.add(6, () -> till.post(CLOSE, "cash", "0", "note", "compté pendant l'affluence"));

        var outcomes = together(acts);

        var written =
                outcomes.stream().filter(DeskPayment.Recorded.class::isInstance).count();
        assertThat(outcomes.stream().filter(DeskPayment.class::isInstance))
                .allMatch(it -> it instanceof DeskPayment.Recorded || it instanceof DeskPayment.DayClosed);
        assertThat(closings.find(CROWDED, TODAY))
                .hasValueSatisfying(it -> assertThat(it.recorded()).isEqualTo(Money.cents(1000 * written)));
    }

    @Test
    void a_day_tells_what_the_platform_paid_out_of_it_and_what_it_did_not() {
        var reference = opened(invoiceOf("84.50", TILLEULS));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-day-1"));
        callBackAndWait(TILLEULS, json("OLDORDER9", "5", "12.00", "T-day-2"));

        var row = page(desk.get(DAY)).select("tr:contains(PaySim)").text();

        assertThat(row).contains("sans facture", "pas encore versé");
    }

    @Test
    void a_past_day_that_nobody_closed_is_told() {
        var morrow = at(PUBLIC);
        var form = RecordDeskPayment.draw();
        var invoice = invoiceOf("20.00", PUBLIC);
        cash.record(form, List.of(line(invoice, "20.00")), Means.CASH, "", morrow);
        jdbc.sql(
                        "update payments.capture set captured_at = captured_at - interval '2 days' where attempt_reference = ?")
                .param(form.value())
                .update();
        var day = TODAY.minusDays(2);
        var till = SampleStaff.signedIn(portal, port, morrow);

        assertThat(till.get(DAY).body()).contains(DAY + "?jour=" + day);
        till.post("/gestion/regie/journees/" + day + "/arret", "cash", "20");
        assertThat(page(till.get(DAY)).select(".days").text()).isEmpty();
        assertThat(till.post("/gestion/regie/journees/" + TODAY.plusDays(1) + "/arret")
                        .body())
                .contains("n'a pas commencé");
    }

    @Test
    void an_auditor_reads_the_day_and_closes_nothing() {
        var auditor = signedIn(StaffRole.AUDITOR);

        assertThat(auditor.get(DAY).body()).doesNotContain("/arret\"");
        assertThat(auditor.post(CLOSE, "cash", "0").statusCode()).isEqualTo(404);
    }

    @Test
    void the_takings_and_what_platforms_paid_out_leave_as_files_and_that_is_written_down() {
        take(morel, invoiceOf("17.00", TILLEULS), Means.CASH, "17.00");
        var reference = opened(invoiceOf("84.50", TILLEULS));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "=T-export"));

        var takings = csv("/gestion/regie/encaissements.csv");
        var paidOut = csv("/gestion/regie/rapprochement.csv");

        assertThat(takings).startsWith("\uFEFFJour;Encaissé par;Moyen;").contains(TODAY + ";guichet;Espèces;");
        assertThat(paidOut)
                .contains(";'=T-export;" + reference.number() + ";")
                .contains("pas encore versé")
                .doesNotContain(reference.value());
        assertThat(deeds("rapprochement")).containsExactly("list-exported");
        assertThat(desk.get("/gestion/regie/rapprochement.csv?du=2020-01-01&au=2026-01-01")
                        .statusCode())
                .isEqualTo(400);
    }

    private String csv(String address) {
        return new String(
                desk.download(address + "?du=" + TODAY + "&au=" + TODAY).body(), StandardCharsets.UTF_8);
    }

    private StaffMember at(EstablishmentCode hospital) {
        return SampleStaff.employ(portal, hospital.value(), StaffRole.CASHIER);
    }

    private void take(StaffMember by, Invoice invoice, Means means, String euros) {
        assertThat(cash.record(RecordDeskPayment.draw(), List.of(line(invoice, euros)), means, "numéro 12", by))
                .isInstanceOf(DeskPayment.Recorded.class);
    }

    private static Order.Line line(Invoice invoice, String euros) {
        return new Order.Line(invoice.id(), Money.euros(euros));
    }

    private static HttpResponse<String> cashAtTheDesk(Visit till, Invoice invoice) {
        var form = till.get(address(invoice) + "/encaissement");
        return till.post(
                address(invoice) + "/encaissement",
                "reference",
                hidden(form, "reference"),
                "montant",
                "10",
                "moyen",
                "CASH");
    }

    private static String takeBack(Visit till, Invoice invoice) {
        return page(till.get(address(invoice) + "/remboursement"))
                .select("a[href$=/retrait]")
                .attr("href");
    }
}
