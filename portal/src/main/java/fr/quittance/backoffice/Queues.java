package fr.quittance.backoffice;

import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import fr.quittance.notices.NoticeRules;
import fr.quittance.pages.FrenchDates;
import fr.quittance.patients.Patient;
import fr.quittance.payments.PaymentReference;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The staff's queues, counted and read on the rows of the modules that own them.
@Component
public class Queues {

    /// How many rows a page of a list has.
    public static final int PAGE = 50;

    /// Our own papers are online seconds after the payment: past this, somebody must look.
    private static final Duration PAPER_IS_LATE = Duration.ofHours(1);

    private static final QueueFilter EVERYTHING = QueueFilter.all(Queue.TO_SEND);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Establishments establishments;
    private final NoticeRules notices;

    Queues(JdbcClient jdbc, InstantSource clock, Establishments establishments, NoticeRules notices) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.establishments = establishments;
        this.notices = notices;
    }

    /// How many rows each queue has.
    Map<Queue, Long> counts(EstablishmentCode establishment) {
        var every = Arrays.stream(Queue.values())
                .map(it -> "(" + QueueSql.count(QueueFilter.all(it)) + ") as " + it.name())
                .collect(Collectors.joining(", ", "select ", ""));
        return query(establishment, EVERYTHING, every)
                .query((row, n) -> {
                    var counts = new EnumMap<Queue, Long>(Queue.class);
                    for (var queue : Queue.values()) {
                        counts.put(queue, row.getLong(queue.name()));
                    }
                    return counts;
                })
                .single();
    }

    /// How many rows a filter keeps.
    public long count(EstablishmentCode establishment, QueueFilter filter) {
        return query(establishment, filter, QueueSql.count(filter))
                .query(Long.class)
                .single();
    }

    /// One page of a list.
    ///
    /// @param page 1 for the first
    public List<QueueRow> page(EstablishmentCode establishment, QueueFilter filter, int page) {
        return query(establishment, filter, rows(filter) + " limit :limit offset :offset")
                .param("limit", PAGE)
                .param("offset", (page - 1) * PAGE)
                .query(Queues::read)
                .list();
    }

    /// Every row of a list, one after the other, up to a limit.
    public void each(EstablishmentCode establishment, QueueFilter filter, int limit, Consumer<QueueRow> reader) {
        try (var rows = query(establishment, filter, rows(filter) + " limit :limit")
                .param("limit", limit)
                .query(Queues::read)
                .stream()) {
            rows.forEach(reader);
        }
    }

    /// The invoices of a list, each once, up to a limit.
    public List<InvoiceId> invoices(EstablishmentCode establishment, QueueFilter filter, int limit) {
        return query(
                        establishment,
                        filter,
                        "select distinct q.invoice_id" + QueueSql.filtered(filter)
                                + " and q.invoice_id is not null order by q.invoice_id limit :limit")
                .param("limit", limit)
                .query((row, n) -> new InvoiceId(row.getObject("invoice_id", UUID.class)))
                .list();
    }

    private static String rows(QueueFilter filter) {
        return "select q.*" + QueueSql.filtered(filter) + order(filter);
    }

    private JdbcClient.StatementSpec query(EstablishmentCode establishment, QueueFilter filter, String sql) {
        var mode = establishments.get(establishment).mode();
        var now = clock.instant();
        var typed = filter.text().replaceAll("([%_\\\\])", "\\\\$1");
        return jdbc.sql(sql)
                .param("establishment", establishment.value())
                .param("today", Date.valueOf(LocalDate.ofInstant(now, FrenchDates.PARIS)))
                .param("now", Timestamp.from(now))
                .param(
                        "promisedDays",
                        mode == Mode.PRIVATE_DEPOSITS
                                ? notices.acquittedWithin(establishment).getDays()
                                : 0)
                .param("awaitedSince", Timestamp.from(mode == Mode.PRIVATE_DEPOSITS ? now : now.minus(PAPER_IS_LATE)))
                .param("paper", mode == Mode.PUBLIC ? "ATTESTATION" : "ACQUITTED")
                .param("number", typed.toUpperCase(java.util.Locale.ROOT) + "%")
                .param("name", Names.plain(typed) + "%")
                .param("channel", filter.channel())
                .param("reason", filter.reason())
                .param(
                        "since",
                        filter.since() == null
                                ? null
                                : Timestamp.from(filter.since()
                                        .atStartOfDay(FrenchDates.PARIS)
                                        .toInstant()));
    }

    /// The columns sorted by are ours, never text from an address.
    private static String order(QueueFilter filter) {
        var sort = filter.sort();
        return " order by q." + sort.column().sql() + (sort.descending() ? " desc nulls last" : " nulls last")
                + ", q.number, q.reference";
    }

    private static QueueRow read(ResultSet row, int n) throws SQLException {
        var invoice = row.getObject("invoice_id", UUID.class);
        var number = row.getString("number");
        var birthDate = row.getObject("birth_date", LocalDate.class);
        var since = row.getTimestamp("since");
        return new QueueRow(
                reference(row.getString("reference")),
                invoice == null ? null : new InvoiceId(invoice),
                number == null ? null : new InvoiceNumber(number),
                name(row.getString("last_name"), row.getString("first_name")),
                birthDate == null ? null : birthDate.getYear(),
                Money.cents(row.getLong("cents")),
                row.getObject("due_on", LocalDate.class),
                Objects.requireNonNullElse(row.getString("channel"), ""),
                Objects.requireNonNullElse(row.getString("reason"), ""),
                row.getBoolean("other_way"),
                row.getString("assignee"),
                since == null ? null : since.toInstant(),
                row.getObject("day", LocalDate.class));
    }

    /// The reference of a payment opens its page: people are shown its number.
    private static String reference(String text) {
        return PaymentReference.isValid(text) ? new PaymentReference(text).number() : text;
    }

    private static String name(@Nullable String last, @Nullable String first) {
        return last == null ? "" : Patient.listedName(last, Objects.requireNonNullElse(first, ""));
    }
}
