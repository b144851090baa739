package fr.quittance.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Patients who were told, opened their link, pressed « Payer » and stand on the platform's page.
final class OpenPayments {

    static final String AMOUNT = "84.50";
    private static final int AT_ONCE = 8;

    private OpenPayments() {}

    /// Opens a payment for each of so many patients, one invoice each.
    ///
    /// @return the platform's orders
    static List<String> of(World world, String batch, int count, Rows rows) throws Exception {
        var patients = Intake.patients(batch, count, false);
        new Intake(world).drop(batch, patients, 1, rows);
        world.mails().forget();
        rows.release("MAIL", batch + "-%");
        var mails = world.mails();
        if (!Waiting.until(
                Duration.ofSeconds(120),
                Duration.ofMillis(50),
                () -> mails.arrivals().total() >= count)) {
            throw new IOException("Only " + mails.arrivals().total() + " of " + count + " patients were told");
        }
        var permits = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var walks = patients.stream()
                    .map(it -> threads.submit(limited(permits, () -> opened(world.portal(), world.mails(), it))))
                    .toList();
            var orders = new ArrayList<String>();
            for (var walk : walks) {
                orders.add(walk.get());
            }
            return orders;
        } catch (ExecutionException e) {
            throw new IOException("A payment page did not open", e.getCause());
        }
    }

    private static <T> Callable<T> limited(Semaphore permits, Callable<T> walk) {
        return () -> {
            permits.acquire();
            try {
                return walk.call();
            } finally {
                permits.release();
            }
        };
    }

    /// One patient's: the platform's order.
    static String opened(Door door, MailSink mails, Patient patient) throws Exception {
        var browser = new Browser(door);
        var token = MailedLink.token(mails.messageTo(patient.email()));
        var page = Browser.next(browser.get("/p/" + token));
        var platform = Browser.next(browser.post(page + "/paiement", Map.of()));
        if (!platform.startsWith("/pay/")) {
            throw new IOException("« Payer » led to " + platform);
        }
        return platform.substring("/pay/".length());
    }
}
