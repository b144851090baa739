package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// W1's ground: invoices with a PDF of 60 kB, and the same rows by pgbench in one transaction.
///
/// Stays end today and patients are told two days later, as production does: nothing is sent meanwhile.
final class Intake {

    static final String LIMIT = "pgbench, same rows";

    private static final int CLIENTS = 16;
    private static final Duration DROP_WITHIN = Duration.ofSeconds(180);

    private final World world;
    private final byte[] pdf;
    private final HospitalDrop drops;
    private final Path script;

    Intake(World world) throws IOException {
        this.world = world;
        pdf = InvoicePdf.draw();
        drops = new HospitalDrop(Portal.drops(world.folder()).resolve(Portal.ESTABLISHMENT), pdf);
        script = Resources.copy("intake.sql", world.folder());
    }

    static List<Patient> patients(String batch, int count, boolean mobile) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Patient(batch, n, mobile))
                .toList();
    }

    /// Drops rows and waits until all of them are in.
    ///
    /// @throws IOException when they are not in time
    int drop(String batch, List<Patient> patients, int invoices, Rows rows) throws Exception {
        int expected = drops.write(batch, patients, invoices);
        if (!Waiting.until(DROP_WITHIN, Duration.ofMillis(250), () -> rows.invoices(batch) >= expected)) {
            throw new IOException("Of " + expected + " invoices dropped " + rows.invoices(batch) + " came in: "
                    + Command.end(Files.readString(world.portal().log())));
        }
        return expected;
    }

    /// Invoices per second when nothing but PostgreSQL does the work.
    double limit(Duration load) throws IOException, InterruptedException {
        var variables =
                Map.of("pdf", "\\x" + java.util.HexFormat.of().formatHex(pdf), "size", Integer.toString(pdf.length));
        return Pgbench.run(world.folder(), world.postgres(), script, CLIENTS, load, variables);
    }

    byte[] pdf() {
        return pdf.clone();
    }

    /// The time between one and the next, in milliseconds.
    static List<Double> gaps(List<Double> moments) {
        var gaps = new ArrayList<Double>();
        for (int i = 1; i < moments.size(); i++) {
            gaps.add((moments.get(i) - moments.get(i - 1)) * 1000);
        }
        return gaps;
    }
}
