package fr.quittance.backoffice;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.visitors.StaffMember;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The notes staff leave on invoices; they are added, never changed.
@Component
public class Notes {

    /// Longest note, in characters.
    public static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Notes(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Adds a note of 1 to [#LONGEST] characters.
    void add(StaffMember author, Invoice invoice, String words) {
        jdbc.sql("""
                insert into backoffice.note (establishment, id, invoice_id, author_id, author_name, at, words)
                values (:establishment, :id, :invoice, :author, :name, :now, :words)
                """)
                .param("establishment", invoice.establishment().value())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("invoice", invoice.id().value())
                .param("author", author.id())
                .param("name", author.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("words", words)
                .update();
    }

    /// The notes on an invoice, newest first.
    public List<Note> on(EstablishmentCode establishment, InvoiceId invoice) {
        return jdbc.sql("""
                select at, author_name, words
                from backoffice.note
                where establishment = :establishment and invoice_id = :invoice
                order by at desc, id desc
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .query((row, n) -> new Note(
                        row.getTimestamp("at").toInstant(), row.getString("author_name"), row.getString("words")))
                .list();
    }
}
