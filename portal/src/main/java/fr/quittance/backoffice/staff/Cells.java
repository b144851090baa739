package fr.quittance.backoffice.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.backoffice.Queue;
import fr.quittance.backoffice.QueueColumn;
import fr.quittance.backoffice.QueueRow;
import fr.quittance.pages.FrenchDates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What stands in the cells of a queue.
///
/// @param now ages are counted from it
/// @param platform the payment platform's name
public record Cells(Queue queue, Instant now, String platform) {

    /// The title of a column; some mean another thing in another queue.
    public String title(QueueColumn column) {
        return switch (column) {
            case DAY, SINCE, REASON, CHANNEL -> text("backoffice.column." + column + "." + queue);
            case REFERENCE, INVOICE, PATIENT, AMOUNT, DUE_ON, ASSIGNEE -> text("backoffice.column." + column);
        };
    }

    /// The plain text of a cell; the patient's birth year and the icon of a channel come besides.
    public String cell(QueueColumn column, QueueRow row) {
        return switch (column) {
            case REFERENCE -> row.reference();
            case INVOICE -> row.number() == null ? "–" : row.number().value();
            case PATIENT -> row.patient().isEmpty() ? "–" : row.patient();
            case AMOUNT -> row.amount().text();
            case DUE_ON -> day(row.dueOn());
            case CHANNEL -> channel(row);
            case REASON -> reason(row);
            case ASSIGNEE -> row.assignee().isEmpty() ? "–" : row.assignee();
            case DAY -> queue == Queue.OVERDUE ? late(row.day()) : day(row.day());
            case SINCE -> since(row.since());
        };
    }

    /// The same for a file: days in ISO form, amounts without their currency.
    public String exported(QueueColumn column, QueueRow row) {
        return switch (column) {
            case AMOUNT -> row.amount().figure().replace("\u00A0", "");
            case DUE_ON -> row.dueOn() == null ? "" : row.dueOn().toString();
            case DAY -> row.day() == null ? "" : row.day().toString();
            case SINCE ->
                row.since() == null
                        ? ""
                        : LocalDate.ofInstant(row.since(), FrenchDates.PARIS).toString();
            case INVOICE -> row.number() == null ? "" : row.number().value();
            case ASSIGNEE -> row.assignee();
            case REFERENCE, PATIENT, CHANNEL, REASON -> cell(column, row);
        };
    }

    private String channel(QueueRow row) {
        return queue == Queue.TO_RECONCILE ? platform : text("backoffice.channel." + row.channel());
    }

    private String reason(QueueRow row) {
        var reason = text("backoffice.reason." + row.reason());
        return row.otherWay() ? text("backoffice.reason.other-way", reason, other(row.channel())) : reason;
    }

    private static String other(String channel) {
        return text("backoffice.channel." + (channel.equals("MAIL") ? "SMS" : "MAIL"));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : FrenchDates.digits(day);
    }

    private String late(@Nullable LocalDate day) {
        return day == null ? "–" : text("backoffice.days", ChronoUnit.DAYS.between(day, today()));
    }

    private String since(@Nullable Instant at) {
        if (at == null) {
            return "–";
        }
        if (at.isAfter(now)) {
            return FrenchDates.dateAndTime(at);
        }
        var age = Duration.between(at, now);
        if (age.toDays() > 0) {
            return text("backoffice.days", age.toDays());
        }
        return age.toHours() > 0
                ? text("backoffice.hours", age.toHours())
                : text("backoffice.minutes", Math.max(1, age.toMinutes()));
    }

    /// Whether a promise made to the patient ends today, or is broken.
    public boolean isPressing(QueueRow row) {
        var day = row.day();
        return (queue == Queue.TO_ACQUIT || queue == Queue.REPORTED)
                && day != null
                && !day.isAfter(today().plusDays(1));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, FrenchDates.PARIS);
    }
}
