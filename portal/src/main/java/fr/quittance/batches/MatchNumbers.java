package fr.quittance.batches;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds which invoice a facture acquittée is of, by its file name and its text. A paper on the wrong invoice would be
/// read by somebody else: unless both say the same, or one says nothing, a person decides.
@Component
class MatchNumbers {

    private final Invoices invoices;

    MatchNumbers(Invoices invoices) {
        this.invoices = invoices;
    }

    /// What was found.
    ///
    /// @param number the invoice; null when it is not clear
    /// @param candidates every invoice on file that is spoken of, those of the name first
    record Match(@Nullable String number, List<String> candidates) {}

    /// Matches files.
    ///
    /// @return by the file's name
    Map<String, Match> match(EstablishmentCode establishment, Collection<StagedFile> files) {
        var said = files.stream()
                .flatMap(it -> it.said().stream())
                .map(MatchNumbers::plain)
                .map(InvoiceNumber::new)
                .collect(Collectors.toSet());
        var known = invoices.find(establishment, said).keySet().stream()
                .map(InvoiceNumber::value)
                .collect(Collectors.toSet());
        var matches = new HashMap<String, Match>();
        for (var file : files) {
            matches.put(file.name(), match(file, known));
        }
        return matches;
    }

    private static Match match(StagedFile file, Set<String> known) {
        var inName = known(file, known, it -> it.startsWith(NumbersSaid.IN_NAME) ? plain(it) : "");
        var inText = known(file, known, it -> it.startsWith(NumbersSaid.IN_NAME) ? "" : it);
        var all = new LinkedHashSet<>(inName);
        all.addAll(inText);
        return new Match(certain(inName, inText), List.copyOf(all));
    }

    private static @Nullable String certain(Set<String> inName, Set<String> inText) {
        if (inName.size() == 1) {
            var number = inName.iterator().next();
            return inText.isEmpty() || inText.contains(number) ? number : null;
        }
        return inName.isEmpty() && inText.size() == 1 ? inText.iterator().next() : null;
    }

    private static Set<String> known(StagedFile file, Set<String> known, UnaryOperator<String> read) {
        return file.said().stream()
                .map(read)
                .filter(known::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String plain(String said) {
        return said.startsWith(NumbersSaid.IN_NAME) ? said.substring(1) : said;
    }
}
