package fr.quittance.settings.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.Visit;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.papers.PaperHeads;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AppearanceTest extends SettingsStory {

    private static final String HERE = "/gestion/reglages/apparence";
    private static final EstablishmentCode TILLEULS = new EstablishmentCode("clinique-des-tilleuls");
    private static final byte[] LOGO = """
            <svg viewBox="0 0 90 30" onload="alert(1)"><path fill="#1d3557" d="M0 0h90v30z"/></svg>
            """.getBytes(UTF_8);

    @Autowired
    PaperHeads heads;

    @Test
    void the_hospitals_colour_is_on_the_patients_pages_at_once_in_a_style_sheet_of_ours_kept_for_ever() {
        var others = establishments.get(TILLEULS);

        var answer = decide(HERE, "colour", "1D3557");

        assertThat(location(answer)).isEqualTo(HERE + "?fait");
        var sheet = help().select("link[href^=/theme/]").attr("href");
        assertThat(sheet).matches("/theme/1d3557-[0-9a-f]{8}\\.css");
        var css = new Visit(port).get(sheet);
        assertThat(css.body()).startsWith(":root{--accent:#1d3557");
        assertThat(css.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/css"));
        isKeptForEver(css);
        assertThat(new Visit(port).get("/theme/1d3557-00000000.css").statusCode())
                .isEqualTo(404);
        assertThat(establishments.get(TILLEULS)).isEqualTo(others);
        assertThat(journal("ch-valmont", "appearance-changed").getFirst())
                .contains("Couleur de l'établissement\u00A0: «\u00A0#0b5c7a\u00A0» → «\u00A0#1d3557");
        assertThat(heads.of(VALMONT, Instant.EPOCH).look().colour()).isEqualTo("#1d3557");
    }

    @Test
    void a_colour_too_pale_to_read_is_taken_in_the_nearest_shade_and_the_page_says_so_before() {
        var preview = administrator.post(HERE + "/apercu", "colour", "#F5A623", "logo", "logo-valmont.svg", "vu", "0");

        assertThat(preview.body()).contains("ne se lit pas assez sur du blanc", "Rien n'est encore enregistré");
        assertThat(help().select("link[href^=/theme/]")).isEmpty();
        decide(HERE, "colour", "#f5a623");
        var css = new Visit(port)
                .get(help().select("link[href^=/theme/]").attr("href"))
                .body();
        assertThat(css).contains("--band:#f5a623").doesNotContain("--accent:#f5a623;");
    }

    @Test
    void a_logo_is_made_safe_shown_before_it_counts_and_taken_back_like_all_else() {
        var preview = upload(HERE + "/apercu", "CH Valmont.svg", LOGO);

        assertThat(preview.statusCode()).isEqualTo(200);
        var chosen = Jsoup.parse(preview.body()).select("input[name=logo][checked]");
        assertThat(chosen.val()).matches("/logo/ch-valmont/[0-9a-f]{16}\\.svg");
        assertThat(Jsoup.parse(preview.body()).select("svg.sample image").attr("href"))
                .isEqualTo(chosen.val());
        assertThat(help().select(".brand__logo").attr("src")).startsWith("/assets/");

        decide(HERE, "logo", chosen.val());

        assertThat(help().select(".brand__logo").attr("src")).isEqualTo(chosen.val());
        var logo = new Visit(port).get(chosen.val());
        assertThat(logo.body()).contains("<path").doesNotContain("alert");
        assertThat(logo.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(logo.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        isKeptForEver(logo);
        assertThat(new Visit(port)
                        .get(chosen.val().replace("ch-valmont", TILLEULS.value()))
                        .statusCode())
                .as("the logo of one hospital under another's name")
                .isEqualTo(404);
        assertThat(heads.of(VALMONT, Instant.EPOCH).look().logo()).startsWith("<svg");
        assertThat(journal("ch-valmont", "appearance-changed").getFirst()).contains("CH Valmont.svg");

        administrator.post(HERE + "/versions/0", "vu", seen(HERE));

        assertThat(help().select(".brand__logo").attr("src")).startsWith("/assets/");
    }

    @Test
    void a_file_that_is_no_logo_is_refused_with_the_reason_and_what_was_typed_stays() {
        var answer = upload(HERE, "logo.svg", "<svg viewBox='0 0 4 4'><text>CH</text></svg>".getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#fichier-erreur").text()).contains("Vectorisez-les");
        assertThat(page.select("#colour").val()).isEqualTo("#2f5d1e");
        assertThat(help().select(".brand__logo").attr("src")).startsWith("/assets/");
    }

    @Test
    void nobody_chooses_a_logo_from_elsewhere_nor_a_colour_that_is_none() {
        var before = establishments.get(VALMONT);

        var answer = decide(HERE, "colour", "red;}body{display:none", "logo", "/logo/clinique-des-tilleuls/0.svg");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("un dièse, puis six chiffres", "Choisissez un logo de la liste");
        assertThat(answer.body()).doesNotContain("href=\"/logo/clinique");
        assertThat(establishments.get(VALMONT)).isEqualTo(before);
    }

    private Document help() {
        return Jsoup.parse(new Visit(port).get("/aide").body());
    }

    private HttpResponse<String> upload(String address, String name, byte[] file) {
        return administrator.upload(
                address,
                "fichier",
                Map.of(name, file),
                "colour",
                "#2f5d1e",
                "logo",
                "logo-valmont.svg",
                "vu",
                seen(HERE));
    }

    private static void isKeptForEver(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("max-age=31536000", "public", "immutable"));
    }
}
