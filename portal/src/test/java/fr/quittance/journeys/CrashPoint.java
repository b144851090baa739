package fr.quittance.journeys;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A place in its work where the portal dies by SIGKILL: PostgreSQL pulls the trigger itself, when the
/// portal writes a certain row. Nothing of this is in the portal.
///
/// @param table the row's table
/// @param deed `insert`, `update` or `delete`
/// @param condition which rows
/// @param after whether it dies a moment later, when the transaction is committed, rather than in it
record CrashPoint(String table, String deed, String condition, boolean after) {

    private static final List<String[]> PLACES = List.of(
            new String[] {"payments.attempt", "insert", "true"},
            new String[] {"payments.attempt", "update", "new.state = 'OPEN'"},
            new String[] {"payments.attempt", "update", "new.state = 'PAID'"},
            new String[] {"payments.attempt_event", "insert", "true"},
            new String[] {"payments.inbox", "insert", "true"},
            new String[] {"payments.inbox", "update", "new.processed_at is not null"},
            new String[] {"payments.capture", "insert", "true"},
            new String[] {"payments.allocation", "insert", "true"},
            new String[] {"payments.posting", "insert", "true"},
            new String[] {"invoices.invoice", "update", "new.state = 'PAID'"},
            new String[] {"journal.entry", "insert", "new.deed = 'payment-confirmed'"},
            new String[] {"scheduled_tasks", "insert", "new.task_name = 'payments-inbox'"},
            new String[] {"scheduled_tasks", "update", "new.task_name = 'payments-inbox' and new.picked"},
            new String[] {"scheduled_tasks", "delete", "old.task_name = 'payments-inbox'"},
            new String[] {"documents.document", "insert", "true"},
            new String[] {"receipts.receipt", "insert", "true"},
            new String[] {"notices.message", "insert", "new.kind = 'PAID_AND_ACQUITTED'"},
            new String[] {"notices.message", "update", "new.state = 'SENDING'"},
            new String[] {"notices.message", "update", "new.state = 'SENT'"});

    /// The hospital's drop is being taken in.
    static final CrashPoint TAKING_IN = new CrashPoint("invoices.invoice", "insert", "new.number like '%3'", false);

    /// Every place, in the transaction and after it.
    static List<CrashPoint> all() {
        return PLACES.stream()
                .flatMap(it -> java.util.stream.Stream.of(false, true)
                        .map(after -> new CrashPoint(it[0], it[1], it[2], after)))
                .toList();
    }

    /// The next row of the kind kills that process.
    void arm(JdbcClient database, long pid) {
        var kill = after ? "(sleep 0.02; kill -9 " + pid + ") >/dev/null 2>&1 &" : "kill -9 " + pid + " || true";
        database.sql("""
                create or replace function public.crash() returns trigger language plpgsql security definer as $$
                begin
                    copy (select 1) to program '%s';
                    return null;
                end
                $$
                """.formatted(kill)).update();
        database.sql("create trigger crash after %s on %s for each row when (%s) execute function public.crash()"
                        .formatted(deed, table, condition))
                .update();
    }

    void disarm(JdbcClient database) {
        database.sql("drop trigger if exists crash on " + table).update();
    }

    @Override
    public String toString() {
        return (after ? "after " : "in ") + deed + " of " + table
                + (condition.equals("true") ? "" : " where " + condition);
    }
}
