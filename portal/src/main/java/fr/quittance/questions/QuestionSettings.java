package fr.quittance.questions;

import jakarta.validation.constraints.NotNull;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What patients who report a problem are promised.
///
/// @param answerWithin how long after the question an answer is promised
@Validated
@ConfigurationProperties("quittance.questions")
public record QuestionSettings(@NotNull @DefaultValue("8d") Period answerWithin) {}
