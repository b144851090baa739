package fr.quittance.books;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When the books are checked.
///
/// @param at at what time of the night, in France
/// @param grace how long what takes its time may take before it counts as lost: a paper, a message,
///     a callback of a platform that does not answer
@ConfigurationProperties("quittance.books")
public record BooksSettings(
        @DefaultValue("03:15") LocalTime at,
        @DefaultValue("1h") Duration grace) {}
