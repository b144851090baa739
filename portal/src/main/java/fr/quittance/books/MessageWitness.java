package fr.quittance.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A mailbox or the phones: what really arrived.
///
/// @param messages the JSON array
/// @param channel `MAIL` or `SMS`
record MessageWitness(JsonNode messages, String channel) implements Witness {

    private static final String RULE = "I10-arrived";
    private static final String SENTENCE = "What was sent arrived, and nothing arrived that was not sent";

    @Override
    public List<Violation> compare(Tables tables, Instant settled) {
        var sent = tables.sent(channel);
        var names = sent.stream().map(name()).collect(Collectors.toSet());
        var arrived = messages.valueStream().map(this::name).collect(Collectors.toSet());
        var violations = new ArrayList<Violation>();
        sent.stream()
                .filter(it -> !arrived.contains(name().apply(it)))
                .forEach(it -> violations.add(new Violation(
                        RULE, SENTENCE, it.establishment(), channel + " " + it.id() + " is sent and never arrived")));
        messages.valueStream()
                .filter(it -> !names.contains(name(it)))
                .filter(it -> received(it).isBefore(settled))
                .forEach(it -> violations.add(
                        new Violation(RULE, SENTENCE, "", channel + " " + name(it) + " arrived and nobody sent it")));
        return violations;
    }

    private Function<Tables.Sent, String> name() {
        return channel.equals("MAIL") ? Tables.Sent::id : Tables.Sent::providerId;
    }

    private String name(JsonNode message) {
        return channel.equals("MAIL")
                ? message.path("messageId").asString("").replaceAll("[<>]|@.*", "")
                : message.path("id").asString("");
    }

    private static Instant received(JsonNode message) {
        return Instant.parse(message.path("receivedAt").asString());
    }
}
