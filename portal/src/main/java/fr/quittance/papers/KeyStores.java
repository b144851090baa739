package fr.quittance.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Opens the files and modules that hold keys: a file is read again when it changes, a module is
/// opened again when its key stopped working.
final class KeyStores {

    private final Map<String, SealKey> opened = new ConcurrentHashMap<>();
    private final Set<String> refusedPins = ConcurrentHashMap.newKeySet();

    /// The key that a setting names.
    ///
    /// @throws GeneralSecurityException if it cannot be opened
    SealKey open(PapersSettings.Key key) throws GeneralSecurityException, IOException {
        var name = name(key);
        var known = opened.get(name);
        if (known != null) {
            return known;
        }
        var found = key.module() == null ? fromFile(key) : fromModule(key, key.module());
        opened.put(name, found);
        return found;
    }

    /// Opens a key again the next time: its module was restarted, or lost it.
    void forget(SealKey key) {
        opened.values().removeIf(it -> it == key);
    }

    private static String name(PapersSettings.Key key) throws IOException {
        return key.module() == null
                ? file(key) + " " + key.alias() + " " + Files.getLastModifiedTime(file(key))
                : slot(key, key.module()) + " " + key.alias();
    }

    private static String slot(PapersSettings.Key key, Path driver) {
        return driver + " " + key.slot();
    }

    private static Path file(PapersSettings.Key key) throws IOException {
        if (key.file() == null) {
            throw new IOException("neither file nor module is set");
        }
        return key.file();
    }

    private static SealKey fromFile(PapersSettings.Key key) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var bytes = Files.newInputStream(file(key))) {
            store.load(bytes, key.password().toCharArray());
        }
        return read(store, key, null);
    }

    /// A wrong PIN is tried once until the next start: most modules lock themselves after three.
    private SealKey fromModule(PapersSettings.Key key, Path driver) throws GeneralSecurityException, IOException {
        var slot = slot(key, driver);
        if (refusedPins.contains(slot)) {
            throw new GeneralSecurityException("The module refused this PIN; it is not tried again");
        }
        var module = module(key, driver);
        var store = KeyStore.getInstance("PKCS11", module);
        try {
            store.load(null, key.password().toCharArray());
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                refusedPins.add(slot);
            }
            throw e;
        }
        return read(store, key, module);
    }

    private static Provider module(PapersSettings.Key key, Path driver) throws GeneralSecurityException {
        var description = "--name=seal-%s-%d\nlibrary=\"%s\"\nslotListIndex=%d\n"
                .formatted(Integer.toHexString(driver.hashCode()), key.slot(), driver.toAbsolutePath(), key.slot());
        try {
            return Security.getProvider("SunPKCS11").configure(description);
        } catch (RuntimeException e) {
            throw new GeneralSecurityException("The module does not open: " + e.getCause(), e);
        }
    }

    private static SealKey read(KeyStore store, PapersSettings.Key key, @Nullable Provider module)
            throws GeneralSecurityException {
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && (key.alias().isEmpty() || key.alias().equals(alias))) {
                var secret = (PrivateKey) store.getKey(alias, key.password().toCharArray());
                var chain = Arrays.stream(store.getCertificateChain(alias))
                        .map(X509Certificate.class::cast)
                        .toList();
                return new SealKey(secret, chain, module);
            }
        }
        throw new GeneralSecurityException("No private key of that name");
    }
}
