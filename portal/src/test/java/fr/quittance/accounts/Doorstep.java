package fr.quittance.accounts;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;

import fr.quittance.Visit;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.links.Link;
import fr.quittance.links.Links;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patients;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.altcha.altcha.Altcha;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the stories of this module need: invoices with an address nobody else has, links, solved
/// captchas, codes.
@Component
public class Doorstep {

    public static final String PASSWORD = "Tilleul-2026!";

    private static final AtomicInteger SEQUENCE = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();

    private final Patients patients;
    private final Invoices invoices;
    private final Links links;
    private final OneTimeCodes codes;
    private final JdbcClient jdbc;

    Doorstep(Patients patients, Invoices invoices, Links links, OneTimeCodes codes, JdbcClient jdbc) {
        this.patients = patients;
        this.invoices = invoices;
        this.links = links;
        this.codes = codes;
        this.jdbc = jdbc;
    }

    /// An address nobody else has.
    public static String newAddress() {
        return "patiente" + SEQUENCE.incrementAndGet() + "@exemple.fr";
    }

    public Invoice invoiceFor(String email) {
        return anInvoice().reachedAt(new Contacts(email, "+33639980012", true)).in(patients, invoices);
    }

    public String link(Invoice invoice, Link.Channel channel) {
        return "/e/" + links.token(links.make(invoice, channel));
    }

    /// The patient behind a new link to an invoice.
    LinkedPatient linked(Invoice invoice) {
        return new LinkedPatient(
                links.make(invoice, Link.Channel.MAIL),
                invoice,
                patients.find(VALMONT, invoice.patient()).orElseThrow());
    }

    /// An account opened by the e-mail's link.
    public Invoice patientWithAccount(int port, String email) {
        var invoice = invoiceFor(email);
        var visit = new Visit(port);
        visit.get(link(invoice, Link.Channel.MAIL));
        var answer = visit.post("/premiere-connexion", firstConnection(email, "altcha", captcha(visit)));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + answer.body());
        }
        return invoice;
    }

    /// The form of the first connection, right in everything but what `changes` says; no captcha.
    public static String[] firstConnection(String email, String... changes) {
        return form(
                Map.of(
                        "email", email,
                        "motDePasse", PASSWORD,
                        "confirmation", PASSWORD,
                        "jour", "27",
                        "mois", "mars",
                        "annee", "1957",
                        "cgu", "on"),
                changes);
    }

    /// The form of the later connections.
    public static String[] signIn(String email, String... changes) {
        return form(
                Map.of("email", email, "motDePasse", PASSWORD, "jour", "27", "mois", "3", "annee", "1957"), changes);
    }

    private static String[] form(Map<String, String> right, String... changes) {
        var form = new LinkedHashMap<>(right);
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form.entrySet().stream()
                .flatMap(it -> java.util.stream.Stream.of(it.getKey(), it.getValue()))
                .toArray(String[]::new);
    }

    /// Does the widget's work.
    public static String captcha(Visit visit) {
        return solved(visit.get("/captcha/defi").body());
    }

    static String solved(String challenge) {
        try {
            var task = JSON.readValue(challenge, Captcha.Task.class);
            var solution =
                    Altcha.solveChallenge(task.challenge(), task.salt(), Altcha.Algorithm.SHA256, task.maxnumber(), 0);
            var payload = JSON.writeValueAsString(Map.of(
                    "algorithm", task.algorithm(),
                    "challenge", task.challenge(),
                    "number", solution.number,
                    "salt", task.salt(),
                    "signature", task.signature()));
            return Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// The code in the last message to an address, as `notices` would write it.
    public String lastCode(String email) {
        return codes.code(VALMONT, lastChallenge(email));
    }

    public UUID lastChallenge(String email) {
        return jdbc.sql("select id from accounts.challenge where email = :email order by id desc limit 1")
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    /// A code that is not this one.
    public static String not(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode());
    }

    /// The account of an address.
    public UUID account(String email) {
        return jdbc.sql("select id from accounts.account where email = :email")
                .param("email", email)
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
    }

    /// Forgets how often this machine and everybody's telephone were served in other tests.
    public void forgetCounts() {
        change("delete from rate_limit");
        change("delete from guard.asked_message");
        change("delete from accounts.failed_sign_in where scope in ('NETWORK', 'EVERYBODY')");
    }

    public long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    public void change(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }
}
