package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Programs that are not ours, run for a bounded time.
final class Command {

    private static final List<String> AS_PLAIN_USER =
            List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups");

    private Command() {}

    /// What it wrote.
    ///
    /// @throws IOException when it failed or took too long, with the end of what it wrote
    static String run(Duration within, Path folder, List<String> words) throws IOException, InterruptedException {
        var output = folder.resolve(Path.of(words.getFirst()).getFileName() + ".out");
        var process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new IOException(words.getFirst() + " took more than " + within);
        }
        var text = java.nio.file.Files.readString(output);
        if (process.exitValue() != 0) {
            throw new IOException(words.getFirst() + " failed: " + end(text));
        }
        return text;
    }

    static String end(String text) {
        return text.substring(Math.max(0, text.length() - 1_500)).strip();
    }

    /// The same command as a plain user: PostgreSQL refuses to run as root.
    static List<String> asPlainUser(List<String> words) {
        var all = new ArrayList<String>();
        if (isRoot()) {
            all.addAll(AS_PLAIN_USER);
        }
        all.addAll(words);
        return all;
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
