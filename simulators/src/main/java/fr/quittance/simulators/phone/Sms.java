package fr.quittance.simulators.phone;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message as the phone shows it, whole.
///
/// @param septets how much of the default alphabet it took; nothing for UCS-2
/// @param encoding `GSM-7` or `UCS-2`
public record Sms(
        String id,
        String from,
        String to,
        String text,
        @Nullable Integer septets,
        int segments,
        String encoding,
        Instant receivedAt,
        List<String> links) {}
