package fr.quittance.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the portal left in the database, asked in SQL: the bench believes rows, not answers.
final class Rows implements AutoCloseable {

    private final Connection connection;

    Rows(Postgres postgres) throws SQLException {
        connection = postgres.connect();
    }

    /// How many invoices of a batch are there with their PDF byte for byte, their patient, their stay, a journal entry,
    /// and a message queued with its link and its durable task.
    int wholeInvoices(String batch, String pdfSha256) throws SQLException {
        return number("""
                select count(distinct i.id)
                from invoices.invoice i
                join documents.document d on d.establishment = i.establishment and d.id = i.document_id
                    and d.sha256 = ? and encode(sha256(d.bytes), 'hex') = d.sha256
                join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
                join patients.stay s on s.establishment = i.establishment and s.nda = i.nda
                join journal.entry j on j.establishment = i.establishment and j.subject = i.number
                    and j.deed = 'invoice-received'
                join notices.message m on m.establishment = i.establishment and m.invoice_id = i.id
                join links.link l on l.establishment = m.establishment and l.id = m.link_id
                join scheduled_tasks t on t.task_name = 'send-message'
                    and t.task_instance = m.establishment || '/' || m.id
                where i.establishment = ? and i.number like ?
                """, pdfSha256, Portal.ESTABLISHMENT, batch + "-%");
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
