package fr.quittance.simulators.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.simulators.OutsideWorld;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class HospitalTest extends OutsideWorld {

    private static final Path FOLDER = WORK.resolve("depots/ch-valmont");

    @BeforeEach
    void empty() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void jeanne_leaves_hospital_with_an_invoice() throws Exception {
        var dropped = drop("{\"count\":1,\"persona\":\"jeanne\"}");

        var row = rows(dropped, StandardCharsets.UTF_8).getFirst();
        assertThat(row)
                .containsEntry("type", "facture")
                .containsEntry("nom", "DUPONT")
                .containsEntry("prenom", "Jeanne")
                .containsEntry("naissance", "27/03/1957")
                .containsEntry("email", "jeanne.dupont@exemple.fr")
                .containsEntry("mobile", "0639980001")
                .containsEntry("consentement_sms", "oui")
                .containsEntry("patient_participation", "64,50")
                .containsEntry("patient_exigences", "20,00")
                .containsEntry("deja_paye", "0,00");
        assertThat(row.get("emission")).matches("\\d{2}/\\d{2}/\\d{4}");
        assertSums(row);
        var pdf = Files.readAllBytes(FOLDER.resolve(row.get("fichier")));
        assertThat(sha256(pdf)).isEqualTo(row.get("sha256"));
        assertThat(text(pdf))
                .contains(row.get("facture"), "Centre hospitalier de Valmont", "1284,50", "84,50", "FINESS");
        assertThat((List<String>) read(dropped, "$.invoices")).containsExactly(row.get("facture"));
    }

    @Test
    void admissions_say_who_is_there_without_any_contact() throws Exception {
        var told = post("/api/hospital/stays", "");

        assertThat(told.statusCode()).isEqualTo(200);
        var lines = Files.readAllLines(Path.of((String) read(told, "$.file")), StandardCharsets.UTF_8);
        assertThat(lines.getFirst()).isEqualTo("ipp;nda;unite;nom_naissance;nom;prenom;naissance;entree;sortie");
        assertThat(lines).hasSize((int) read(told, "$.stays") + 1).anyMatch(it -> it.contains("BERNARD;Lucien"));
        assertThat(String.join("", lines)).doesNotContain("@", "0639");
    }

    @Test
    void columns_can_be_changed_and_the_total_follows() throws Exception {
        var row = rows(
                        drop("{\"patient_participation\":\"17,00\",\"overrides\":{\"email\":\"a@example.org\"}}"),
                        StandardCharsets.UTF_8)
                .getFirst();

        assertThat(row).containsEntry("patient_participation", "17,00").containsEntry("email", "a@example.org");
        assertSums(row);
        assertThat(post("/api/hospital/drops", "{\"couleur\":\"bleu\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_thousand_and_more_go_fast_each_with_its_number_in_its_pdf() throws Exception {
        var rows = rows(drop("{\"count\":1500}"), StandardCharsets.UTF_8);

        assertThat(rows).hasSize(1500);
        assertThat(new HashSet<>(rows.stream().map(r -> r.get("facture")).toList()))
                .hasSize(1500);
        for (int i = 0; i < 1500; i += 375) {
            var row = rows.get(i);
            var pdf = Files.readAllBytes(FOLDER.resolve(row.get("fichier")));
            assertThat(sha256(pdf)).isEqualTo(row.get("sha256"));
            assertThat(text(pdf))
                    .contains(row.get("facture"), row.get("total"), row.get("nom"), row.get("naissance"))
                    .doesNotContain("@", "__");
            assertSums(row);
            assertThat(row.get("mobile")).matches("063998\\d{4}");
        }
    }

    @Test
    void a_paid_invoice_a_cancelled_one_and_one_with_nothing_to_pay() throws Exception {
        var paid = rows(drop("{\"variant\":\"acquittee\",\"invoice\":\"F2026-004518\"}"), StandardCharsets.UTF_8)
                .getFirst();
        var cancelled = rows(drop("{\"variant\":\"annulation\",\"invoice\":\"F2026-004518\"}"), StandardCharsets.UTF_8)
                .getFirst();
        var nothing = rows(drop("{\"variant\":\"nothing-to-pay\"}"), StandardCharsets.UTF_8)
                .getFirst();

        assertThat(paid).containsEntry("type", "acquittee").containsEntry("facture", "F2026-004518");
        assertThat(cents(paid, "deja_paye"))
                .isEqualTo(cents(paid, "patient_participation") + cents(paid, "patient_exigences"));
        assertThat(text(Files.readAllBytes(FOLDER.resolve(paid.get("fichier")))))
                .contains("FACTURE ACQUITTÉE");
        assertThat(cancelled)
                .containsEntry("type", "annulation")
                .containsEntry("fichier", "")
                .containsEntry("sha256", "");
        assertThat(nothing).containsEntry("patient_participation", "0,00").containsEntry("patient_exigences", "0,00");
        assertSums(nothing);
        assertThat(post("/api/hospital/drops", "{\"variant\":\"annulation\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_paid_version_of_an_invoice_has_its_patient_and_its_amounts() throws Exception {
        var invoice = rows(drop("{}"), StandardCharsets.UTF_8).getFirst();
        var paid = rows(
                        drop("{\"variant\":\"acquittee\",\"invoice\":\"" + invoice.get("facture") + "\"}"),
                        StandardCharsets.UTF_8)
                .getFirst();

        for (var column : List.of(
                "facture", "nom", "ipp", "nda", "naissance", "email", "total", "amo", "patient_participation")) {
            assertThat(paid.get(column)).as(column).isEqualTo(invoice.get(column));
        }
        assertThat(paid.get("fichier")).isNotEqualTo(invoice.get("fichier"));
    }

    @Test
    void contacts_may_be_missing() throws Exception {
        var none = rows(drop("{\"persona\":\"jeanne\",\"variant\":\"no-contacts\"}"), StandardCharsets.UTF_8)
                .getFirst();
        var email = rows(drop("{\"persona\":\"jeanne\",\"variant\":\"email-only\"}"), StandardCharsets.UTF_8)
                .getFirst();
        var sms = rows(drop("{\"persona\":\"jeanne\",\"variant\":\"sms-only\"}"), StandardCharsets.UTF_8)
                .getFirst();

        assertThat(none)
                .containsEntry("email", "")
                .containsEntry("mobile", "")
                .containsEntry("consentement_sms", "non");
        assertThat(email).containsEntry("mobile", "").doesNotContainEntry("email", "");
        assertThat(sms).containsEntry("email", "").containsEntry("consentement_sms", "oui");
    }

    @Test
    void a_half_written_index_keeps_its_temporary_name() throws Exception {
        List<String> files = read(drop("{\"count\":3,\"variant\":\"half-written\"}"), "$.files");

        assertThat(files.getFirst()).endsWith(".csv.tmp");
        assertThat(Files.readString(FOLDER.resolve(files.getFirst()))).doesNotEndWith("\n");
        try (var all = Files.list(FOLDER)) {
            assertThat(all.map(Path::toString)).noneMatch(name -> name.endsWith(".csv"));
        }
    }

    @Test
    void bad_rows_hold_one_mistake_each_then_good_ones() throws Exception {
        var rows = rows(drop("{\"count\":9,\"variant\":\"bad-rows\"}"), StandardCharsets.UTF_8);

        assertThat(rows.get(0)).containsEntry("patient_participation", "84,5O");
        assertThat(rows.get(1)).containsEntry("naissance", "31/02/1957");
        assertThat(rows.get(2)).containsEntry("total", "99999,99");
        assertThat(rows.get(3)).containsEntry("sha256", "0".repeat(64));
        assertThat(FOLDER.resolve(rows.get(4).get("fichier"))).doesNotExist();
        assertThat(rows.get(5).get("email")).doesNotContain("@");
        assertSums(rows.get(6));
        assertThat(FOLDER.resolve(rows.get(6).get("fichier"))).exists();
        assertThat(rows.get(7).get("facture")).isEqualTo(rows.get(6).get("facture"));
        assertThat(rows.get(7).get("fichier")).isNotEqualTo(rows.get(6).get("fichier"));
        assertSums(rows.get(8));
    }

    @Test
    void an_old_software_writes_latin9() throws Exception {
        var dropped = drop("{\"variant\":\"latin9\",\"nom\":\"LEFÈVRE\",\"prenom\":\"Zoé\"}");

        assertThat(rows(dropped, Charset.forName("ISO-8859-15")).getFirst()).containsEntry("nom", "LEFÈVRE");
    }

    @Test
    void the_folders_of_the_portal_are_reported() throws Exception {
        Files.createDirectories(FOLDER.resolve("traites"));
        Files.createDirectories(FOLDER.resolve("refuses"));
        Files.writeString(FOLDER.resolve("traites/a.csv"), "x");
        Files.writeString(FOLDER.resolve("refuses/b.csv"), "x");
        Files.writeString(FOLDER.resolve("refuses/b.rapport.txt"), "Ligne 2 : montant");

        var reports = get("/api/hospital/reports?establishment=ch-valmont");

        assertThat((List<String>) read(reports, "$.traites")).containsExactly("a.csv");
        assertThat((List<String>) read(reports, "$.refuses")).contains("b.csv");
        assertThat((String) read(reports, "$.rapports[0].text")).isEqualTo("Ligne 2 : montant");
        assertThat(get("/api/hospital/reports?establishment=../etc").statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> drop(String json) {
        var answer = post("/api/hospital/drops", json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static List<Map<String, String>> rows(HttpResponse<String> dropped, Charset charset) throws IOException {
        List<String> files = read(dropped, "$.files");
        var lines = Files.readAllLines(FOLDER.resolve(files.getFirst()), charset);
        var header = lines.getFirst().split(";", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var values = line.split(";", -1);
            assertThat(values).hasSameSizeAs(header);
            var row = new HashMap<String, String>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], values[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static void assertSums(Map<String, String> row) {
        assertThat(cents(row, "total"))
                .isEqualTo(cents(row, "amo")
                        + cents(row, "amc_participation")
                        + cents(row, "amc_exigences")
                        + cents(row, "patient_participation")
                        + cents(row, "patient_exigences"));
    }

    private static long cents(Map<String, String> row, String column) {
        return Long.parseLong(row.getOrDefault(column, "").replace(",", ""));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
