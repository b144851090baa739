package fr.quittance.settings.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.establishments.Connection;
import fr.quittance.establishments.Trial;
import fr.quittance.settings.TryConnection;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import java.util.Arrays;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

class ConnectionsTest extends SettingsStory {

    private static final String HERE = "/gestion/reglages/connecteurs";

    @Autowired
    TryConnection connections;

    @Autowired
    Environment environment;

    @Test
    void every_connection_is_shown_with_its_address_and_without_its_secrets() {
        var body = administrator.get(HERE).body();

        assertThat(Jsoup.parse(body).select("h2").eachText())
                .anyMatch(it -> it.contains("PaySim"))
                .contains("Serveur d'e-mail", "Centre SMS", "Dossier de dépôt", "Rangement des documents")
                .contains("Cachet électronique");
        assertThat(body).contains("localhost:2775", "http://localhost:9100");
        for (var secret : new String[] {
            "quittance.payments.contracts.ch-valmont.paytweak.private-key",
            "quittance.payments.contracts.ch-valmont.paytweak.public-key",
            "quittance.payments.contracts.ch-valmont.paytweak.callback-path",
            "quittance.documents.key"
        }) {
            assertThat(body).doesNotContain(environment.getRequiredProperty(secret));
        }
    }

    @Test
    void a_trial_says_what_happened_and_what_to_do_and_the_journal_knows() {
        var answer = administrator.post(HERE + "/documents");

        assertThat(Jsoup.parse(answer.body()).select(".notice--success").text()).contains("La connexion marche");
        assertThat(journal("ch-valmont", "connection-tried").getFirst())
                .isEqualTo(
                        "Rangement des documents\u00A0: La connexion marche\u00A0: l'autre côté répond et nous accepte.");
        assertThat(Jsoup.parse(administrator.post(HERE + "/cachet").body())
                        .select(".notice--success")
                        .text())
                .contains("Le certificat vaut jusqu'au");
    }

    @Test
    void an_address_typed_by_somebody_is_tried_by_nobody() {
        assertThat(administrator
                        .post(HERE + "/ailleurs", "adresse", "http://192.0.2.1/")
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator.post(HERE + "/lyra").statusCode())
                .as("the platform of another hospital")
                .isEqualTo(404);
    }

    @Test
    void nobody_hammers_the_other_side() {
        var connection = new Connection("x", "X", Connection.facts("Adresse", "x"), Trial::answers);

        var trials = Arrays.asList(new Object[11]).stream()
                .map(it -> connections.run(connection, roy))
                .toList();

        assertThat(trials.subList(0, 10)).allMatch(it -> it.isPresent());
        assertThat(trials.getLast()).isEmpty();
        assertThat(administrator.post(HERE + "/documents").statusCode()).isEqualTo(429);
    }

    @Test
    void nobody_but_an_administrator_comes_in() {
        var clerk = SampleStaff.signedIn(portal, port, StaffRole.BILLING_CLERK);

        assertThat(clerk.get(HERE).statusCode()).isEqualTo(404);
        assertThat(clerk.post(HERE + "/documents").statusCode()).isEqualTo(404);
    }
}
