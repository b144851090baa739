package fr.quittance.establishments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// That part of a hospital's face which its administrators decide; [Establishment] says what each is.
public record Identity(
        String name,
        String shortName,
        String smsSender,
        String phone,
        String hours,
        String address,
        String spaceName,
        String mailReplyTo) {

    /// The topic under which it is kept among the [Choices].
    public static final String TOPIC = "identity";

    /// As a hospital has it now.
    public static Identity of(Establishment it) {
        return new Identity(
                it.name(),
                it.shortName(),
                it.smsSender(),
                it.phone(),
                it.hours(),
                it.address(),
                it.spaceName(),
                it.mailReplyTo());
    }

    /// The same by name.
    public SequencedMap<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("name", name);
        values.put("short-name", shortName);
        values.put("sms-sender", smsSender);
        values.put("phone", phone);
        values.put("hours", hours);
        values.put("address", address);
        values.put("space-name", spaceName);
        values.put("reply-to", mailReplyTo);
        return values;
    }

    /// With what was decided in place of what is here.
    Identity with(Map<String, String> chosen) {
        return new Identity(
                chosen.getOrDefault("name", name),
                chosen.getOrDefault("short-name", shortName),
                chosen.getOrDefault("sms-sender", smsSender),
                chosen.getOrDefault("phone", phone),
                chosen.getOrDefault("hours", hours),
                chosen.getOrDefault("address", address),
                chosen.getOrDefault("space-name", spaceName),
                chosen.getOrDefault("reply-to", mailReplyTo));
    }
}
