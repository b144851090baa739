package fr.quittance.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the portal left in the database, asked in SQL: the bench believes rows, not answers.
final class Rows implements AutoCloseable {

    /// Each payment of a batch that is settled, with the callback that said so.
    private static final String SETTLED = """
            select %s
            from invoices.invoice i
            join payments.attempt a on a.establishment = i.establishment and a.invoice_id = i.id and a.state = 'PAID'
            join payments.inbox b on b.establishment = i.establishment and b.event_key = %s
            where i.establishment = ? and i.number like ?
            """;

    /// What the callback of an order is kept under: the hash of its bytes.
    private static final String KEPT_UNDER = "encode(sha256(convert_to('"
            + PlatformSink.callback("' || a.reference || '", OpenPayments.AMOUNT) + "', 'UTF8')), 'hex')";

    private final Connection connection;

    Rows(Postgres postgres) throws SQLException {
        this(postgres.connect());
    }

    /// @param connection to any server that a portal runs on; closed with this
    Rows(Connection connection) {
        this.connection = connection;
    }

    /// How many invoices of a batch are there with their PDF byte for byte, their patient, their stay, a journal entry,
    /// and a message queued with its link and its durable task.
    int wholeInvoices(String batch) throws SQLException {
        return number("""
                select count(distinct i.id)
                from invoices.invoice i
                join documents.document d on d.establishment = i.establishment and d.id = i.document_id
                join documents.content c on c.establishment = d.establishment and c.sha256 = d.sha256
                    and encode(sha256(c.bytes), 'hex') = c.sha256
                    and position(convert_to(chr(10) || '% ' || i.number || chr(10), 'UTF8') in c.bytes) > 0
                join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
                join patients.stay s on s.establishment = i.establishment and s.nda = i.nda
                join journal.entry j on j.establishment = i.establishment and j.subject = i.number
                    and j.deed = 'invoice-received'
                join notices.message m on m.establishment = i.establishment and m.invoice_id = i.id
                join links.link l on l.establishment = m.establishment and l.id = m.link_id
                join scheduled_tasks t on t.task_name = 'send-message'
                    and t.task_instance = m.establishment || '/' || m.id
                where i.establishment = ? and i.number like ?
                """, Portal.ESTABLISHMENT, batch + "-%");
    }

    int invoices(String batch) throws SQLException {
        return number(
                "select count(*) from invoices.invoice where establishment = ? and number like ?",
                Portal.ESTABLISHMENT,
                batch + "-%");
    }

    /// When each invoice of a batch was stored, in seconds since the epoch, in order.
    List<Double> storedAt(String batch) throws SQLException {
        var moments = new ArrayList<Double>();
        try (var query = connection.prepareStatement("""
                select extract(epoch from d.stored_at)
                from invoices.invoice i
                join documents.document d on d.establishment = i.establishment and d.id = i.document_id
                where i.establishment = ? and i.number like ?
                order by d.stored_at
                """)) {
            query.setString(1, Portal.ESTABLISHMENT);
            query.setString(2, batch + "-%");
            var rows = query.executeQuery();
            while (rows.next()) {
                moments.add(rows.getDouble(1));
            }
        }
        return moments;
    }

