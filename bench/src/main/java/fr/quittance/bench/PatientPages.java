package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// W2: the list and one invoice of somebody signed in, and the pay page by link; 64 patients, each with a session and
/// six invoices, over 64 connections, compressed as browsers ask.
final class PatientPages implements Workload {

    private static final int PATIENTS = 64;
    private static final int CONNECTIONS = 64;
    private static final int INVOICES = 6;
    private static final int HEADERS_AT_MOST = 2_500;
    private static final String BATCH = "w2";
    private static final String AMOUNT = "84,50";

    /// A kind of page: where it is for a patient, and what it must say.
    private record Kind(
            String name,
            Function<FirstConnection.SignedIn, String> path,
            Function<FirstConnection.SignedIn, String> says) {}

    private static final Kind INVOICE = new Kind(
            "W2 invoice",
            it -> "/factures/" + HospitalDrop.number(it.patient(), 1),
            it -> HospitalDrop.number(it.patient(), 1));

    @Override
    public String id() {
        return "W2";
    }

    @Override
    public List<Result> measure(World world, Plan plan) throws Exception {
        var visitors = FirstConnection.visitors(world, BATCH, PATIENTS, INVOICES);
        Resources.copy("count.lua", world.folder());
        var script = Resources.copy("pages.lua", world.folder());
        var kinds = List.of(
                new Kind("W2 list", _ -> "/factures", it -> HospitalDrop.number(it.patient(), INVOICES - 1)),
                INVOICE,
                new Kind("W2 pay page", FirstConnection.SignedIn::payPath, _ -> AMOUNT));
        var results = new ArrayList<Result>();
        for (var kind : kinds) {
            results.add(measure(world, plan, script, visitors, kind));
        }
        return results;
    }

    private static Result measure(
            World world, Plan plan, Path script, List<FirstConnection.SignedIn> visitors, Kind kind) throws Exception {
        var wrk = wrk(world, script, visitors, kind);
        var body = body(visitors, kind);
        var bareAsked = Files.writeString(world.folder().resolve("bare-asked.txt"), "/bare|none=none\n");
        var runs = new ArrayList<Run>();
        var limits = new ArrayList<Double>();
        var portal = world.portal();
        try (var bare = BareBoot.start(world.folder(), world.postgres())) {
            var barePage = new Wrk(script, CONNECTIONS, List.of(bareAsked.toString()));
            wrk.run(world.folder(), portal.address("/"), plan.warmLoad());
            barePage.run(world.folder(), bare.address(), plan.warmLoad());
            portal.forgetPeak();
            for (int i = 0; i < plan.runs(); i++) {
                runs.add(run(world, plan, wrk, visitors, kind, body));
                limits.add(limit(barePage.run(world.folder(), bare.address(), plan.load())));
            }
        }
        return new Result(kind.name(), "pages/s", runs, "bare Boot page, one row", limits, portal.peakMegabytes());
    }

    /// The invoice page alone, as often as the plan has runs, without the limit.
    static List<Run> runs(World world, Plan plan, String batch, int patients) throws Exception {
        var visitors = FirstConnection.visitors(world, batch, patients, INVOICES);
        Resources.copy("count.lua", world.folder());
        var wrk = wrk(world, Resources.copy("pages.lua", world.folder()), visitors, INVOICE);
        var body = body(visitors, INVOICE);
        var runs = new ArrayList<Run>();
        wrk.run(world.folder(), world.portal().address("/"), plan.warmLoad());
        for (int i = 0; i < plan.runs(); i++) {
            runs.add(run(world, plan, wrk, visitors, INVOICE, body));
        }
        return runs;
    }

    private static Wrk wrk(World world, Path script, List<FirstConnection.SignedIn> visitors, Kind kind)
            throws IOException {
        var asked = Files.writeString(
                world.folder().resolve("asked.txt"),
                visitors.stream()
                        .map(it -> kind.path().apply(it) + "|" + it.browser().cookie() + "\n")
                        .collect(Collectors.joining()));
        return new Wrk(script, CONNECTIONS, List.of(asked.toString()));
    }

    private static int body(List<FirstConnection.SignedIn> visitors, Kind kind)
            throws IOException, InterruptedException {
        var first = visitors.getFirst();
        return first.browser().getCompressed(kind.path().apply(first)).body().length;
    }

    private static Run run(
            World world, Plan plan, Wrk wrk, List<FirstConnection.SignedIn> visitors, Kind kind, int body)
            throws IOException, InterruptedException {
        var cpu = world.portal().cpuSeconds();
        var count = wrk.run(world.folder(), world.portal().address("/"), plan.load());
        cpu = world.portal().cpuSeconds() - cpu;
        return new Run(
                count.requests(), count.micros() / 1e6, cpu, count.latency(), wrong(visitors, kind, count, body));
    }

    private static double limit(Wrk.Count count) throws IOException {
        if (count.trouble() != null) {
            throw new IOException("The bare page did not answer: " + count);
        }
        return count.perSecond();
    }

    /// A redirect or an error page has another size than the page; and the pages of a few patients are read after each
    /// run.
    private static @Nullable String wrong(List<FirstConnection.SignedIn> visitors, Kind kind, Wrk.Count count, int body)
            throws IOException, InterruptedException {
        if (count.trouble() != null) {
            return count.trouble();
        }
        if (count.bytesPerAnswer() < body || count.bytesPerAnswer() > body + HEADERS_AT_MOST) {
            return "answers of %.0f bytes where a page has %d".formatted(count.bytesPerAnswer(), body);
        }
        for (var visitor : List.of(visitors.getFirst(), visitors.get(visitors.size() / 2), visitors.getLast())) {
            var answer = visitor.browser().get(kind.path().apply(visitor));
            if (answer.statusCode() != 200
                    || !Browser.text(answer).contains(kind.says().apply(visitor))) {
                return "status " + answer.statusCode() + ", or not the patient's page";
            }
        }
        return null;
    }
}
