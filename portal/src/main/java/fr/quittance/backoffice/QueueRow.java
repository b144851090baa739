package fr.quittance.backoffice;

import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a queue. What a queue has no use for is null, or empty.
///
/// @param reference a payment number, the platform's name of the money, or the id of a question; never a secret
/// @param patient « BERNARD Lucien »
/// @param birthYear tells two people of one name apart
/// @param amount what is left to pay, or the money in question
/// @param channel MAIL, SMS or BOTH; the platform of a payment
/// @param reason one of the queue's reasons
/// @param otherWay whether the same news went by the other channel
/// @param assignee the colleague who takes care of it
/// @param since the moment the row is about
/// @param day the day the row is about
public record QueueRow(
        String reference,
        @Nullable InvoiceId invoice,
        @Nullable InvoiceNumber number,
        String patient,
        @Nullable Integer birthYear,
        Money amount,
        @Nullable LocalDate dueOn,
        String channel,
        String reason,
        boolean otherWay,
        String assignee,
        @Nullable Instant since,
        @Nullable LocalDate day) {}
