package fr.quittance.papers;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import fr.quittance.receipts.ReceiptKind;
import fr.quittance.receipts.SamplePapers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Where a hospital wants its time from an authority, a paper goes out with that time or not at all.
class SealWithTimeTest {

    private static final Instant AT = SampleHospital.AT;
    private static final byte[] PAPER = SampleHospital.drawing().draw(SamplePapers.paper(ReceiptKind.ACQUITTED));

    @TempDir
    Path folder;

    private SampleTimeAuthority authority;
    private SealKey key;

    @BeforeEach
    void open() throws Exception {
        authority = new SampleTimeAuthority(AT.plusSeconds(1));
        key = ThrowawayKeys.make("Centre hospitalier de Valmont", AT);
        SampleSeals.put(key, folder.resolve("cachet.p12"));
    }

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void the_seal_gives_the_authoritys_time_to_every_judge() throws Exception {
        var sealing = sealing().seal(SampleHospital.VALMONT, PAPER, AT);

        var pdf = ((Sealing.Ready) sealing).pdf();
        SamplePapers.keep("modele-horodate", pdf);
        var report = SealJudge.report(pdf, key.certificate(), authority.certificate);
        var id = report.getFirstSignatureId();
        assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
        assertThat(report.getSignatureTimestamps(id))
                .singleElement()
                .satisfies(it -> assertThat(it.getIndication()).isEqualTo(Indication.PASSED))
                .satisfies(it -> assertThat(it.getProductionTime()).isEqualTo(AT.plusSeconds(1)));
        VeraPdf.assertConforms(pdf);
        assertThat(Poppler.run("pdfsig", "-nocert", file(pdf)))
                .contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void whatever_else_the_authority_does_the_paper_waits_and_staff_know_why(SampleTimeAuthority.Manner manner) {
        authority.manner(manner);

        assertThat(sealing().seal(SampleHospital.VALMONT, PAPER, AT))
                .isEqualTo(new Sealing.Waits("L'autorité d'horodatage ne donne pas l'heure\u00A0: 127.0.0.1."));
    }

    @Test
    void an_authority_that_fails_is_left_alone_then_asked_by_one_paper() {
        var sealing = sealing();
        authority.manner(SampleTimeAuthority.Manner.CLOSED);
        sealing.seal(SampleHospital.VALMONT, PAPER, AT);
        var rested = AT.plus(TimeAuthority.REST);

        assertThat(obstacle(sealing, AT.plusSeconds(29))).isTrue();
        assertThat(obstacle(sealing, rested))
                .as("the first that comes after the rest")
                .isFalse();
        assertThat(obstacle(sealing, rested)).as("the second").isTrue();

        authority.manner(SampleTimeAuthority.Manner.WELL);
        assertThat(sealing.seal(SampleHospital.VALMONT, PAPER, rested)).isInstanceOf(Sealing.Ready.class);
        assertThat(obstacle(sealing, rested)).as("once it answered").isFalse();
        assertThat(authority.asked()).isEqualTo(2);
    }

    @Test
    void a_password_goes_to_an_authority_over_https_only() {
        assertThat(new PapersSettings.Tsa(URI.create("http://tsa.example/"), "valmont", "sesame").isPasswordSafe())
                .isFalse();
        assertThat(new PapersSettings.Tsa(URI.create("https://tsa.example/"), "valmont", "sesame").isPasswordSafe())
                .isTrue();
        assertThat(new PapersSettings.Tsa(URI.create("http://tsa.example/"), "", "").isPasswordSafe())
                .isTrue();
    }

    private static boolean obstacle(SealPaper sealing, Instant at) {
        return sealing.obstacle(SampleHospital.VALMONT.code(), at).isPresent();
    }

    private SealPaper sealing() {
        return SampleSeals.sealing(
                authority.setting(), SampleSeals.setting(folder.resolve("cachet.p12"), LocalDate.EPOCH));
    }

    private String file(byte[] pdf) throws IOException {
        return Files.write(folder.resolve("paper.pdf"), pdf).toString();
    }
}
