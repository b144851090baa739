package fr.quittance.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/// Addresses of style sheets, scripts, fonts and images, by their logical name.
///
/// The build names each file after its content (`patient.3f2a9c.css`), so that browsers may keep it for ever;
/// `assets.properties` says which name is which.
public final class Assets {

    private static final Properties NAMES = names();

    private Assets() {}

    /// The address of an asset, for instance `/assets/patient.3f2a9c.css` for `patient.css`.
    ///
    /// @throws IllegalArgumentException if the build made no such asset
    public static String url(String name) {
        var hashed = NAMES.getProperty(name);
        if (hashed == null) {
            throw new IllegalArgumentException("No asset is called " + name);
        }
        return "/assets/" + hashed;
    }

    /// The address of an asset, or nothing when this build has none of that name.
    public static Optional<String> find(String name) {
        return Optional.ofNullable(NAMES.getProperty(name)).map(hashed -> "/assets/" + hashed);
    }

    private static Properties names() {
        var names = new Properties();
        try (var file = Assets.class.getResourceAsStream("/assets/assets.properties")) {
            if (file != null) {
                names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
