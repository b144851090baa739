package fr.quittance.notices;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Establishment;
import fr.quittance.notices.gateway.Gsm7;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A piece of a message that a hospital may word itself.
///
/// @param id `text`, `subject`, `lead`
/// @param key of the product's own words
/// @param variables what its places stand for, in their order: `{0}` is the first
/// @param required those that must stay
public record WordedPart(String id, String key, List<Variable> variables, Set<Variable> required) {

    /// How many septets one SMS holds.
    public static final int MOST_SEPTETS = Gsm7.MOST;

    /// The letters of one septet.
    public static final String LETTERS = Gsm7.letters();

    /// The letters of two septets.
    public static final String DOUBLE_LETTERS = Gsm7.doubleLetters();

    private static final Pattern TOKEN = Pattern.compile("\\{([^{}\n]*)\\}");

    public WordedPart {
        variables = List.copyOf(variables);
        required = Set.copyOf(required);
    }

    /// The product's own words, with the variables named: « {nom} : facture {montant} EUR… ».
    public String product() {
        return text(key, variables.stream().map(Variable::token).toArray());
    }

    /// Words with values in the places of the variables. What a value holds is never taken for a variable.
    ///
    /// @param values in the order of the variables; those after the last variable are left aside
    public String filled(String words, Object... values) {
        var byWord = new HashMap<String, String>();
        for (int i = 0; i < variables.size(); i++) {
            byWord.put(variables.get(i).word(), String.valueOf(values[i]));
        }
        return TOKEN.matcher(words)
                .replaceAll(it -> Matcher.quoteReplacement(byWord.getOrDefault(it.group(1), it.group())));
    }

    /// What a patient would read.
    public String sample(String words, Establishment from) {
        return filled(words, variables.stream().map(it -> it.sample(from)).toArray());
    }

    /// How many septets an SMS of these words takes with the longest values.
    public int longestSeptets(String words, Establishment from) {
        var longest =
                filled(words, variables.stream().map(it -> it.longest(from)).toArray());
        return Gsm7.septets(Gsm7.likeness(longest));
    }

    /// How many septets the longest value of each variable takes, by its word.
    public Map<String, Integer> longestValues(Establishment from) {
        var longest = new TreeMap<String, Integer>();
        variables.forEach(it -> longest.put(it.word(), Gsm7.septets(Gsm7.likeness(it.longest(from)))));
        return longest;
    }

    /// The letters of words that do not exist in an SMS of 160 septets.
    public List<String> notInSms(String words) {
        return Gsm7.missing(TOKEN.matcher(words).replaceAll(""));
    }

    /// What stands between braces in words and is no variable here, `{prix}`.
    public Set<String> unknown(String words) {
        var known = variables.stream().map(Variable::token).collect(Collectors.toSet());
        var unknown = new TreeSet<String>();
        var tokens = TOKEN.matcher(words);
        while (tokens.find()) {
            if (!known.contains(tokens.group())) {
                unknown.add(tokens.group());
            }
        }
        return unknown;
    }

    /// Those that must stay and are gone.
    public List<Variable> missing(String words) {
        return variables.stream()
                .filter(it -> required.contains(it) && !words.contains(it.token()))
                .toList();
    }
}
