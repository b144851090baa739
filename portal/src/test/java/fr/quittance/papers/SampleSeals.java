package fr.quittance.papers;

import fr.quittance.papers.PapersSettings.Mode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Seals of CH Valmont with keys of the test.
public final class SampleSeals {

    /// Of every key file made here.
    public static final String PASSWORD = "secret";

    private SampleSeals() {}

    /// Puts a key valid on 18 October 2026 in place.
    static void putKey(Path file) {
        putKey(file, SampleHospital.AT);
    }

    /// Puts a key valid from a moment, for a year, in place.
    public static void putKey(Path file, Instant from) {
        put(ThrowawayKeys.make("Centre hospitalier de Valmont", from), file);
    }

    static SealPaper sealing(@Nullable URI tsa, PapersSettings.Key... keys) {
        var seal = new PapersSettings.Seal(Mode.KEYS, List.of(keys), tsa);
        var settings = new PapersSettings(Map.of("ch-valmont", new PapersSettings.Hospital("#0B5C7A", "", seal)));
        return new SealPaper(new SealKeys(settings, code -> "Valmont"), settings);
    }

    static PapersSettings.Key setting(Path file, LocalDate from) {
        return new PapersSettings.Key(file, null, 0, PASSWORD, "", from);
    }

    static void put(SealKey key, Path file) {
        try (var out = Files.newOutputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "cachet", key.secret(), PASSWORD.toCharArray(), key.chain().toArray(X509Certificate[]::new));
            store.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
