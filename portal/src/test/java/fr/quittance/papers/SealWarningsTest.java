package fr.quittance.papers;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.payments.PaymentStory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Staff hear of their seal while there is time to act, and of papers that wait.
class SealWarningsTest extends PaymentStory {

    private static final Instant AT = SampleHospital.AT;

    @TempDir
    Path folder;

    @Autowired
    WaitingPapers waiting;

    @AfterEach
    void forget() {
        waiting.remove(VALMONT, "RECEIPT", "F-W1");
        waiting.remove(VALMONT, "ACQUITTED", "F-W1");
    }

    @Test
    void nothing_is_said_while_all_is_well() {
        assertThat(warnings(key("a", AT))).isEmpty();
    }

    @Test
    void papers_that_wait_are_told_with_the_reason() {
        waiting.add(VALMONT, "RECEIPT", "F-W1", "Motif.");
        assertThat(warnings(key("a", AT)))
                .singleElement()
                .asString()
                .matches("Un document attend le cachet de l'établissement depuis le .*\\. Motif\\.");

        waiting.add(VALMONT, "ACQUITTED", "F-W1", "Motif.");
        assertThat(warnings(key("a", AT))).singleElement().asString().startsWith("2 documents attendent");
    }

    @Test
    void a_key_that_is_missing_is_told_before_any_paper_waits() {
        assertThat(warnings(SampleSeals.setting(folder.resolve("nowhere.p12"), LocalDate.EPOCH)))
                .singleElement()
                .asString()
                .contains("Aucun document", "nowhere.p12");
    }

    @Test
    void a_certificate_that_ends_within_thirty_days_is_told_unless_another_takes_over() {
        var old = key("old", AT.minus(Duration.ofDays(340)));
        var renewed = new PapersSettings.Key(key("new", AT).file(), null, 0, "secret", "", LocalDate.of(2026, 11, 1));

        assertThat(warnings(old)).singleElement().asString().contains("expire le 12 novembre 2026");
        assertThat(warnings(old, renewed)).isEmpty();
    }

    private List<String> warnings(PapersSettings.Key... keys) {
        var settings = SampleSeals.settings(null, keys);
        return new SealWarnings(waiting, new SealKeys(settings, code -> "Valmont"), () -> AT)
                .of(VALMONT).stream().map(it -> it.replace('\u00A0', ' ')).toList();
    }

    private PapersSettings.Key key(String name, Instant from) {
        var file = folder.resolve(name + ".p12");
        SampleSeals.put(ThrowawayKeys.make("Valmont", from), file);
        return SampleSeals.setting(file, LocalDate.EPOCH);
    }
}