    /// Lets the hour come at which messages may leave.
    ///
    /// @param like the numbers of the invoices they are about, as SQL's `like` says it
    /// @return how many
    int release(String channel, String like) throws SQLException {
        connection.setAutoCommit(false);
        try {
            update("""
                    update scheduled_tasks t
                    set execution_time = now()
                    from notices.message m
                    join invoices.invoice i on i.establishment = m.establishment and i.id = m.invoice_id
                    where t.task_name = 'send-message' and t.task_instance = m.establishment || '/' || m.id
                        and m.establishment = ? and m.channel = ? and i.number like ?
                    """, Portal.ESTABLISHMENT, channel, like);
            var released = update("""
                    update notices.message m
                    set not_before = now()
                    from invoices.invoice i
                    where i.establishment = m.establishment and i.id = m.invoice_id
                        and m.establishment = ? and m.channel = ? and m.state = 'QUEUED' and i.number like ?
                    """, Portal.ESTABLISHMENT, channel, like);
            connection.commit();
            return released;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /// How many messages of a batch were accepted, as the portal remembers it.
    int sent(String channel, String batch) throws SQLException {
        return number("""
                select count(*)
                from notices.message m
                join invoices.invoice i on i.establishment = m.establishment and i.id = m.invoice_id
                where m.establishment = ? and m.channel = ? and m.state = 'SENT' and m.attempts = 1 and i.number like ?
                """, Portal.ESTABLISHMENT, channel, batch + "-%");
    }

    /// Makes payments that pgbench confirms, under numbers from one to another.
    void openPayments(int from, int to) throws IOException, SQLException {
        var script = Resources.text("open-payments.sql")
                .replace(":from", Integer.toString(from))
                .replace(":to", Integer.toString(to));
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(script);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /// How long each payment of a batch took from its callback kept to settled, in milliseconds.
    List<Double> settlements(String batch) throws SQLException {
        return numbers(SETTLED.formatted("extract(epoch from a.decided_at - b.received_at) * 1000", KEPT_UNDER), batch);
    }

    /// From the first callback of a batch kept to the last one kept, in seconds.
    double keptWithin(String batch) throws SQLException {
        return numbers(
                        SETTLED.formatted("extract(epoch from max(b.received_at) - min(b.received_at))", KEPT_UNDER),
                        batch)
                .getFirst();
    }

    /// From the first callback of a batch kept to the last payment settled, in seconds.
    double settledWithin(String batch) throws SQLException {
        return numbers(
                        SETTLED.formatted("extract(epoch from max(a.decided_at) - min(b.received_at))", KEPT_UNDER),
                        batch)
                .getFirst();
    }

    /// How many payments of a batch took their money once, all of it, and paid their invoice.
    int paidOnce(String batch) throws SQLException {
        return number("""
                select count(*)
                from invoices.invoice i
                join payments.attempt a on a.establishment = i.establishment and a.invoice_id = i.id and a.state = 'PAID'
                    and a.confirmation = 'CONFIRMED'
                where i.establishment = ? and i.number like ? and i.state = 'PAID' and i.paid_cents = i.due_cents
                    and (select array_agg(c.amount_cents) from payments.capture c
                        where c.establishment = a.establishment and c.attempt_reference = a.reference)
                        = array[i.due_cents]
                """, Portal.ESTABLISHMENT, batch + "-%");
    }

    int paid(String batch) throws SQLException {
        return number(
                "select count(*) from invoices.invoice where establishment = ? and number like ? and state = 'PAID'",
                Portal.ESTABLISHMENT,
                batch + "-%");
    }

    /// How many invoices of a batch have their facture acquittée, sealed.
    int acquitted(String batch) throws SQLException {
        return number("""
                select count(*)
                from receipts.receipt r
                join invoices.invoice i on i.establishment = r.establishment and i.id = r.invoice_id
                where i.establishment = ? and i.number like ? and r.kind = 'ACQUITTED' and r.sealed
                """, Portal.ESTABLISHMENT, batch + "-%");
    }

    /// How many sealed papers the payments of a batch have, of every kind.
    int sealed(String batch) throws SQLException {
        return number("""
                select count(*)
                from receipts.receipt r
                join invoices.invoice i on i.establishment = r.establishment and i.id = r.invoice_id
                where i.establishment = ? and i.number like ? and r.sealed
                """, Portal.ESTABLISHMENT, batch + "-%");
    }

    /// From each callback of a batch kept to the facture acquittée online and its message accepted, in milliseconds.
    List<Double> told(String batch) throws SQLException {
        return numbers("""
                select extract(epoch from greatest(r.issued_at, m.sent_at) - b.received_at) * 1000
                from invoices.invoice i
                join payments.attempt a on a.establishment = i.establishment and a.invoice_id = i.id
                join payments.inbox b on b.establishment = a.establishment and b.event_key = %s
                join receipts.receipt r on r.establishment = i.establishment and r.invoice_id = i.id
                    and r.kind = 'ACQUITTED'
                join notices.message m on m.establishment = i.establishment and m.invoice_id = i.id
                    and m.kind in ('PAID_AND_ACQUITTED', 'ACQUITTED_AFTER_PAYMENT') and m.state = 'SENT'
                where i.establishment = ? and i.number like ?
                """.formatted(KEPT_UNDER), batch);
    }

    private List<Double> numbers(String sql, String batch) throws SQLException {
        var numbers = new ArrayList<Double>();
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, Portal.ESTABLISHMENT);
            query.setString(2, batch + "-%");
            var rows = query.executeQuery();
            while (rows.next()) {
                numbers.add(rows.getDouble(1));
            }
        }
        return numbers;
    }

    private int number(String sql, String... words) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < words.length; i++) {
                query.setString(i + 1, words[i]);
            }
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    private int update(String sql, String... words) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < words.length; i++) {
                update.setString(i + 1, words[i]);
            }
            return update.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
