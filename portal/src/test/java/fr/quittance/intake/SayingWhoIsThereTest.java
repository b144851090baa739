package fr.quittance.intake;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.PortalTest;
import fr.quittance.patients.PresentPatient;
import fr.quittance.patients.PresentStays;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A hospital says who is there, by a call or by a file.
@PortalTest
class SayingWhoIsThereTest {

    private static final String KEY = "demo-valmont-api-key-0000000000000000000000000000";
    private static final String HEADER = "ipp;nda;unite;nom;prenom;naissance;entree;sortie;email;mobile\n";

    @LocalServerPort
    int port;

    @Autowired
    IntakeSettings settings;

    @Autowired
    PresentStays stays;

    private final String unit = "Unité " + System.nanoTime();
    private final String person = "P" + System.nanoTime();

    @Test
    void patients_said_to_be_there_are_there_until_the_day_they_leave() {
        assertThat(say(HEADER + row("1", "27/03/1957", "", "")).statusCode()).isEqualTo(200);
        assertThat(there()).extracting(it -> it.patient().lastName()).containsExactly("DUPONT");

        say(HEADER + row("1", "27/03/1957", LocalDate.now().minusDays(1).toString(), ""));
        assertThat(there()).isEmpty();
        assertThat(stays.present(TILLEULS, LocalDate.now(), unit, 10)).isEmpty();
    }

    @Test
    void the_same_lines_said_again_change_nothing_and_a_move_changes_the_unit() {
        say(HEADER + row("1", "27/03/1957", "", ""));
        var before = there();
        say(HEADER + row("1", "27/03/1957", "", ""));

        assertThat(there()).isEqualTo(before);
        var moved = unit + " bis";
        say(HEADER + row("1", "27/03/1957", "", "").replace(unit, moved));
        assertThat(there()).isEmpty();
        assertThat(stays.present(VALMONT, LocalDate.now(), moved, 10)).hasSize(1);
    }

    @Test
    void each_wrong_line_says_what_to_put_right_and_the_others_enter() {
        say(HEADER + row("1", "27/03/1957", "", ""));

        var answer = say(HEADER
                + row("2", "31/02/1957", "", "")
                + row("1", "28/03/1957", "", "")
                + row("3", "27/03/1957", "", "pas-une-adresse")
                + "trop;court\n");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"received\":1", "\"refused\":3", "\"column\":\"naissance\"", "\"column\":\"email\"");
        assertThat(there())
                .extracting(it -> it.patient().ipp())
                .containsExactlyInAnyOrder(person + "-1", person + "-3");
        assertThat(there()).extracting(it -> it.patient().birthDate()).containsOnly(LocalDate.of(1957, 3, 27));
    }

    @Test
    void a_list_without_a_column_it_needs_is_refused_as_a_whole() {
        var answer = say("ipp;nda;nom;prenom;naissance\nA;B;C;D;27/03/1957\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("unite");
    }

    @Test
    void nobody_says_who_is_there_without_the_hospitals_key() {
        assertThat(say("faux", HEADER + row("1", "27/03/1957", "", "")).statusCode())
                .isEqualTo(401);
        assertThat(there()).isEmpty();
    }

    @Test
    void a_file_in_the_folder_of_stays_says_the_same_and_comes_back_with_its_report() throws IOException {
        var folder = settings.folder().resolve(VALMONT.value()).resolve("sejours");
        Files.createDirectories(folder);
        var text = HEADER + row("1", "27/03/1957", "", "") + row("2", "31/02/1957", "", "");
        var half = Files.write(folder.resolve(person + ".csv.tmp"), text.getBytes(Charset.forName("ISO-8859-15")));
        Files.setLastModifiedTime(half, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(half, folder.resolve(person + ".csv"));

        await().atMost(Duration.ofSeconds(30)).until(() -> Files.notExists(folder.resolve(person + ".csv")));
        assertThat(there()).hasSize(1);
        var report = report(folder);
        assertThat(report).contains("refusée", "naissance", "31/02/1957");
    }

    private String report(Path folder) throws IOException {
        try (var found = Files.walk(folder.resolve("traites"))) {
            return Files.readString(
                    found.filter(it -> it.getFileName().toString().equals(person + ".csv.rapport.csv"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private String row(String number, String birth, String leftOn, String email) {
        return String.join(
                        ";",
                        person + "-" + number,
                        "N" + person + "-" + number,
                        unit,
                        "DUPONT",
                        "Jeanne",
                        birth,
                        LocalDate.now().minusDays(4).toString(),
                        leftOn,
                        email,
                        "")
                + "\n";
    }

    private List<PresentPatient> there() {
        return stays.present(VALMONT, LocalDate.now(), unit, 10);
    }

    private HttpResponse<String> say(String text) {
        return say(KEY, text);
    }

    private HttpResponse<String> say(String key, String text) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/stays"))
                            .header("Authorization", "Bearer " + key)
                            .header("Content-Type", "text/csv")
                            .POST(BodyPublishers.ofString(text))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
