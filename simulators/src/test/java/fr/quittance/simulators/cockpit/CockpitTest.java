package fr.quittance.simulators.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.simulators.OutsideWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CockpitTest extends OutsideWorld {

    @Test
    void the_home_leads_to_the_cockpit() {
        assertThat(get("/").headers().firstValue("Location")).hasValue("/demo");
        assertThat(get("/demo").body())
                .contains(
                        "Démonstration",
                        "aucun paiement réel",
                        "Jeanne Dupont",
                        "Karim Benali",
                        "Odette Martin",
                        "Famille Petit",
                        "Simone Garnier");
    }

    @Test
    void a_button_makes_the_hospital_send() {
        for (var scene : List.of("discharge", "paid", "replaced", "hundred", "bad")) {
            var answer = press("/demo/scene", Map.of("scene", scene, "persona", "jeanne"));

            assertThat(answer).as(scene).contains("fait=").doesNotContain("echec");
        }
        assertThat(press("/demo/scene", Map.of("scene", "inconnue"))).contains("echec=true");
    }

    @Test
    void the_public_hospital_sends_to_its_own_patient() {
        press("/demo/scene", Map.of("scene", "discharge", "persona", "simone"));

        assertThat(get("/demo").body()).contains("hôpital public", "dernière facture");
    }

    @Test
    void the_switches_of_paysim_are_seen_and_tested() {
        press("/demo/paysim", Map.of("callback", "twice"));
        press("/demo/paysim", Map.of("down", "true"));

        assertThat((String) read(get("/api/paysim/behaviour"), "$.callback")).isEqualTo("twice");
        assertThat(send(paysim("/v1/hello").GET()).statusCode()).isEqualTo(503);
        assertThat(get("/demo").body()).contains("Réparer PaySim");
    }

    @Test
    void everything_goes_back_to_zero() {
        put("/api/paysim/behaviour", "{\"callback\":\"lost\"}");
        link(newOrder());

        press("/demo/reset", Map.of());

        assertThat((List<?>) read(get("/api/paysim/links"), "$")).isEmpty();
        assertThat((String) read(get("/api/paysim/behaviour"), "$.callback")).isEqualTo("now");
    }

    @Test
    void the_journal_shows_links_and_misbehaves_on_demand() {
        var orderId = newOrder();
        var path = link(orderId);
        pay(path, "0000");
        var linkId = path.substring("/pay/".length());

        for (var act : List.of("again", "wrong-amount", "forge", "lost")) {
            assertThat(press("/paysim", Map.of("link", linkId, "act", act))).isEqualTo("/paysim");
        }

        assertThat(get("/paysim").body()).contains(orderId, "Payé", "84,50\u00A0€", "montant faux", "forgé");
    }

    private String press(String path, Map<String, String> fields) {
        var answer = postForm(request(path), fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
