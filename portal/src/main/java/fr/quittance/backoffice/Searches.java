package fr.quittance.backoffice;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import fr.quittance.patients.Patient;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The search box: each way of reading what was typed is one statement on one index. The views keep to the hospital as
/// the tables' policies do, and let the indexes be used (decision 0111).
@Component
public class Searches {

    /// Most results of one way of reading.
    public static final int MOST = 10;

    private static final String FOUND = """
            select i.number, p.last_name, p.first_name, p.birth_date, p.ipp,
                case when i.state = 'TO_PAY' then i.due_cents - i.paid_cents else i.due_cents end as cents,
                i.due_on, i.state
            from invoices.reached_invoice i
            join patients.reached_patient p on p.establishment = i.establishment and p.id = i.patient_id
            where i.establishment = :establishment and
            """;
    private static final String NEWEST = " order by i.issued_on desc, i.number desc limit " + (MOST + 1);

    private final JdbcClient jdbc;

    Searches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was found, by how it was read (`number`, `name`, `birth-date`, `ipp`, `nda`, `email`, `mobile`, `payment`,
    /// `amount`); one more than [#MOST] says that there are more. Ways that found nothing are left out.
    public Map<String, List<Found>> find(EstablishmentCode establishment, Sought sought) {
        var found = new LinkedHashMap<String, List<Found>>();
        if (sought.isEmpty()) {
            return found;
        }
        var start = escaped(sought.text().toUpperCase(Locale.ROOT)) + "%";
        put(found, "number", query(establishment, "upper(i.number) like :it" + NEWEST, it -> it.param("it", start)));
        put(found, "nda", query(establishment, "i.nda = :it" + NEWEST, it -> it.param("it", sought.text())));
        put(found, "ipp", query(establishment, "p.ipp = :it" + NEWEST, it -> it.param("it", sought.text())));
        sought.email()
                .ifPresent(email -> put(
                        found,
                        "email",
                        query(establishment, "lower(p.email) = :it" + NEWEST, it -> it.param("it", email))));
        sought.mobile()
                .ifPresent(mobile -> put(
                        found,
                        "mobile",
                        query(establishment, "p.mobile = :it" + NEWEST, it -> it.param("it", mobile))));
        sought.birthDate()
                .ifPresent(day -> put(
                        found,
                        "birth-date",
                        query(establishment, "p.birth_date = :it" + NEWEST, it -> it.param("it", Date.valueOf(day)))));
        sought.payment().ifPresent(payment -> put(found, "payment", payment(establishment, payment)));
        sought.amount()
                .ifPresent(amount -> put(
                        found,
                        "amount",
                        query(establishment, "i.due_cents = :it" + NEWEST, it -> it.param("it", amount.cents()))));
        if (!sought.names().isEmpty()) {
            put(found, "name", named(establishment, sought.names()));
        }
        return found;
    }

    /// References are drawn from `2` to `Z`: a beginning is a range of the index that keeps them unique.
    private List<Found> payment(EstablishmentCode establishment, String beginning) {
        var rest = 26 - beginning.length();
        return query(
                establishment,
                """
                i.id in (
                    select a.invoice_id
                    from payments.attempt_line a
                    where a.establishment = :establishment and a.reference between :from and :to)
                """ + NEWEST,
                it -> it.param("from", beginning + "2".repeat(rest)).param("to", beginning + "Z".repeat(rest)));
    }

    /// Each word begins a name; one of them begins a family name, at birth or today. In any order: « jeanne dupont ».
    private List<Found> named(EstablishmentCode establishment, List<String> words) {
        var begins = IntStream.range(0, words.size())
                .mapToObj(
                        n -> "patients.plain(w.last_name) like :w" + n + " or patients.plain(w.birth_name) like :w" + n)
                .collect(Collectors.joining(" or "));
        var every = IntStream.range(0, words.size())
                .mapToObj(n ->
                        "patients.plain(' ' || w.last_name || ' ' || w.birth_name || ' ' || w.first_name) like '% ' || :w"
                                + n)
                .collect(Collectors.joining(" and "));
        return query(
                establishment,
                """
                i.patient_id in (
                    select w.id
                    from patients.reached_patient w
                    where w.establishment = :establishment and (%s) and %s
                    limit 1000)
                """.formatted(begins, every)
                        + " order by p.last_name, p.first_name, i.issued_on desc, i.number desc limit " + (MOST + 1),
                it -> {
                    var statement = it;
                    for (int n = 0; n < words.size(); n++) {
                        statement = statement.param("w" + n, escaped(words.get(n)) + "%");
                    }
                    return statement;
                });
    }

    private List<Found> query(
            EstablishmentCode establishment, String condition, UnaryOperator<JdbcClient.StatementSpec> parameters) {
        return parameters
                .apply(jdbc.sql(FOUND + condition).param("establishment", establishment.value()))
                .query(Searches::read)
                .list();
    }

    private static void put(Map<String, List<Found>> found, String way, List<Found> rows) {
        if (!rows.isEmpty()) {
            found.put(way, rows);
        }
    }

    private static String escaped(String text) {
        return text.replaceAll("([%_\\\\])", "\\\\$1");
    }

    private static Found read(ResultSet row, int n) throws SQLException {
        return new Found(
                new InvoiceNumber(row.getString("number")),
                Patient.listedName(row.getString("last_name"), row.getString("first_name")),
                row.getObject("birth_date", LocalDate.class),
                row.getString("ipp"),
                Money.cents(row.getLong("cents")),
                row.getObject("due_on", LocalDate.class),
                row.getString("state"));
    }
}
