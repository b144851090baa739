package fr.quittance.verification;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The papers of each hospital that can be verified, by the code they carry or by their own bytes.
@Component
class IssuedPapers {

    private static final String SELECT = """
            select establishment, id, kind, invoice_id, amount_cents, dated_on, issued_at, exists (
                select 1
                from verification.paper newer
                where newer.establishment = paper.establishment and newer.invoice_id = paper.invoice_id
                    and newer.kind = paper.kind and newer.id > paper.id) as replaced
            from verification.paper
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    IssuedPapers(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(PaperMark mark, String sha256) {
        jdbc.sql("""
                insert into verification.paper (
                    establishment, id, kind, invoice_id, amount_cents, dated_on, code_sha256, file_sha256, issued_at)
                values (
                    :establishment, :id, :kind, :invoice, :amount, :datedOn, :code, :file, :now)
                """)
                .param("establishment", mark.establishment().value())
                .param("id", mark.id())
                .param("kind", mark.kind().name())
                .param("invoice", mark.invoice().value())
                .param("amount", mark.amount().cents())
                .param("datedOn", Date.valueOf(mark.datedOn()))
                .param("code", hash(mark.code()))
                .param("file", sha256)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<IssuedPaper> find(EstablishmentCode establishment, VerificationCode code) {
        return jdbc.sql(SELECT + "where establishment = :establishment and code_sha256 = :code")
                .param("establishment", establishment.value())
                .param("code", hash(code))
                .query(IssuedPapers::read)
                .optional();
    }

    /// The paper whose file this is; the newest when the same file was issued twice.
    Optional<IssuedPaper> find(EstablishmentCode establishment, String sha256) {
        return jdbc.sql(SELECT + """
                where establishment = :establishment and file_sha256 = :file
                order by id desc
                limit 1
                """)
                .param("establishment", establishment.value())
                .param("file", sha256)
                .query(IssuedPapers::read)
                .optional();
    }

    private static IssuedPaper read(ResultSet row, int n) throws SQLException {
        return new IssuedPaper(
                new EstablishmentCode(row.getString("establishment")),
                row.getObject("id", UUID.class),
                PaperKind.valueOf(row.getString("kind")),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                Money.cents(row.getLong("amount_cents")),
                row.getObject("dated_on", LocalDate.class),
                row.getTimestamp("issued_at").toInstant(),
                row.getBoolean("replaced"));
    }

    private static String hash(VerificationCode code) {
        return Documents.sha256(code.value().getBytes(StandardCharsets.UTF_8));
    }
}
