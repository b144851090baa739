package fr.quittance.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A page that a clerk opens, and what must be on it, asked in SQL of our own.
///
/// @param name what the table calls it
/// @param path its address
/// @param numbers the numbers of all its invoices, in its order
/// @param counted whether the page says how many there are in all
record DeskPage(String name, String path, String numbers, boolean counted) {

    private static final int ROWS = 50;
    private static final Pattern ROW = Pattern.compile("data-row>([^<]+)</a>");
    private static final Pattern TOTAL = Pattern.compile("<div class=\"data-foot\"><span>[^<]* sur ([\\d\\h]+)<");

    private static final String NAMED = """
            select number from (
                select i.number, p.last_name, p.first_name, i.issued_on
                from invoices.invoice i
                join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
                where i.establishment = 'ch-valmont' and '%s' in (p.last_name, p.birth_name)) found
            """;

    /// Every queue, each with rows.
    static final List<DeskPage> QUEUES = List.of(
            queue("without contact", "sans-coordonnees", """
                    select i.number
                    from invoices.invoice i
                    join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
                    join patients.stay s on s.establishment = i.establishment and s.nda = i.nda
                    where i.establishment = 'ch-valmont' and i.state = 'TO_PAY' and p.email is null
                        and not (p.mobile is not null and p.sms_consent)
                    order by s.left_on, i.number
                    """),
            queue("to send", "a-envoyer", """
                    select i.number
                    from invoices.invoice i
                    join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
                    where i.establishment = 'ch-valmont' and i.state = 'TO_PAY'
                        and (p.email is not null or p.mobile is not null and p.sms_consent)
                        and not exists (
                            select from notices.message m
                            where m.establishment = 'ch-valmont' and m.invoice_id = i.id and m.state <> 'QUEUED')
                    order by i.due_cents desc, i.number
                    """),
            queue("undelivered", "non-remis", """
                    select i.number
                    from notices.message m
                    join invoices.invoice i on i.establishment = m.establishment and i.id = m.invoice_id
                    where m.establishment = 'ch-valmont' and m.state in ('DEAD', 'UNDELIVERED') and i.state = 'TO_PAY'
                    order by coalesce(m.sent_at, m.queued_at), i.number
                    """),
            queue("overdue", "echeance-passee", """
                    select number
                    from invoices.invoice
                    where establishment = 'ch-valmont' and state = 'TO_PAY'
                        and due_on < (now() at time zone 'Europe/Paris')::date
                    order by due_on, number
                    """),
            queue("reported", "signalees", """
                    select i.number
                    from questions.question q
                    join invoices.invoice i on i.establishment = q.establishment and i.id = q.invoice_id
                    where q.establishment = 'ch-valmont' and q.answer is null
                    order by q.answer_by, i.number
                    """),
            queue("identity", "identite-a-verifier", """
                    select number from (
                        select i.number, l.space_locked_at as at
                        from links.link l
                        join invoices.invoice i on i.establishment = l.establishment and i.id = l.invoice_id
                        where l.establishment = 'ch-valmont' and l.space_locked_at is not null
                        union all
                        select i.number, q.asked_at
                        from questions.question q
                        join invoices.invoice i on i.establishment = q.establishment and i.id = q.invoice_id
                        where q.establishment = 'ch-valmont' and q.answer is null and q.reason = 'NOT_MINE') asked
                    order by at, number
                    """),
            queue("to reconcile", "paiements-a-rapprocher", """
                    select i.number
                    from payments.attempt a
                    join invoices.invoice i on i.establishment = a.establishment and i.id = a.invoice_id
                    where a.establishment = 'ch-valmont' and a.state = 'UNDECIDED'
                    order by a.at, i.number
                    """),
            queue("to acquit", "acquittees-a-deposer", """
                    select i.number
                    from invoices.invoice i
                    where i.establishment = 'ch-valmont' and i.state = 'PAID' and i.paid_at < now() - interval '1 hour'
                        and not exists (
                            select from receipts.receipt r
                            where r.establishment = 'ch-valmont' and r.invoice_id = i.id and r.kind = 'ACQUITTED')
                    order by (i.paid_at at time zone 'Europe/Paris')::date, i.number
                    """));

    /// The search box: a name, the beginning of a number, a name with a slip of the finger, and nothing at all.
    static final List<DeskPage> SEARCHES = List.of(
            search(
                    "name",
                    "lefevre",
                    NAMED.formatted("LEFÈVRE")
                            + " order by last_name, first_name, issued_on desc, number desc limit 10"),
            search("number", "S2026-000012", """
                    select number
                    from invoices.invoice
                    where establishment = 'ch-valmont' and number like 'S2026-000012%'
                    order by issued_on desc, number desc
                    limit 10
                    """),
            search("typo", "lefvere", NAMED.formatted("LEFVERE")),
            search("no result", "zwiedineck", NAMED.formatted("ZWIEDINECK")));

    private static DeskPage queue(String name, String address, String numbers) {
        return new DeskPage("queue " + name, "/gestion/a-faire/" + address, numbers, true);
    }

    private static DeskPage search(String name, String typed, String numbers) {
        return new DeskPage("search " + name, "/gestion/recherche?q=" + typed, numbers, false);
    }

    /// What is not right with an answer; null when all is.
    @Nullable
    String wrong(HttpResponse<byte[]> answer, List<String> numbers) {
        var page = Browser.text(answer);
        var expected = numbers.subList(0, Math.min(ROWS, numbers.size()));
        var shown = shown(page);
        if (answer.statusCode() != 200) {
            return "status " + answer.statusCode();
        }
        if (!shown.equals(expected)) {
            return shown.size() + " rows where there are " + expected.size() + ", or others: " + shown;
        }
        var total = TOTAL.matcher(page);
        return !counted || total.find() && total.group(1).replaceAll("\\h", "").equals("" + numbers.size())
                ? null
                : "not the number of all rows: " + numbers.size();
    }

    private static List<String> shown(String page) {
        var row = ROW.matcher(page);
        var shown = new ArrayList<String>();
        while (row.find()) {
            shown.add(row.group(1));
        }
        return shown;
    }

    /// The numbers it must show, all pages together.
    List<String> expected(Postgres postgres) throws SQLException, IOException {
        var expected = new ArrayList<String>();
        try (var connection = postgres.connect();
                var query = connection.createStatement();
                var rows = query.executeQuery(numbers)) {
            while (rows.next()) {
                expected.add(rows.getString(1));
            }
        }
        return expected;
    }
}
