package fr.quittance.settings.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An administrator of the Centre hospitalier de Valmont at « Réglages ». What a story decides it takes back: the
/// portal is shared with other stories.
@PortalTest
abstract class SettingsStory {

    static final EstablishmentCode VALMONT = new EstablishmentCode("ch-valmont");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Establishments establishments;

    StaffMember roy;
    Visit administrator;
    private final List<String> decidedAt = new ArrayList<>();

    @BeforeEach
    void an_administrator_is_at_work() {
        roy = SampleStaff.employ(portal, "ch-valmont", StaffRole.ADMINISTRATOR);
        administrator = SampleStaff.signedIn(portal, port, roy);
        decidedAt.clear();
    }

    @AfterEach
    void all_is_as_installed_again() {
        for (var address : decidedAt) {
            administrator.post(address + "/versions/0", "vu", seen(address));
        }
    }

    /// Sends a form as the page at this address shows it, but for these fields.
    HttpResponse<String> decide(String address, String... fields) {
        decidedAt.add(address);
        var form = new ArrayList<String>();
        var shown = page(address).select("form").stream()
                .filter(it -> it.attr("action").equals(address))
                .findFirst()
                .orElseThrow();
        for (var field : shown.select("input[name], textarea[name]")) {
            if (!field.attr("type").equals("radio") || field.hasAttr("checked")) {
                form.add(field.attr("name"));
                form.add(field.tagName().equals("textarea") ? field.wholeText() : field.val());
            }
        }
        form.addAll(List.of(fields));
        return administrator.post(address, form.toArray(String[]::new));
    }

    /// The version that the form at this address shows.
    String seen(String address) {
        return page(address).select("input[name=vu]").val();
    }

    Document page(String address) {
        var answer = administrator.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /// What the journal of a hospital says of this deed, the latest first.
    List<String> journal(String establishment, String deed) {
        return jdbc.sql("""
                select details from journal.entry
                where establishment = :establishment and deed = :deed order by at desc, id desc
                """)
                .param("establishment", establishment)
                .param("deed", deed)
                .query((row, n) -> row.getString("details"))
                .list();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
