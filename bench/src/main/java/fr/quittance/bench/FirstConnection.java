package fr.quittance.bench;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// A patient walks the first connection from the e-mail to the list, captcha solved, and stays signed in.
final class FirstConnection {

    private static final Pattern STAMP = Pattern.compile("name=\"affiche\" value=\"([^\"]*)\"");
    static final String PASSWORD = "Bruyere-Lanterne-58-Violon";
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private FirstConnection() {}

    /// Somebody signed in, who also opened a link to pay.
    ///
    /// @param payPath the pay page of the link, without its token
    record SignedIn(Patient patient, Browser browser, String payPath) {}

    private record Task(String algorithm, String challenge, long maxnumber, String salt, String signature) {}

    /// So many patients who came in by the drop folder, got their e-mail and walked it.
    ///
    /// @param invoices how many each has
    static List<SignedIn> visitors(World world, String batch, int count, int invoices) throws Exception {
        var patients = Intake.patients(batch, count, false);
        try (var rows = new Rows(world.postgres())) {
            new Intake(world).drop(batch, patients, invoices, rows);
            world.mails().forget();
            rows.release("MAIL", batch + "-%-0");
        }
        var mails = world.mails();
        if (!Waiting.until(
                TOLD_WITHIN, Duration.ofMillis(100), () -> mails.arrivals().total() >= count)) {
            throw new IOException("Only " + mails.arrivals().total() + " of " + count + " patients were told");
        }
        var visitors = new ArrayList<SignedIn>();
        for (var patient : patients) {
            visitors.add(walk(world.portal(), patient, mails.messageTo(patient.email())));
        }
        return visitors;
    }

    /// Walks it.
    ///
    /// @param mail the message as it came over the wire
    static SignedIn walk(Door door, Patient patient, byte[] mail)
            throws IOException, InterruptedException, MessagingException {
        var token = MailedLink.token(mail);
        var browser = new Browser(door);
        var form = Browser.next(browser.get("/e/" + token));
        var page = Browser.text(browser.get(form));
        var stamp = STAMP.matcher(page);
        if (!stamp.find()) {
            throw new IOException("The first connection has no form");
        }
        var answer = browser.post(form, fields(patient, stamp.group(1), solved(browser)));
        if (!Browser.next(answer).startsWith("/factures")) {
            throw new IOException("The first connection led to " + Browser.next(answer));
        }
        return new SignedIn(patient, browser, Browser.next(browser.get("/p/" + token)));
    }

    private static Map<String, String> fields(Patient patient, String stamp, String captcha) {
        var birthDay = patient.birthDay().split("/");
        var fields = new LinkedHashMap<String, String>();
        fields.put("email", patient.email());
        fields.put("motDePasse", PASSWORD);
        fields.put("confirmation", PASSWORD);
        fields.put("jour", birthDay[0]);
        fields.put("mois", birthDay[1]);
        fields.put("annee", birthDay[2]);
        fields.put("cgu", "on");
        fields.put("affiche", stamp);
        fields.put("altcha", captcha);
        return fields;
    }

    /// The captcha of a new form, solved.
    static String solved(Browser browser) throws IOException, InterruptedException {
        var task = JSON.readValue(browser.get("/captcha/defi").body(), Task.class);
        for (long number = 0; number <= task.maxnumber(); number++) {
            if (Hashes.sha256((task.salt() + number).getBytes(StandardCharsets.UTF_8))
                    .equals(task.challenge())) {
                var payload = new LinkedHashMap<String, Object>();
                payload.put("algorithm", task.algorithm());
                payload.put("challenge", task.challenge());
                payload.put("number", number);
                payload.put("salt", task.salt());
                payload.put("signature", task.signature());
                return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(payload));
            }
        }
        throw new IOException("The captcha has no solution");
    }
}
