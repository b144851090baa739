package fr.quittance.backoffice;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The staff's worklist.
///
/// @param countsKept how old the figures beside the names of the queues may be; the list that is
/// open, and how many rows it has, are always of this moment
@Validated
@ConfigurationProperties("quittance.worklist")
public record WorklistSettings(@NotNull @DefaultValue("5s") Duration countsKept) {}
