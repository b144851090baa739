package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Patients who read their pages and patients whose payments are confirmed, through a door before several nodes.
final class Crowd {

    private static final Duration WITHIN = Duration.ofSeconds(180);

    private final Door door;
    private final MailSink mails;
    private final HospitalDrop drops;

    /// @param dropFolder the folder that all nodes watch
    Crowd(Door door, MailSink mails, Path dropFolder) throws IOException {
        this.door = door;
        this.mails = mails;
        drops = new HospitalDrop(dropFolder.resolve(Portal.ESTABLISHMENT), InvoicePdf.draw());
    }

    /// So many patients signed in, each with an invoice: the requests for their pages.
    String pages(String batch, int count, Rows rows) throws Exception {
        var lines = new StringBuilder();
        for (var patient : told(batch, count, rows)) {
            var visitor = FirstConnection.walk(door, patient, mails.messageTo(patient.email()));
            var number = HospitalDrop.number(patient, 0);
            var cookie = visitor.browser().cookie();
            lines.append(Visits.line("GET", "/factures", cookie, number, ""));
            lines.append(Visits.line("GET", "/factures/" + number, cookie, number, ""));
            lines.append(Visits.line("GET", visitor.payPath(), cookie, "84,50", ""));
        }
        return lines.toString();
    }

    /// So many patients who pressed « Payer »: what their platform will call back with.
    String callbacks(String batch, int count, Rows rows) throws Exception {
        List<String> orders = new ArrayList<>();
        for (var patient : told(batch, count, rows)) {
            orders.add(OpenPayments.opened(door, mails, patient));
        }
        return orders.stream()
                .map(it ->
                        Visits.line("POST", Portal.CALLBACKS, "", "", PlatformSink.callback(it, OpenPayments.AMOUNT)))
                .collect(Collectors.joining());
    }

    /// Patients who have an invoice and the mail about it.
    private List<Patient> told(String batch, int count, Rows rows) throws Exception {
        var patients = Intake.patients(batch, count, false);
        drops.write(batch, patients, 1);
        if (!Waiting.until(WITHIN, Duration.ofMillis(250), () -> rows.invoices(batch) >= count)) {
            throw new IOException("Of " + count + " invoices dropped " + rows.invoices(batch) + " came in");
        }
        mails.forget();
        rows.release("MAIL", batch + "-%");
        if (!Waiting.until(
                WITHIN, Duration.ofMillis(100), () -> mails.arrivals().total() >= count)) {
            throw new IOException("Only " + mails.arrivals().total() + " of " + count + " patients were told");
        }
        return patients;
    }
}
