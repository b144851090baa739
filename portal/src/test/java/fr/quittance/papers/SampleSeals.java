package fr.quittance.papers;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.Establishments;
import fr.quittance.papers.PapersSettings.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Seals of CH Valmont with keys of the test.
public final class SampleSeals {

    private SampleSeals() {}

    /// Makes papers, sealed with the key that is in a file, once it is there.
    public static MakePaper makePaper(DrawPdf draw, Documents documents, Establishments establishments, Path key) {
        return makePaper(draw, documents, establishments, key, null);
    }

    /// Makes papers sealed with a key, and the time of an authority if there is one.
    public static MakePaper makePaper(
            DrawPdf draw,
            Documents documents,
            Establishments establishments,
            Path key,
            PapersSettings.@Nullable Tsa tsa) {
        var seal = sealing(tsa, setting(key, LocalDate.EPOCH));
        return new MakePaper(
                draw,
                new JoinPages(documents),
                seal,
                new FacturX(establishments, new PapersSettings(Map.of())),
                establishments);
    }

    /// Puts a key valid on 18 October 2026 in place.
    public static void putKey(Path file) {
        put(ThrowawayKeys.make("Centre hospitalier de Valmont", SampleHospital.AT), file);
    }

    /// Which level of PAdES a file carries, whoever sealed it: `PAdES-BASELINE-T`.
    public static String level(byte[] pdf) {
        var report = SealJudge.report(pdf);
        var level = report.getSignatureFormat(report.getFirstSignatureId());
        return level == null ? "none" : level.toString();
    }

    static SealPaper sealing(PapersSettings.@Nullable Tsa tsa, PapersSettings.Key... keys) {
        var settings = settings(tsa, keys);
        return new SealPaper(new SealKeys(settings, code -> "Valmont"), settings);
    }

    static PapersSettings settings(PapersSettings.@Nullable Tsa tsa, PapersSettings.Key... keys) {
        var seal = new PapersSettings.Seal(Mode.KEYS, List.of(keys), tsa);
        return new PapersSettings(Map.of("ch-valmont", new PapersSettings.Hospital("", seal)));
    }

    static PapersSettings.Key setting(Path file, LocalDate from) {
        return new PapersSettings.Key(file, null, 0, "secret", "", from);
    }

    static void put(SealKey key, Path file) {
        try (var out = Files.newOutputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "cachet", key.secret(), "secret".toCharArray(), key.chain().toArray(X509Certificate[]::new));
            store.store(out, "secret".toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
