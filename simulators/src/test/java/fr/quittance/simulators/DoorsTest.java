package fr.quittance.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DoorsTest extends OutsideWorld {

    @Test
    void paysim_paths_answer_only_at_the_port_of_paysim() {
        var path = link(newOrder());

        assertThat(send(paysim(path).GET()).statusCode()).isEqualTo(200);
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(get("/v1/hello").statusCode()).isEqualTo(404);
        assertThat(get("/pay-assets/paysim.css").statusCode()).isEqualTo(404);
    }

    @Test
    void the_port_of_paysim_serves_nothing_else() {
        for (var path : List.of(
                "/",
                "/demo",
                "/boite-mail",
                "/telephone",
                "/paysim",
                "/api/ready",
                "/api/paysim/links",
                "/assets/simulators.css")) {
            assertThat(send(paysim(path).GET()).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void each_style_sheet_finds_the_font_that_the_build_brings() {
        for (var sheet : List.of(request("/assets/simulators.css"), paysim("/pay-assets/paysim.css"))) {
            var css = send(sheet.GET());
            var url = Pattern.compile("url\\(\"([^\"]+woff2)\"\\)").matcher(css.body());

            assertThat(url.find()).as(css.uri().getPath()).isTrue();
            var font =
                    send(HttpRequest.newBuilder(css.uri().resolve(url.group(1))).GET());
            assertThat(font.statusCode()).as(url.group(1)).isEqualTo(200);
            assertThat(font.headers().firstValue("Content-Type")).hasValue("font/woff2");
        }
    }

    @Test
    void the_ports_are_written_to_the_file_when_all_is_ready() throws Exception {
        var json = Files.readString(WORK.resolve("ports.json"));

        assertThat(json.strip()).isEqualTo(get("/api/ready").body());
        assertThat(json).contains("\"web\":" + web).contains("\"paysim\":" + door.port());
    }

    @Test
    void a_form_sent_from_another_site_is_refused() {
        var elsewhere = postForm(request("/demo/reset").header("Sec-Fetch-Site", "cross-site"), Map.of());
        var otherOrigin = postForm(request("/demo/reset").header("Origin", "http://ailleurs.example"), Map.of());
        var nullOrigin = postForm(request("/demo/reset").header("Origin", "null"), Map.of());
        var here = postForm(request("/demo/reset").header("Origin", "http://localhost:" + web), Map.of());

        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(otherOrigin.statusCode()).isEqualTo(403);
        assertThat(nullOrigin.statusCode()).isEqualTo(403);
        assertThat(here.statusCode()).isEqualTo(303);
    }

    @Test
    void every_page_forbids_scripts_and_other_sites() {
        for (var path : List.of("/demo", "/boite-mail", "/telephone", "/paysim")) {
            var page = get(path);

            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'")
                            .doesNotContain("script-src")
                            .doesNotContain("unsafe"));
            assertThat(page.body()).doesNotContain("<script").doesNotContain("style=\"");
            assertThat(page.body()).contains("<html lang=\"fr\">");
        }
    }

    @Test
    void the_pay_page_may_send_the_payer_to_the_site_of_the_hospital() {
        put("/api/paysim/merchants/ch-valmont", "{\"returnUrl\":\"http://localhost:8099/retour?o={order_id}\"}");

        var policy = send(paysim(link(newOrder())).GET()).headers().firstValue("Content-Security-Policy");

        assertThat(policy).hasValueSatisfying(p -> assertThat(p).contains("form-action 'self' http://localhost:8099"));
    }
}
