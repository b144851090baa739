package fr.quittance.batches;

import static fr.quittance.intake.SampleRows.aCancellationRow;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.BooksNotKept;
import fr.quittance.intake.Column;
import fr.quittance.intake.DepositReader;
import fr.quittance.intake.Door;
import fr.quittance.intake.Reading;
import fr.quittance.intake.ReceiveInvoice;
import fr.quittance.intake.SampleRows;
import fr.quittance.invoices.InvoiceState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BooksNotKept("invoices are settled without a payment")
class DraftsTest extends DepositDesk {

    @Autowired
    Batches batches;

    @Autowired
    DoLetIn doLetIn;

    @Autowired
    ForgetBatches forgetBatches;

    @Autowired
    ReceiveInvoice receiveInvoice;

    @Test
    void a_draft_nobody_touched_for_two_weeks_is_deleted_with_what_it_said_of_patients() {
        var old = bring(files(aRow(aNumber())));
        var recent = bring(files(aRow(aNumber())));
        jdbc.sql("update batches.batch set touched_at = now() - interval '15 days' where id = cast(:id as uuid)")
                .param("id", id(old))
                .update();

        forgetBatches.forget();

        assertThat(state(old)).isEqualTo("EXPIRED");
        assertThat(count("row", old)).isZero();
        assertThat(count("file", old)).isZero();
        assertThat(deeds(id(old))).contains("automatique batch-expired");
        assertThat(state(recent)).isEqualTo("DRAFT");
        assertThat(page(old)).contains("resté trop longtemps");
    }

    @Test
    void after_a_crash_it_goes_on_and_nothing_is_deposited_twice() {
        var first = aRow(aNumber());
        var second = aRow(aNumber());
        var address = bring(files(first, second));
        batches.begin(batch(address), petit.name());
        receiveInvoice.receive(
                VALMONT,
                Door.DESK,
                petit.name(),
                (Reading.Understood) DepositReader.carried(first.cells()),
                SampleRows.pdf(first.cell(Column.NUMBER)));

        doLetIn.run(batch(address));
        doLetIn.run(batch(address));

        assertThat(batches.tally(batch(address))).isEqualTo(new Batch.Tally(0, 1, 1));
        for (var row : List.of(first, second)) {
            assertThat(deeds(row.cell(Column.NUMBER)))
                    .filteredOn(it -> it.endsWith("invoice-received"))
                    .hasSize(1);
        }
    }

    @Test
    void nothing_is_corrected_or_added_while_it_comes_in() {
        var address = bring(files(aRow(aNumber())));
        batches.begin(batch(address), petit.name());

        var answer = clerk.follow(clerk.post(address + "/lignes/2", "total", "1"));
        var sent = clerk.upload(
                "/gestion/depots/envoi", "fichiers", Map.of("x.pdf", SampleRows.pdf("x")), "depot", id(address));

        assertThat(answer.body()).contains("cette ligne n'attend plus", "Dépôt en cours");
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("n'attend plus de fichiers");
        clerk.post(address + "/abandon");
        assertThat(state(address)).isEqualTo("RUNNING");
    }

    @Test
    void what_the_intake_refuses_at_the_last_moment_waits_with_its_reason() {
        var paid = anInvoice().in(patients, invoices);
        invoices.settleElsewhere(VALMONT, paid.id());
        var index = SampleRows.index(List.of(aCancellationRow(paid.number().value())));
        var address = bring(Map.of("index.csv", index.getBytes(StandardCharsets.UTF_8)));

        assertThat(letIn(address))
                .contains("1 à corriger", "Cette facture est déjà payée")
                .doesNotContain("/depart");

        assertThat(invoice(paid.number().value()).orElseThrow().state()).isInstanceOf(InvoiceState.Paid.class);
        assertThat(deeds(paid.number().value())).contains(petit.name() + " invoice-refused");
        assertThat(clerk.follow(clerk.post(address + "/lignes/2")).body()).contains("rien à corriger");
    }

    private Batch batch(String address) {
        return batches.find(VALMONT, UUID.fromString(id(address))).orElseThrow();
    }
}
