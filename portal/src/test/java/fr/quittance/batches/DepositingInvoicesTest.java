package fr.quittance.batches;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.intake.Column;
import fr.quittance.intake.DepositReader;
import fr.quittance.intake.Door;
import fr.quittance.intake.Reading;
import fr.quittance.intake.ReceiveInvoice;
import fr.quittance.intake.SampleRows;
import fr.quittance.money.Money;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DepositingInvoicesTest extends DepositDesk {

    @Test
    void a_clerk_corrects_the_one_wrong_row_in_place_and_deposits_them_all() {
        var good = aNumber();
        var wrong = aNumber();
        var address = bring(files(aRow(good), aRow(wrong).with(Column.TOTAL, "946,5O")));

        assertThat(page(address))
                .contains("2 factures lues", "1 à corriger", "Ligne 3", wrong, "Remplacez la lettre O par un zéro")
                .contains("Déposer 1 facture, garder 1 en attente");
        var corrected = clerk.follow(clerk.post(address + "/lignes/3", "total", "946,50"));
        assertThat(corrected.body()).contains("c'est corrigé", "rien à corriger", "Déposer 2 factures");

        assertThat(letIn(address)).contains("2 factures nouvelles");
        assertThat(invoice(good)).isPresent();
        assertThat(invoice(wrong).orElseThrow().amounts().total()).isEqualTo(Money.euros("946.50"));
        assertThat(deeds(good)).contains(petit.name() + " invoice-received");
        assertThat(deeds(id(address)))
                .containsExactly(
                        petit.name() + " batch-opened",
                        petit.name() + " batch-row-corrected",
                        petit.name() + " batch-let-in",
                        petit.name() + " batch-done");
    }

    @Test
    void what_is_right_comes_in_while_the_rest_waits_and_nothing_is_kept_of_what_came_in() {
        var good = aNumber();
        var wrong = aNumber();
        var address = bring(files(aRow(good), aRow(wrong).with(Column.BIRTH_DATE, "31/02/1957")));

        var after = letIn(address);

        assertThat(after).contains("1 facture est entrée", "1 à corriger", "n'existe pas");
        assertThat(invoice(good)).isPresent();
        assertThat(invoice(wrong)).isEmpty();
        assertThat(state(address)).isEqualTo("DRAFT");
        assertThat(count("file", address)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from batches.row where cells::text like :number")
                        .param("number", "%" + good + "%")
                        .query(Long.class)
                        .single())
                .isZero();

        clerk.post(address + "/lignes/3", "naissance", "28/02/1957");
        letIn(address);
        assertThat(invoice(wrong)).isPresent();
        assertThat(state(address)).isEqualTo("DONE");
        assertThat(count("file", address)).isZero();
        assertThat(page("/gestion/depots")).contains("Terminé");
    }

    @Test
    void depositing_twice_deposits_once() {
        var number = aNumber();
        var address = bring(files(aRow(number)));

        clerk.post(address + "/depart");
        clerk.post(address + "/depart");
        letIn(address);

        assertThat(deeds(number))
                .filteredOn(it -> it.endsWith("invoice-received"))
                .hasSize(1);
        assertThat(deeds(id(address)))
                .filteredOn(it -> it.endsWith("batch-let-in"))
                .hasSize(1);
        assertThat(deeds(id(address)))
                .filteredOn(it -> it.endsWith("batch-done"))
                .hasSize(1);
    }

    @Test
    void a_number_that_is_there_with_another_amount_is_flagged_and_never_overwritten() {
        var number = aNumber();
        letIn(bring(files(aRow(number))));

        var address =
                bring(files(aRow(number).with(Column.TOTAL, "956,50").with(Column.PATIENT_PARTICIPATION, "94,50")));

        assertThat(page(address))
                .contains("1 à corriger", "déjà là avec un autre contenu", "total")
                .doesNotContain("/depart");
        clerk.post(address + "/depart");
        assertThat(state(address)).isEqualTo("DRAFT");
        assertThat(invoice(number).orElseThrow().amounts().due()).isEqualTo(Money.euros("84.50"));
    }

    @Test
    void the_very_same_invoice_is_already_there_and_changes_nothing() {
        var number = aNumber();
        var row = aRow(number);
        received(row);

        var address = bring(files(row));

        assertThat(page(address)).contains("déjà là à l'identique");
        letIn(address);
        assertThat(state(address)).isEqualTo("DONE");
        assertThat(deeds(number))
                .filteredOn(it -> it.endsWith("invoice-received"))
                .hasSize(1);
        assertThat(deeds(number)).noneMatch(it -> it.startsWith(petit.name()));
    }

    private void received(SampleRows row) {
        var understood = (Reading.Understood) DepositReader.row(row.cells());
        portal.getBean(ReceiveInvoice.class)
                .receive(VALMONT, Door.FOLDER, understood, SampleRows.pdf(row.cell(Column.NUMBER)));
    }

    @Test
    void the_same_number_twice_in_one_index_waits_until_one_is_corrected_or_removed() {
        var number = aNumber();
        var address = bring(files(aRow(number), aRow(number)));

        assertThat(page(address)).contains("est déjà à la ligne 2 de ce dépôt", "garder 1 en attente");
        clerk.post(address + "/lignes/3/retrait");
        letIn(address);

        assertThat(state(address)).isEqualTo("DONE");
        assertThat(deeds(number))
                .filteredOn(it -> it.endsWith("invoice-received"))
                .hasSize(1);
    }

    @Test
    void a_pdf_that_is_missing_and_one_that_nobody_named_are_listed_and_the_missing_one_is_added() {
        var number = aNumber();
        var files = files(aRow(number));
        files.put("inconnu.pdf", files.remove(number + ".pdf"));
        var address = bring(files);

        assertThat(page(address)).contains("Le PDF n'est pas arrivé", "PDF sans ligne");
        assertThat(page(address + "?voir=pdf")).contains("inconnu.pdf");

        bring(Map.of(number + ".pdf", SampleRows.pdf(number)), "depot", id(address));
        assertThat(page(address)).contains("rien à corriger");
    }

    @Test
    void a_pdf_that_is_not_what_the_index_says_waits() {
        var number = aNumber();
        var files = files(aRow(number));
        files.put(number + ".pdf", SampleRows.pdf("autre"));

        assertThat(page(bring(files))).contains("sha256", "Le PDF reçu n'a pas cette empreinte");
    }

    @Test
    void an_index_without_fingerprints_is_enough_when_its_pdfs_come_along() {
        var number = aNumber();
        var address = bring(files(aRow(number).with(Column.SHA256, "")));

        letIn(address);

        assertThat(invoice(number)).isPresent();
    }

    @Test
    void a_line_that_cannot_be_cut_is_written_anew_in_place() {
        var number = aNumber();
        var line = aRow(number).line();
        var address = bring(Map.of(
                "index.csv",
                (SampleRows.header() + "\n\"" + line + "\n").getBytes(StandardCharsets.UTF_8),
                number + ".pdf",
                SampleRows.pdf(number)));

        assertThat(page(address)).contains("Un guillemet n'est pas fermé", "La ligne entière");
        clerk.post(address + "/lignes/2", "ligne", line);

        letIn(address);
        assertThat(invoice(number)).isPresent();
    }

    @Test
    void the_rows_to_correct_are_a_file_that_can_be_brought_again() {
        var number = aNumber();
        var address = bring(
                files(aRow(number).with(Column.MOBILE, "+33 6 39 98 00 01").with(Column.TOTAL, "12")));

        var csv = new String(clerk.download(address + "/erreurs.csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains(";erreur", "la somme des cinq parts est de 946,50", "'+33 6 39 98 00 01");

        var again = bring(Map.of(
                "index.csv",
                csv.replace(";12;", ";946,50;").getBytes(StandardCharsets.UTF_8),
                number + ".pdf",
                SampleRows.pdf(number)));
        assertThat(page(again)).contains("rien à corriger").doesNotContain("Colonnes inconnues");
        letIn(again);
        var patient =
                patients.find(VALMONT, invoice(number).orElseThrow().patient()).orElseThrow();
        assertThat(patient.contacts().mobile()).isEqualTo("+33639980001");
    }

    @Test
    void what_somebody_should_look_at_is_said_with_its_source_and_does_not_block() {
        var number = aNumber();
        var address = bring(files(aRow(number).with(Column.EMAIL, "").with(Column.MOBILE, "")));

        assertThat(page(address + "?voir=a-verifier"))
                .contains("le patient ne sera pas prévenu", "Contrôle de Quittance");
        letIn(address);
        assertThat(invoice(number)).isPresent();
    }

    @Test
    void an_index_that_lacks_columns_is_refused_as_a_whole_and_nothing_is_kept() {
        var answer = clerk.upload(
                "/gestion/depots/envoi",
                "fichiers",
                Map.of("index.csv", "type;facture\nfacture;F1\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("il manque ces colonnes", "emission").doesNotContain("sha256");
        assertThat(jdbc.sql("select count(*) from batches.batch where opened_by = :petit")
                        .param("petit", petit.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_draft_is_the_hospital_s_own() {
        var address = bring(files(aRow(aNumber())));
        var elsewhere = SampleStaff.employ(portal, "clinique-des-tilleuls", StaffRole.BILLING_CLERK);
        var stranger = SampleStaff.signedIn(portal, port, elsewhere);

        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        for (var act : List.of("/depart", "/abandon", "/lignes/2", "/lignes/2/retrait", "/lignes/2/reglee")) {
            assertThat(stranger.post(address + act).statusCode()).as(act).isEqualTo(404);
        }
        assertThat(stranger.get(address + "/erreurs.csv").statusCode()).isEqualTo(404);
        assertThat(stranger.get(address + "/lignes/2").statusCode()).isEqualTo(404);
        assertThat(stranger.get(address + "/lignes/2/pdf").statusCode()).isEqualTo(404);
        assertThat(stranger.upload(
                                "/gestion/depots/envoi",
                                "fichiers",
                                Map.of("x.pdf", SampleRows.pdf("x")),
                                "depot",
                                id(address))
                        .statusCode())
                .isEqualTo(404);
        assertThat(count("file", address)).isEqualTo(1);
    }

    @Test
    void a_draft_given_up_leaves_nothing_of_its_patients_behind() {
        var address = bring(files(aRow(aNumber())));

        clerk.post(address + "/abandon");

        assertThat(state(address)).isEqualTo("DROPPED");
        assertThat(count("row", address)).isZero();
        assertThat(count("file", address)).isZero();
    }
}
