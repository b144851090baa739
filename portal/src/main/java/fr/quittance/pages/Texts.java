package fr.quittance.pages;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Texts for people, from `texts/<module>_fr.properties`; the first word of a key names the module.
///
/// `{0}`, `{1}`… stand for the arguments. Apostrophes are plain: unlike `MessageFormat`, nothing else is special.
public final class Texts {

    private static final Map<String, Properties> MODULES = new ConcurrentHashMap<>();

    private Texts() {}

    /// The plain text of a key.
    ///
    /// @throws IllegalArgumentException if there is no such text: a test fails, not a person
    public static String text(String key, Object... arguments) {
        var text = pattern(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /// The text of a key that holds markup (`<strong>`, `<a>`); its arguments are escaped.
    public static Content html(String key, Object... arguments) {
        var escaped = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            var output = new StringOutput();
            Escape.htmlContent(String.valueOf(arguments[i]), output);
            escaped[i] = output.toString().replace("\"", "&#34;");
        }
        var html = text(key, escaped);
        return output -> output.writeContent(html);
    }

    /// Whether there is such a text.
    public static boolean has(String key) {
        return module(key).containsKey(key);
    }

    /// The keys that begin so.
    public static Set<String> keys(String prefix) {
        return module(prefix).stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Properties module(String key) {
        var dot = key.indexOf('.');
        return MODULES.computeIfAbsent(dot < 0 ? key : key.substring(0, dot), Texts::load);
    }

    private static String pattern(String key) {
        var text = module(key).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text is called " + key);
        }
        return text;
    }

    private static Properties load(String module) {
        var texts = new Properties();
        try (var file = Texts.class.getResourceAsStream("/texts/" + module + "_fr.properties")) {
            if (file == null) {
                throw new IllegalArgumentException("No file of texts for " + module);
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
