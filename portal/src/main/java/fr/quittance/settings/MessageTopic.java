package fr.quittance.settings;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.notices.Variable;
import fr.quittance.notices.WordedMessage;
import fr.quittance.notices.WordedPart;
import fr.quittance.pages.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The words of one message.
///
/// @param message which
/// @param establishments who sends it
public record MessageTopic(WordedMessage message, Establishments establishments) implements Topic {

    private static final int LONGEST_SUBJECT = 100;
    private static final int LONGEST_LEAD = 300;
    private static final int LONGEST_SMS = 500;

    @Override
    public String name() {
        return message.topic();
    }

    @Override
    public String deed() {
        return "message-changed";
    }

    @Override
    public List<Asked> asked(EstablishmentCode establishment) {
        return message.parts().stream()
                .map(it -> message.isSms()
                        ? Asked.text(it.id(), text("settings.message.text"), "", it.product())
                        : Asked.line(it.id(), text("settings.message." + it.id()), hint(it), it.product()))
                .toList();
    }

    private static String hint(WordedPart part) {
        return part.variables().isEmpty()
                ? ""
                : text(
                        "settings.message.variables-here",
                        part.variables().stream().map(Variable::token).collect(Collectors.joining(", ")));
    }

    @Override
    public List<Problem> check(EstablishmentCode establishment, Map<String, String> values) {
        var from = establishments.get(establishment);
        var problems = new ArrayList<Problem>();
        for (var part : message.parts()) {
            problem(part, values.getOrDefault(part.id(), ""), from)
                    .ifPresent(it -> problems.add(new Problem(part.id(), it)));
        }
        return problems;
    }

    private Optional<String> problem(WordedPart part, String words, Establishment from) {
        if (words.isBlank() || words.length() > longest(part) || hasControls(words)) {
            return Optional.of(text("settings.message.length-wrong", longest(part)));
        }
        var unknown = part.unknown(words);
        if (!unknown.isEmpty()) {
            return Optional.of(text("settings.message.unknown", String.join(", ", unknown)));
        }
        var missing = part.missing(words);
        if (!missing.isEmpty()) {
            var tokens = missing.stream().map(Variable::token).collect(Collectors.joining(", "));
            return Optional.of(text("settings.message.missing", tokens));
        }
        return message.isSms() ? smsProblem(part, words, from) : Optional.empty();
    }

    private static Optional<String> smsProblem(WordedPart part, String words, Establishment from) {
        var letters = part.notInSms(words);
        if (!letters.isEmpty()) {
            return Optional.of(
                    letters.size() == 1
                            ? text("settings.message.letter", letters.getFirst())
                            : text("settings.message.letters", String.join("\u00A0», «\u00A0", letters)));
        }
        var septets = part.longestSeptets(words, from);
        return septets > WordedPart.MOST_SEPTETS
                ? Optional.of(text("settings.message.too-long", septets, septets - WordedPart.MOST_SEPTETS))
                : Optional.empty();
    }

    private int longest(WordedPart part) {
        return message.isSms() ? LONGEST_SMS : part.id().equals("subject") ? LONGEST_SUBJECT : LONGEST_LEAD;
    }

    private boolean hasControls(String words) {
        return words.chars().anyMatch(it -> Character.isISOControl(it) && !(message.isSms() && it == '\n'));
    }
}
