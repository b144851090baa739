package fr.quittance.backoffice.staff;

import fr.quittance.backoffice.Queue;
import fr.quittance.backoffice.QueueColumn;
import fr.quittance.backoffice.QueueFilter;
import fr.quittance.backoffice.QueueRow;
import fr.quittance.backoffice.Queues;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One queue as a list of fifty rows, the counts of all queues beside it.
///
/// @param counts how many rows each queue has
/// @param filter what is shown of the queue
/// @param total how many rows the filter keeps
/// @param number which page, 1 for the first
/// @param choice what is chosen when the page opens: `` for nothing, `page`, or `tout` for all results
/// @param acts whether this person may tell patients
/// @param platform the payment platform's name
/// @param warnings what must be heard of the hospital's seal, sentences
/// @param colleagues to whom what waits here can be given
/// @param told what became of the last act (`backoffice.told.…`), if there was one
public record WorklistPage(
        Desk desk,
        Map<Queue, Long> counts,
        QueueFilter filter,
        List<QueueRow> rows,
        long total,
        int number,
        String choice,
        boolean acts,
        String platform,
        List<String> warnings,
        List<StaffMember> colleagues,
        @Nullable String told,
        Instant now)
        implements Page {

    /// The queues that belong together, in order.
    public List<Queue> of(Queue.Group group) {
        return Arrays.stream(Queue.values()).filter(it -> it.group() == group).toList();
    }

    public Queue queue() {
        return filter.queue();
    }

    /// Whether rows can be chosen here and acted on together.
    public boolean choosing() {
        return acts && (queue().told() || queue().written() || queue().assigned()) && !rows.isEmpty();
    }

    /// Whether what is told is that it was done.
    public boolean toldWell() {
        return "sent".equals(told) || "assigned-ok".equals(told);
    }

    /// Where what is chosen is sent.
    public String action() {
        return queue().assigned()
                ? "/gestion/affectations"
                : queue().written() ? "/gestion/courriers" : "/gestion/envois";
    }

    /// Whether this person may read what patients report.
    public boolean mayReadQuestions() {
        return desk.member().isOneOf(StaffRole.BILLING_CLERK, StaffRole.AUDITOR);
    }

    public boolean allChosen() {
        return choice.equals("tout");
    }

    /// Whether the boxes are ticked when the page opens.
    public boolean ticked() {
        return !choice.isEmpty();
    }

    /// `ascending`, `descending`, or null for a column that sorts nothing now.
    public @Nullable String sorted(QueueColumn column) {
        return filter.sort().column() != column ? null : filter.sort().descending() ? "descending" : "ascending";
    }

    /// The number of the first row shown.
    public long first() {
        return (number - 1L) * Queues.PAGE + 1;
    }

    public long last() {
        return first() + rows.size() - 1;
    }

    /// The number of the invoice after this row, where work goes on when the row is done.
    public String after(QueueRow row) {
        var at = rows.indexOf(row);
        var next = at + 1 < rows.size() ? rows.get(at + 1) : at > 0 ? rows.get(at - 1) : null;
        return next == null || next.number() == null ? "" : next.number().address();
    }

    /// The texts of a cell.
    public Cells cells() {
        return new Cells(queue(), now, platform);
    }
}
