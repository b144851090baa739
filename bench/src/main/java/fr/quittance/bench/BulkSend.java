package fr.quittance.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// W6's bulk work: 1,000 invoices chosen, checked, confirmed, and their patients told. The two minutes a clerk has for
/// second thoughts are left out.
final class BulkSend {

    private static final int INVOICES = 1_000;
    private static final int WARM = 300;
    private static final int RUNS_AT_MOST = 2; // A hospital of 10,000 invoices has 2,700 patients to tell.
    private static final Duration WITHIN = Duration.ofSeconds(120);

    private static final String TOLD = """
            select count(distinct (m.invoice_id)) as told, extract(epoch from max(r.ended_at) - max(r.starts_at)) as seconds
            from backoffice.run r
            join backoffice.run_item t on t.establishment = r.establishment and t.run_id = r.id and t.outcome = 'SENT'
            join notices.message m on m.establishment = t.establishment and m.invoice_id = t.invoice_id
                and m.generation = 2 and m.state in ('QUEUED', 'SENDING', 'SENT')
            join links.link l on l.establishment = m.establishment and l.id = m.link_id
            where r.establishment = ? and r.id = ? and r.state = 'DONE'
            """;

    private final World world;
    private final Browser clerk;
    private final List<UUID> owed;

    private BulkSend(World world, Browser clerk) throws SQLException {
        this.world = world;
        this.clerk = clerk;
        owed = owed();
    }

    static Result measure(World world, Plan plan, int size, Browser clerk) throws Exception {
        var bulk = new BulkSend(world, clerk);
        bulk.run(0, WARM);
        var script = Resources.copy("tell.sql", world.folder());
        var runs = new ArrayList<Run>();
        var limits = new ArrayList<Double>();
        world.portal().forgetPeak();
        var enough = (bulk.owed.size() - WARM) / INVOICES; // Each invoice is told once.
        for (int i = 0; i < Math.min(Math.min(plan.runs(), RUNS_AT_MOST), enough); i++) {
            runs.add(bulk.run(WARM + i * INVOICES, INVOICES));
            limits.add(Pgbench.run(world.folder(), world.postgres(), script, 1, INVOICES));
        }
        var peak = world.portal().peakMegabytes();
        var name = "W6 bulk send of 1,000, %,d".formatted(size);
        return new Result(name, "invoices/s", runs, "pgbench, same rows", limits, peak);
    }

    private Run run(int from, int count) throws Exception {
        var portal = world.portal();
        var chosen = owed.subList(from, from + count);
        var cpu = portal.cpuSeconds();
        var began = System.nanoTime();
        var form = Browser.encoded(Map.of("file", "echeance-passee", "acte", "ALL")) + "&"
                + chosen.stream().map(it -> "facture=" + it).collect(Collectors.joining("&"));
        var page = Browser.next(clerk.post("/gestion/envois", form));
        clerk.getCompressed(page);
        Browser.next(clerk.post(page + "/depart", Map.of()));
        var clicks = (System.nanoTime() - began) / 1e9;
        var id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        var seconds = clicks + done(id);
        cpu = portal.cpuSeconds() - cpu;
        var run = new Run(count, seconds, cpu, null, wrong(id, count));
        quiet();
        return run;
    }

    /// Begins at once, and waits for the end.
    ///
    /// @return how long it took
    private double done(UUID id) throws Exception {
        update("update backoffice.run set starts_at = now() where establishment = ? and id = ?", id);
        update("""
                update scheduled_tasks set execution_time = now()
                where task_name = 'backoffice-run' and task_instance = concat(cast(? as text), '/', cast(? as text))
                """, id);
        if (!Waiting.until(WITHIN, Duration.ofMillis(50), () -> told(id, "seconds") > 0)) {
            throw new IOException("A bulk send did not end in time");
        }
        return told(id, "seconds");
    }

    /// Each patient has a new message with a link of its own.
    private @Nullable String wrong(UUID id, int count) throws SQLException {
        var told = told(id, "told");
        return told == count ? null : "%.0f of %d patients told".formatted(told, count);
    }

    /// Waits until all messages left, so that the limit does not pay for them.
    private void quiet() throws Exception {
        Waiting.until(WITHIN, Duration.ofMillis(100), () -> {
            try (var connection = world.postgres().connect();
                    var query = connection.createStatement();
                    var rows = query.executeQuery("""
                            select count(*) from notices.message
                            where generation = 2 and state in ('QUEUED', 'SENDING')
                            """)) {
                rows.next();
                return rows.getInt(1) == 0;
            }
        });
    }

    private double told(UUID id, String column) throws SQLException {
        try (var connection = world.postgres().connect();
                var query = connection.prepareStatement(TOLD)) {
            query.setString(1, Portal.ESTABLISHMENT);
            query.setObject(2, id);
            var rows = query.executeQuery();
            rows.next();
            return rows.getDouble(column);
        }
    }

    private void update(String sql, UUID id) throws SQLException {
        try (var connection = world.postgres().connect();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, Portal.ESTABLISHMENT);
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    /// Invoices to pay whose patients can be told and ask nothing.
    private List<UUID> owed() throws SQLException {
        var owed = new ArrayList<UUID>();
        try (var connection = world.postgres().connect();
                var query = connection.prepareStatement("""
                        select i.id
                        from invoices.invoice i
                        join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
                        where i.establishment = ? and i.state = 'TO_PAY' and i.due_on < current_date
                            and (p.email is not null or p.mobile is not null and p.sms_consent)
                            and not exists (
                                select from questions.question q
                                where q.establishment = i.establishment and q.invoice_id = i.id and q.answer is null)
                            and not exists (
                                select from notices.message m
                                where m.establishment = i.establishment and m.invoice_id = i.id and m.generation > 1)
                        order by i.id
                        """)) {
            query.setString(1, Portal.ESTABLISHMENT);
            var rows = query.executeQuery();
            while (rows.next()) {
                owed.add(rows.getObject(1, UUID.class));
            }
        }
        return owed;
    }
}
