package fr.quittance.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A token of SoftHSM in a folder of the test, filled as `docs/operating.md` tells a hospital to fill
/// its own. `SOFTHSM2_CONF` names the configuration, for the module inside this JVM as well.
final class SampleToken {

    static final String PIN = "4321";

    private static final Path DRIVER = Path.of("/usr/lib/softhsm/libsofthsm2.so");

    private static Path module = Path.of("");

    private SampleToken() {}

    static void make(Path folder) throws IOException, InterruptedException {
        var configuration = System.getenv("SOFTHSM2_CONF");
        Assumptions.assumeTrue(configuration != null && Files.exists(DRIVER), "SoftHSM is not installed");
        var tokens = Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(
                Path.of(configuration), "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
        module = Files.writeString(
                folder.resolve("module.cfg"), "name=sample\nlibrary=" + DRIVER + "\nslotListIndex=0\n");
        assertThat(Poppler.run(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        "cachet",
                        "--pin",
                        PIN,
                        "--so-pin",
                        "8765"))
                .contains("The token has been initialized");
    }

    /// A key born in the token, with a certificate that it signed itself.
    static void makeKey(String alias, String... algorithm) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias + ", O=Centre hospitalier de Valmont, C=FR",
                "-startdate",
                "2026/01/01",
                "-validity",
                "365",
                "-ext",
                "KU:c=digitalSignature,nonRepudiation",
                "-keyalg"));
        command.addAll(List.of(algorithm));
        assertThat(keytool(command)).contains("self-signed certificate");
    }

    static void deleteKey(String alias) throws IOException, InterruptedException {
        assertThat(keytool(List.of("-delete", "-alias", alias))).isEmpty();
    }

    static PapersSettings.Key setting(String alias, String pin) {
        return new PapersSettings.Key(null, DRIVER, 0, pin, alias, LocalDate.EPOCH);
    }

    private static String keytool(List<String> what) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(what);
        command.addAll(List.of(
                "-keystore",
                "NONE",
                "-storetype",
                "PKCS11",
                "-storepass",
                PIN,
                "-providerClass",
                "sun.security.pkcs11.SunPKCS11",
                "-providerArg",
                module.toString()));
        return Poppler.run(command.toArray(String[]::new));
    }
}
