package fr.quittance.entrances;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What `who-may-enter.txt` says: who may enter each address.
final class WhoMayEnter {

    private static final Path FILE = Path.of("src/test/resources/who-may-enter.txt");

    private WhoMayEnter() {}

    /// Somebody who knocks. The holder of a link and the payer prove themselves by what they opened in this session;
    /// a program by its key, a platform by its secret address.
    enum Who {
        ANYBODY,
        LINK,
        PATIENT,
        PROGRAM,
        PLATFORM,
        BILLING_CLERK,
        CASHIER,
        ADMINISTRATOR,
        AUDITOR
    }

    /// Who may enter, by the name of the route.
    static Map<String, Set<Who>> written() throws IOException {
        var written = new TreeMap<String, Set<Who>>();
        for (var line : Files.readAllLines(FILE)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var cut = line.lastIndexOf(" : ");
            written.put(
                    line.substring(0, cut).strip(),
                    Arrays.stream(line.substring(cut + 3).split(","))
                            .map(String::strip)
                            .map(Who::valueOf)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return written;
    }
}
