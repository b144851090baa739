package fr.quittance.intake;

import static fr.quittance.intake.SampleRows.aCancellationRow;
import static fr.quittance.intake.SampleRows.anAcquittedRow;
import static fr.quittance.intake.SampleRows.anInvoiceRow;
import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.documents.Documents;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceCancelled;
import fr.quittance.invoices.InvoiceIssued;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.money.Money;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReceiveInvoiceTest {

    private final IntakeBench bench = new IntakeBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void an_invoice_enters_with_its_patient_its_pdf_and_a_line_in_the_journal() {
        var accepted = accept(anInvoiceRow("F1"));

        var invoice = bench.invoice(VALMONT, "F1");
        assertThat(accepted.invoice()).isEqualTo(invoice.id());
        assertThat(invoice.leftToPay()).isEqualTo(Money.euros("84.50"));
        assertThat(invoice.nda()).isEqualTo("NDA-F1");
        assertThat(bench.get(Documents.class).bytes(VALMONT, requireNonNull(invoice.document())))
                .isEqualTo(SampleRows.pdf("F1"));
        assertThat(bench.heard()).containsExactly(new InvoiceIssued(VALMONT, invoice.id()));
        assertThat(deeds()).containsExactly("invoice-received F1");
    }

    @Test
    void an_invoice_paid_at_the_desk_has_nothing_to_pay() {
        accept(anInvoiceRow("F1").with(Column.ALREADY_PAID, "84,50"));

        assertThat(bench.invoice(VALMONT, "F1").state()).isInstanceOf(InvoiceState.NothingToPay.class);
    }

    @Test
    void the_same_invoice_twice_is_there_once() {
        accept(anInvoiceRow("F1"));
        var again = receive(anInvoiceRow("F1"));

        assertThat(again)
                .isEqualTo(
                        new Reception.AlreadyThere(bench.invoice(VALMONT, "F1").id()));
        assertThat(bench.heard(InvoiceIssued.class)).isEqualTo(1);
        assertThat(bench.count("documents.document")).isEqualTo(1);
    }

    @Test
    void the_same_invoice_sent_by_ten_at_once_is_there_once() throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Reception>>();
            for (int i = 0; i < 10; i++) {
                answers.add(senders.submit(() -> receive(anInvoiceRow("F1"))));
            }
            var accepted = 0;
            for (var answer : answers) {
                accepted += answer.get() instanceof Reception.Accepted ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
        assertThat(bench.count("invoices.invoice")).isEqualTo(1);
        assertThat(bench.count("documents.document")).isEqualTo(1);
    }

    @Test
    void the_same_number_with_another_content_is_refused_and_says_what_to_do() {
        accept(anInvoiceRow("F1"));

        var problem = refuse(anInvoiceRow("F1")
                .with(Column.DUE_ON, "31/12/2026")
                .with(Column.TOTAL, "947,50")
                .with(Column.AMO, "690,60"));

        assertThat(problem.column()).isEqualTo(Column.NUMBER);
        assertThat(problem.remedy()).contains("echeance, total, amo").contains("«\u00A0remplace\u00A0» = F1");
        assertThat(bench.invoice(VALMONT, "F1").amounts().total()).isEqualTo(Money.euros("946.50"));
        assertThat(deeds()).contains("invoice-refused F1");
    }

    @Test
    void the_same_number_with_another_pdf_is_refused() {
        accept(anInvoiceRow("F1"));

        assertThat(refuse(anInvoiceRow("F1").with(Column.SHA256, Documents.sha256(SampleRows.pdf("autre"))), "autre")
                        .remedy())
                .contains("fichier");
    }

    @Test
    void the_same_number_in_another_hospital_is_another_invoice() {
        accept(anInvoiceRow("F1"));

        var there = bench.get(ReceiveInvoice.class)
                .receive(TILLEULS, Door.FOLDER, understood(anInvoiceRow("F1")), SampleRows.pdf("F1"));

        assertThat(there).isInstanceOf(Reception.Accepted.class);
    }

    @Test
    void a_contact_corrected_and_sent_again_is_completed_and_one_on_file_is_never_changed() {
        accept(anInvoiceRow("F1").with(Column.EMAIL, "jeanne@exemple"));

        var again = receive(
                anInvoiceRow("F1").with(Column.EMAIL, "jeanne@exemple.fr").with(Column.MOBILE, "0639980099"));

        var invoice = bench.invoice(VALMONT, "F1").id();
        assertThat(again).isEqualTo(new Reception.Completed(invoice));
        assertThat(bench.heard()).endsWith(new ContactsCompleted(VALMONT, invoice));
        assertThat(deeds()).containsExactly("invoice-received F1", "contacts-completed F1");
        var contacts = patientOf("F1").contacts();
        assertThat(contacts.email()).isEqualTo("jeanne@exemple.fr");
        assertThat(contacts.mobile()).isEqualTo("+33639980001");
    }

    @Test
    void a_contact_that_comes_later_is_told_of_every_invoice_of_the_patient_still_to_pay() {
        var first = accept(anInvoiceRow("F1").with(Column.EMAIL, "")).invoice();
        var second = accept(anInvoiceRow("F2").with(Column.IPP, "IPP-F1").with(Column.EMAIL, ""))
                .invoice();

        receive(anInvoiceRow("F1"));
        receive(anInvoiceRow("F2").with(Column.IPP, "IPP-F1"));

        assertThat(bench.heard())
                .filteredOn(ContactsCompleted.class::isInstance)
                .containsExactlyInAnyOrder(
                        new ContactsCompleted(VALMONT, first), new ContactsCompleted(VALMONT, second));
    }

    @Test
    void a_contact_corrected_on_a_facture_acquittee_alone_is_completed() {
        accept(anAcquittedRow("F1").with(Column.EMAIL, "jeanne@exemple"));

        assertThat(receive(anAcquittedRow("F1").with(Column.BIRTH_DATE, "02/01/1960")))
                .isInstanceOf(Reception.AlreadyThere.class);
        assertThat(receive(anAcquittedRow("F1"))).isInstanceOf(Reception.Completed.class);
        assertThat(bench.heard(ContactsCompleted.class)).isEqualTo(1);
        assertThat(patientOf("F1").contacts().email()).isEqualTo("jeanne.dupont@exemple.fr");
    }

    @Test
    void an_ipp_mistyped_never_gives_a_patients_file_to_somebody_else() {
        accept(anInvoiceRow("F1"));
        var jeanne = patientOf("F1");

        var problem = refuse(anInvoiceRow("F2")
                .with(Column.IPP, "IPP-F1")
                .with(Column.LAST_NAME, "MOREL")
                .with(Column.BIRTH_DATE, "02/01/1960")
                .with(Column.EMAIL, "paul@exemple.fr"));

        assertThat(problem.column()).isEqualTo(Column.IPP);
        assertThat(problem.remedy()).contains("un autre patient").contains("date de naissance");
        assertThat(patientOf("F1")).isEqualTo(jeanne);
        assertThat(bench.count("invoices.invoice")).isEqualTo(1);
    }

    @Test
    void the_stay_of_a_patient_never_becomes_somebody_elses() {
        accept(anInvoiceRow("F1"));

        var problem = refuse(anInvoiceRow("F2").with(Column.NDA, "NDA-F1"));

        assertThat(problem.column()).isEqualTo(Column.NDA);
        assertThat(problem.remedy()).contains("un autre patient");
        assertThat(bench.count("invoices.invoice")).isEqualTo(1);
        assertThat(bench.count("patients.patient")).isEqualTo(1);
        assertThat(bench.count("documents.document")).isEqualTo(1);
    }

    @Test
    void a_facture_acquittee_alone_for_somebody_elses_ipp_is_refused() {
        accept(anInvoiceRow("F1"));

        assertThat(refuse(anAcquittedRow("F2").with(Column.IPP, "IPP-F1").with(Column.BIRTH_DATE, "02/01/1960"))
                        .column())
                .isEqualTo(Column.IPP);
        assertThat(bench.heard(AcquittedInvoiceReceived.class)).isZero();
    }

    @Test
    void a_new_name_of_a_patient_is_kept_and_journalled() {
        accept(anInvoiceRow("F1"));

        accept(anInvoiceRow("F2").with(Column.IPP, "IPP-F1").with(Column.LAST_NAME, "MARTIN"));

        assertThat(patientOf("F1").lastName()).isEqualTo("MARTIN");
        assertThat(deeds()).containsExactly("invoice-received F1", "patient-renamed F2", "invoice-received F2");
    }

    @Test
    void an_invoice_that_replaces_another_withdraws_it() {
        accept(anInvoiceRow("F1"));
        accept(anInvoiceRow("F2").with(Column.REPLACES, "F1"));

        var old = bench.invoice(VALMONT, "F1");
        assertThat(old.state())
                .isInstanceOfSatisfying(
                        InvoiceState.Cancelled.class,
                        it -> assertThat(it.replacedBy()).isEqualTo(new InvoiceNumber("F2")));
        assertThat(bench.heard())
                .endsWith(
                        new InvoiceCancelled(VALMONT, old.id()),
                        new InvoiceIssued(VALMONT, bench.invoice(VALMONT, "F2").id()));

        assertThat(receive(anInvoiceRow("F2").with(Column.REPLACES, "F1"))).isInstanceOf(Reception.AlreadyThere.class);
        assertThat(receive(anInvoiceRow("F1"))).isInstanceOf(Reception.AlreadyThere.class);
        assertThat(refuse(anInvoiceRow("F3").with(Column.REPLACES, "F1")).remedy())
                .contains("remplacée par F2");
        assertThat(bench.heard(InvoiceCancelled.class)).isEqualTo(1);
    }

    @Test
    void an_invoice_that_replaces_an_unknown_one_is_refused() {
        assertThat(refuse(anInvoiceRow("F2").with(Column.REPLACES, "F1")).column())
                .isEqualTo(Column.REPLACES);
        assertThat(bench.count("invoices.invoice")).isZero();
        assertThat(bench.count("patients.patient")).isZero();
    }

    @Test
    void a_paid_invoice_is_neither_replaced_nor_cancelled() {
        var invoice = acceptAndPay("F1", "84.50");

        assertThat(refuse(anInvoiceRow("F2").with(Column.REPLACES, "F1")).remedy())
                .contains("déjà payée");
        assertThat(refuse(aCancellationRow("F1")).remedy()).contains("déjà payée");
        assertThat(bench.invoice(VALMONT, "F1")).isEqualTo(invoice);
        assertThat(bench.heard(InvoiceCancelled.class)).isZero();
    }

    @Test
    void an_invoice_paid_in_part_is_neither_replaced_nor_cancelled() {
        acceptAndPay("F1", "10.00");

        assertThat(refuse(anInvoiceRow("F2").with(Column.REPLACES, "F1")).remedy())
                .contains("payée en partie");
        assertThat(refuse(aCancellationRow("F1")).remedy()).contains("payée en partie");
    }

    @Test
    void an_invoice_being_paid_is_neither_replaced_nor_cancelled() {
        bench.startPaying(accept(anInvoiceRow("F1")).invoice());

        assertThat(refuse(anInvoiceRow("F2").with(Column.REPLACES, "F1")).remedy())
                .contains("en train de payer");
        assertThat(refuse(aCancellationRow("F1")).remedy()).contains("en train de payer");
        assertThat(bench.invoice(VALMONT, "F1").state()).isInstanceOf(InvoiceState.ToPay.class);
    }

    @Test
    void a_cancelled_invoice_is_withdrawn_once() {
        accept(anInvoiceRow("F1"));
        accept(aCancellationRow("F1"));

        assertThat(receive(aCancellationRow("F1"))).isInstanceOf(Reception.AlreadyThere.class);
        assertThat(bench.invoice(VALMONT, "F1").leftToPay()).isEqualTo(Money.ZERO);
        assertThat(bench.heard(InvoiceCancelled.class)).isEqualTo(1);
        assertThat(deeds()).containsExactly("invoice-received F1", "invoice-cancelled F1");
        assertThat(refuse(aCancellationRow("F9")).remedy()).contains("aucune facture");
    }

    @Test
    void a_facture_acquittee_joins_its_invoice() {
        var invoice = acceptAndPay("F1", "84.50");

        var accepted = accept(acquitted("F1"), "acquittée");

        assertThat(accepted).isEqualTo(new Reception.Accepted(invoice.id(), List.of()));
        assertThat(bench.heard().getLast()).isInstanceOfSatisfying(AcquittedInvoiceReceived.class, it -> {
            assertThat(it.invoice()).isEqualTo(invoice.id());
            assertThat(bench.get(Documents.class).bytes(VALMONT, it.document())).isEqualTo(SampleRows.pdf("acquittée"));
        });
        assertThat(receive(acquitted("F1"), "acquittée")).isInstanceOf(Reception.AlreadyThere.class);
        assertThat(bench.heard(AcquittedInvoiceReceived.class)).isEqualTo(1);
    }

    @Test
    void a_facture_acquittee_of_an_invoice_still_to_pay_leaves_nothing_to_pay_online() {
        accept(anInvoiceRow("F1"));

        assertThat(accept(acquitted("F1"), "acquittée").warnings())
                .singleElement()
                .satisfies(it -> assertThat(it.remedy()).contains("marquée réglée"));

        var invoice = bench.invoice(VALMONT, "F1");
        assertThat(invoice.state()).isEqualTo(new InvoiceState.Paid(Money.euros("84.50"), bench.now()));
        assertThat(invoice.leftToPay()).isEqualTo(Money.ZERO);
        assertThat(bench.get(Invoices.class).settle(VALMONT, invoice.id(), Money.euros("84.50"), bench.now()))
                .isFalse();
        assertThat(bench.count("invoices.invoice where paid_elsewhere_cents = 8450"))
                .isEqualTo(1);
        assertThat(deeds())
                .containsExactly("invoice-received F1", "invoice-paid-elsewhere F1", "acquitted-invoice-received F1");
        assertThat(receive(acquitted("F1"), "acquittée")).isInstanceOf(Reception.AlreadyThere.class);
    }

    @Test
    void a_facture_acquittee_of_an_invoice_paid_in_part_online_counts_the_rest_as_paid_at_the_desk() {
        acceptAndPay("F1", "10.00");

        accept(acquitted("F1"), "acquittée");

        assertThat(bench.invoice(VALMONT, "F1").leftToPay()).isEqualTo(Money.ZERO);
        assertThat(bench.count("invoices.invoice where paid_cents = 8450 and paid_elsewhere_cents = 7450"))
                .isEqualTo(1);
    }

    @Test
    void a_facture_acquittee_of_an_invoice_being_paid_is_refused_for_now() {
        bench.startPaying(accept(anInvoiceRow("F1")).invoice());

        assertThat(refuse(acquitted("F1"), "acquittée").remedy())
                .contains("en train de payer")
                .contains("dans une heure");
        assertThat(bench.invoice(VALMONT, "F1").leftToPay()).isEqualTo(Money.euros("84.50"));
        assertThat(bench.heard(AcquittedInvoiceReceived.class)).isZero();
    }

    @Test
    void a_facture_acquittee_of_an_unknown_invoice_enters_as_paid() {
        accept(anAcquittedRow("F1"), "F1");

        var invoice = bench.invoice(VALMONT, "F1");
        assertThat(invoice.state()).isInstanceOf(InvoiceState.NothingToPay.class);
        assertThat(invoice.amounts().alreadyPaid()).isEqualTo(Money.euros("84.50"));
        assertThat(bench.heard())
                .containsExactly(
                        new InvoiceIssued(VALMONT, invoice.id()),
                        new AcquittedInvoiceReceived(VALMONT, invoice.id(), requireNonNull(invoice.document())));
        assertThat(receive(anAcquittedRow("F1"))).isInstanceOf(Reception.AlreadyThere.class);
    }

    @Test
    void a_facture_acquittee_of_an_unknown_invoice_without_its_details_is_refused_with_all_that_is_missing() {
        var refused = (Reception.Refused) receive(anAcquittedRow("F1").with(Column.TOTAL, ""));

        assertThat(refused.problems()).extracting(Problem::column).containsExactly(Column.NUMBER, Column.TOTAL);
    }

    @Test
    void a_facture_acquittee_never_joins_the_invoice_of_another_patient() {
        acceptAndPay("F1", "84.50");

        assertThat(refuse(acquitted("F1").with(Column.IPP, "IPP-9"), "acquittée")
                        .column())
                .isEqualTo(Column.IPP);
        assertThat(bench.heard(AcquittedInvoiceReceived.class)).isZero();
    }

    @Test
    void a_file_that_is_not_the_one_announced_is_refused() {
        assertThat(refuse(anInvoiceRow("F1"), "autre").column()).isEqualTo(Column.SHA256);
    }

    @Test
    void a_file_that_is_no_pdf_is_refused() {
        var bytes = "bonjour".getBytes(StandardCharsets.UTF_8);
        var row = understood(anInvoiceRow("F1").with(Column.SHA256, Documents.sha256(bytes)));

        var reception = bench.get(ReceiveInvoice.class).receive(VALMONT, Door.FOLDER, row, bytes);

        assertThat(((Reception.Refused) reception).problems())
                .singleElement()
                .satisfies(it -> assertThat(it.remedy()).contains("n'est pas un PDF"));
        assertThat(bench.count("documents.document")).isZero();
    }

    @Test
    void a_listener_that_fails_undoes_everything() {
        bench.failListeners();

        assertThatThrownBy(() -> receive(anInvoiceRow("F1"))).hasMessage("A listener fails");

        assertThat(bench.count("invoices.invoice")).isZero();
        assertThat(bench.count("patients.patient")).isZero();
        assertThat(bench.count("documents.document")).isZero();
        assertThat(bench.count("journal.entry")).isZero();
    }

    private static SampleRows acquitted(String number) {
        return anAcquittedRow(number).with(Column.SHA256, Documents.sha256(SampleRows.pdf("acquittée")));
    }

    private Invoice acceptAndPay(String number, String euros) {
        var id = accept(anInvoiceRow(number)).invoice();
        assertThat(bench.get(Invoices.class).settle(VALMONT, id, Money.euros(euros), bench.now()))
                .isTrue();
        return bench.invoice(VALMONT, number);
    }

    private Reception.Accepted accept(SampleRows row) {
        return accept(row, row.cell(Column.NUMBER));
    }

    private Reception.Accepted accept(SampleRows row, String pdf) {
        var reception = receive(row, pdf);
        assertThat(reception).isInstanceOf(Reception.Accepted.class);
        return (Reception.Accepted) reception;
    }

    private Problem refuse(SampleRows row) {
        return refuse(row, row.cell(Column.NUMBER));
    }

    private Problem refuse(SampleRows row, String pdf) {
        var reception = receive(row, pdf);
        assertThat(reception).isInstanceOf(Reception.Refused.class);
        return ((Reception.Refused) reception).problems().getFirst();
    }

    private Reception receive(SampleRows row) {
        return receive(row, row.cell(Column.NUMBER));
    }

    private Reception receive(SampleRows row, String pdf) {
        return bench.get(ReceiveInvoice.class).receive(VALMONT, Door.FOLDER, understood(row), SampleRows.pdf(pdf));
    }

    private static Reading.Understood understood(SampleRows row) {
        return (Reading.Understood) DepositReader.row(row.cells());
    }

    private Patient patientOf(String number) {
        var invoice = bench.invoice(VALMONT, number);
        return bench.get(Patients.class).find(VALMONT, invoice.patient()).orElseThrow();
    }

    private List<String> deeds() {
        return bench.get(JdbcClient.class)
                .sql("select deed || ' ' || subject from journal.entry order by id")
                .query((row, n) -> row.getString(1))
                .list();
    }
}
