package fr.quittance.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import fr.quittance.receipts.ReceiptKind;
import fr.quittance.receipts.SamplePapers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A key that never leaves its module seals as one in a file does (PKCS#11, Debian's SoftHSM).
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SealInModuleTest {

    private static final byte[] PAPER = SampleHospital.drawing().draw(SamplePapers.paper(ReceiptKind.ACQUITTED));

    @TempDir
    static Path folder;

    @BeforeAll
    static void make() throws Exception {
        SampleToken.make(folder);
        SampleToken.makeKey("cachet-2026", "EC", "-groupname", "secp256r1");
        SampleToken.makeKey("cachet-2027", "RSA", "-keysize", "3072");
    }

    /// Before a right PIN opened the token for the whole process.
    @Test
    @Order(1)
    void a_wrong_pin_is_tried_once_so_that_the_module_does_not_lock_itself() {
        var stores = new KeyStores();
        var wrong = SampleToken.setting("cachet-2026", "0000");

        assertThatThrownBy(() -> stores.open(wrong)).hasRootCauseMessage("CKR_PIN_INCORRECT");
        assertThatThrownBy(() -> stores.open(wrong)).hasMessageContaining("not tried again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cachet-2026", "cachet-2027"})
    void the_seal_made_by_a_module_is_valid_for_every_judge(String alias) throws Exception {
        var pdf = ((Sealing.Ready) seal(SampleToken.setting(alias, SampleToken.PIN))).pdf();

        var report = SealJudge.report(pdf, certificate(alias));
        var id = report.getFirstSignatureId();
        assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(report.getSignedBy(id)).contains(alias);
        VeraPdf.assertConforms(pdf);
        assertThat(Poppler.run("pdfsig", "-nocert", file(pdf)))
                .contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached");
    }

    @Test
    void a_key_that_the_module_does_not_have_lets_papers_wait() throws IOException {
        assertThat(seal(SampleToken.setting("cachet-2030", SampleToken.PIN))).isInstanceOf(Sealing.Waits.class);
    }

    @Test
    void a_key_made_in_the_module_while_the_portal_runs_is_used() throws Exception {
        var sealing = SampleSeals.sealing(null, SampleToken.setting("cachet-2028", SampleToken.PIN));
        assertThat(sealing.seal(SampleHospital.VALMONT, PAPER, SampleHospital.AT))
                .isInstanceOf(Sealing.Waits.class);

        SampleToken.makeKey("cachet-2028", "EC", "-groupname", "secp256r1");

        assertThat(sealing.seal(SampleHospital.VALMONT, PAPER, SampleHospital.AT))
                .isInstanceOf(Sealing.Ready.class);
    }

    @Test
    void a_key_replaced_in_the_module_lets_one_try_wait_and_then_seals() throws Exception {
        SampleToken.makeKey("cachet-2029", "EC", "-groupname", "secp256r1");
        var sealing = SampleSeals.sealing(null, SampleToken.setting("cachet-2029", SampleToken.PIN));
        assertThat(sealing.seal(SampleHospital.VALMONT, PAPER, SampleHospital.AT))
                .isInstanceOf(Sealing.Ready.class);

        SampleToken.deleteKey("cachet-2029");
        SampleToken.makeKey("cachet-2029", "EC", "-groupname", "secp256r1");

        assertThat(sealing.seal(SampleHospital.VALMONT, PAPER, SampleHospital.AT))
                .isEqualTo(new Sealing.Waits("Le module qui garde la clé de cachet refuse de s'en servir."));
        assertThat(sealing.seal(SampleHospital.VALMONT, PAPER, SampleHospital.AT))
                .isInstanceOf(Sealing.Ready.class);
    }

    private static Sealing seal(PapersSettings.Key key) {
        return SampleSeals.sealing(null, key).seal(SampleHospital.VALMONT, PAPER, SampleHospital.AT);
    }

    private static X509Certificate certificate(String alias) throws Exception {
        return new KeyStores().open(SampleToken.setting(alias, SampleToken.PIN)).certificate();
    }

    private static String file(byte[] pdf) throws IOException {
        return Files.write(folder.resolve("paper.pdf"), pdf).toString();
    }
}
