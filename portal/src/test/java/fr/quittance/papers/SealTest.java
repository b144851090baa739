package fr.quittance.papers;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import fr.quittance.documents.SamplePdfs;
import fr.quittance.receipts.ReceiptKind;
import fr.quittance.receipts.SamplePapers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A seal proves that nobody changed the paper, and papers go out sealed or not at all.
class SealTest {

    private static final Instant AT = SampleHospital.AT;
    private static final byte[] PAPER = SamplePdfs.invoice("F2026-004518");

    @TempDir
    Path folder;

    @Test
    void a_sealed_paper_is_whole_and_says_who_and_when() {
        var key = ThrowawayKeys.make("Centre hospitalier de Valmont", AT);

        var report = SealJudge.report(sealed(PAPER, key("a", key, LocalDate.EPOCH)), key.certificate());

        var id = report.getFirstSignatureId();
        assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(report.getSignedBy(id)).contains("Centre hospitalier de Valmont");
        assertThat(report.getSigningTime(id).toInstant()).isEqualTo(AT);
    }

    @Test
    void a_paper_changed_by_one_byte_is_unmasked() {
        var key = ThrowawayKeys.make("Centre hospitalier de Valmont", AT);
        var pdf = sealed(PAPER, key("a", key, LocalDate.EPOCH));

        pdf[20]++;

        var report = SealJudge.report(pdf, key.certificate());
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_FAILED);
    }

    @Test
    void the_newest_key_in_service_seals() {
        var old = ThrowawayKeys.make("Ancienne clé", AT.minus(Duration.ofDays(300)));
        var fresh = ThrowawayKeys.make("Nouvelle clé", AT.minus(Duration.ofDays(30)));
        var sealing = SampleSeals.sealing(
                null, key("old", old, LocalDate.of(2026, 1, 1)), key("new", fresh, LocalDate.of(2026, 10, 18)));

        var before = ready(sealing.seal(SampleHospital.VALMONT, PAPER, AT.minus(Duration.ofDays(1))));
        var after = ready(sealing.seal(SampleHospital.VALMONT, PAPER, AT));

        assertThat(signer(before, old)).contains("Ancienne");
        assertThat(signer(after, fresh)).contains("Nouvelle");
    }

    @Test
    void without_a_key_that_is_there_and_valid_a_paper_waits() {
        var expired = ThrowawayKeys.make("Valmont", AT.minus(Duration.ofDays(400)));
        var tomorrow = ThrowawayKeys.make("Valmont", AT);

        assertThat(reason(key("old", expired, LocalDate.EPOCH))).contains("n'est pas valable");
        assertThat(reason(SampleSeals.setting(folder.resolve("nowhere.p12"), LocalDate.EPOCH)))
                .contains("absent");
        assertThat(reason(key("tomorrow", tomorrow, LocalDate.of(2026, 10, 19))))
                .contains("Aucune clé");
    }

    @Test
    void when_several_keys_fail_staff_are_told_of_the_newest() {
        var expired = ThrowawayKeys.make("Valmont", AT.minus(Duration.ofDays(400)));

        assertThat(reason(
                        key("old", expired, LocalDate.EPOCH),
                        SampleSeals.setting(folder.resolve("renewed.p12"), LocalDate.of(2026, 10, 1))))
                .contains("renewed.p12");
    }

    @Test
    void the_key_before_seals_while_the_newest_is_missing() {
        var old = ThrowawayKeys.make("Ancienne clé", AT.minus(Duration.ofDays(300)));

        var pdf = sealed(
                PAPER,
                key("old", old, LocalDate.of(2026, 1, 1)),
                SampleSeals.setting(folder.resolve("renewed.p12"), LocalDate.of(2026, 10, 1)));

        assertThat(signer(pdf, old)).contains("Ancienne");
    }

    @Test
    void a_key_put_in_place_while_the_portal_runs_is_used() {
        var file = folder.resolve("late.p12");
        var sealing = SampleSeals.sealing(null, SampleSeals.setting(file, LocalDate.EPOCH));
        assertThat(sealing.seal(SampleHospital.VALMONT, PAPER, AT)).isInstanceOf(Sealing.Waits.class);

        SampleSeals.putKey(file);

        assertThat(sealing.seal(SampleHospital.VALMONT, PAPER, AT)).isInstanceOf(Sealing.Ready.class);
    }

    @Test
    void a_sealed_paper_still_keeps_both_standards() {
        var drawn = SampleHospital.drawing().draw(SamplePapers.paper(ReceiptKind.ACQUITTED));

        var pdf = sealed(drawn, key("a", ThrowawayKeys.make("Valmont", AT), LocalDate.EPOCH));

        SamplePapers.keep("modele-cachete", pdf);
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void poppler_finds_the_seal_valid_on_the_whole_file() throws Exception {
        var file = folder.resolve("paper.pdf");
        Files.write(file, sealed(PAPER, key("a", ThrowawayKeys.make("Valmont", AT), LocalDate.EPOCH)));

        assertThat(Poppler.run("pdfsig", "-nocert", file.toString()))
                .contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached");
    }

    private PapersSettings.Key key(String name, SealKey key, LocalDate from) {
        var file = folder.resolve(name + ".p12");
        SampleSeals.put(key, file);
        return SampleSeals.setting(file, from);
    }

    private static byte[] sealed(byte[] pdf, PapersSettings.Key... keys) {
        return ready(SampleSeals.sealing(null, keys).seal(SampleHospital.VALMONT, pdf, AT));
    }

    private static byte[] ready(Sealing sealing) {
        assertThat(sealing).isInstanceOf(Sealing.Ready.class);
        return ((Sealing.Ready) sealing).pdf();
    }

    private static String reason(PapersSettings.Key... keys) {
        var sealing = SampleSeals.sealing(null, keys).seal(SampleHospital.VALMONT, PAPER, AT);
        assertThat(sealing).isInstanceOf(Sealing.Waits.class);
        return ((Sealing.Waits) sealing).reason();
    }

    private static String signer(byte[] pdf, SealKey key) {
        var report = SealJudge.report(pdf, key.certificate());
        return report.getSignedBy(report.getFirstSignatureId());
    }
}
