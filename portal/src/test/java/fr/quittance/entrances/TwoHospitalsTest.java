package fr.quittance.entrances;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.BooksNotKept;
import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.backoffice.Queue;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.FrenchDates;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Two hospitals that number their invoices and their patients alike, where colleagues have the same names: what one
/// lists, finds, exports, prints and sends never holds a word of the other's.
///
/// The lists come from the portal's own handlers: every page of the staff that names nothing in its address.
///
/// The wall of the database is down here: it must not be what hides a statement that forgot its
/// hospital. [SecondWallTest] and [ForgottenHospitalTest] have it without the statements.
@BooksNotKept("money lies in rows that no payment ever wrote")
@PortalTest
@TestPropertySource(properties = PortalTest.FIRST_WALL_ALONE + "=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoHospitalsTest {

    private static final EstablishmentCode ROCHEBRUNE = new EstablishmentCode("ch-rochebrune");
    private static final EstablishmentCode TILLEULS = new EstablishmentCode("clinique-des-tilleuls");

    /// What is asked for a while of days.
    private static final Set<String> DATED =
            Set.of("/gestion/regie/encaissements.csv", "/gestion/regie/rapprochement.csv");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final String same = Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);

    private Hospital rochebrune;
    private Hospital tilleuls;

    /// @param paid the id of the paid invoice, whose number is the same at both
    /// @param toPay the id of the other one
    private record Hospital(Belongings patient, Visit staff, UUID paid, UUID toPay) {}

    @BeforeAll
    void two_hospitals_alike() {
        jdbc.sql("delete from rate_limit").update();
        rochebrune = alike(ROCHEBRUNE);
        tilleuls = alike(TILLEULS);
    }

    @Test
    void the_statements_stand_alone_here() {
        assertThat(jdbc.sql("select distinct qual from pg_policies where policyname = 'hospital'")
                        .query(String.class)
                        .list())
                .containsExactly("true");
    }

    @Test
    void no_list_no_search_and_no_export_of_one_holds_a_word_of_the_other() {
        var lists = lists();
        assertThat(lists).contains("/gestion/audit.csv", "/gestion/tableau.csv", "/gestion/questions");

        for (var one : List.of(rochebrune, tilleuls)) {
            var other = one == rochebrune ? tilleuls : rochebrune;
            var told = new TreeSet<String>();
            var own = new TreeSet<String>();
            Stream.concat(lists.stream(), searches(other).stream()).forEach(address -> {
                var answer = Answer.of(one.staff().get(address), List.of());
                var words = answer.words(List.of(other.patient()));
                words = words.stream().filter(it -> !asked(address, it)).toList();
                if (answer.status() >= (lists.contains(address) ? 400 : 500) || !words.isEmpty()) {
                    told.add(address + ": " + answer.status() + " " + words);
                }
                if (!answer.words(List.of(one.patient())).isEmpty()) {
                    own.add(address);
                }
            });
            assertThat(told).isEmpty();
            assertThat(own)
                    .as("where one's own is found")
                    .contains(
                            "/gestion/a-faire/signalees/export",
                            "/gestion/a-faire/paiements-a-rapprocher/export",
                            "/gestion/regie/remboursements",
                            "/gestion/questions");
        }
    }

    @Test
    void the_same_number_opens_each_ones_own() throws IOException {
        for (var one : List.of(rochebrune, tilleuls)) {
            var other = one == rochebrune ? tilleuls : rochebrune;
            for (var address : List.of("/gestion/factures/P" + same, "/gestion/factures/P" + same + "/apercu")) {
                var page = Answer.of(one.staff().get(address), List.of());
                assertThat(page.words(List.of(one.patient()))).as(address).isNotEmpty();
                assertThat(page.words(List.of(other.patient()))).as(address).isEmpty();
            }
            answer(one, "'Oui'", "now()");
            var letter = one.staff().postForFile("/gestion/factures/D" + same + "/courrier");
            answer(one, "null", "null");
            var text = new PDFTextStripper().getText(Loader.loadPDF(letter));
            assertThat(text.toLowerCase(java.util.Locale.ROOT))
                    .contains(one.patient().identity().getFirst().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain(other.patient().identity().getFirst().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void what_is_chosen_by_the_id_of_the_others_is_left_alone() {
        for (var one : List.of(rochebrune, tilleuls)) {
            var other = one == rochebrune ? tilleuls : rochebrune;
            var theirs = other.toPay().toString();
            var before = messages(other);

            var run = one.staff().follow(one.staff().post("/gestion/envois", "file", "a-envoyer", "facture", theirs));
            one.staff().post("/gestion/courriers", "file", "sans-coordonnees", "facture", theirs);
            one.staff()
                    .post(
                            "/gestion/affectations",
                            "file",
                            "signalees",
                            "facture",
                            theirs,
                            "agent",
                            one.patient().names().colleague().toString());
            one.staff()
                    .post(
                            "/gestion/regie/argent/" + one.patient().names().stray() + "/association",
                            "facture",
                            other.patient().names().number(),
                            "montant",
                            "1,00");

            assertThat(Answer.of(run, List.of()).words(List.of(other.patient())))
                    .isEmpty();
            assertThat(messages(other)).isEqualTo(before);
            assertThat(jdbc.sql("select count(*) from notices.letter where invoice_id = :id and establishment = :one")
                            .param("id", other.toPay())
                            .param("one", one.patient().hospital().value())
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(jdbc.sql("select count(*) from questions.question where invoice_id = :id and assigned_to = :by")
                            .param("id", other.toPay())
                            .param("by", one.patient().names().colleague())
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void a_message_about_the_same_number_goes_to_ones_own_patient() {
        for (var one : List.of(rochebrune, tilleuls)) {
            var other = one == rochebrune ? tilleuls : rochebrune;
            var before = messages(other);

            one.staff().post("/gestion/factures/P" + same + "/envoi");

            var recipients = jdbc.sql("select recipient from notices.message where invoice_id = :paid")
                    .param("paid", one.paid())
                    .query(String.class)
                    .list();
            assertThat(recipients).isNotEmpty().allMatch(one.patient().identity()::contains);
            assertThat(messages(other)).isEqualTo(before);
            jdbc.sql(
                            "update notices.message set state = 'CANCELLED', last_error = 'test' where state = 'QUEUED' and invoice_id = :paid")
                    .param("paid", one.paid())
                    .update();
        }
    }

    /// Every page of the staff that shows more than one thing, and every queue.
    private List<String> lists() {
        var lists = new ArrayList<String>();
        for (var route : Route.all(mappings)) {
            if (!route.method().equals("GET") || !route.path().startsWith("/gestion") || Address.namesAThing(route)) {
                continue;
            }
            if (route.path().contains("{queue}")) {
                Arrays.stream(Queue.values())
                        .forEach(it -> lists.add(route.path().replace("{queue}", it.address())));
            } else if (!route.path().startsWith("/gestion/connexion")
                    && !route.path().startsWith("/gestion/tablette")
                    && !route.path().equals("/gestion/coordonnees/dossier")) {
                for (var path : Address.choices(route.path())) {
                    lists.add(Address.filled(path, Map.of()).orElseThrow()
                            + (DATED.contains(path)
                                    ? "?du=" + LocalDate.now(FrenchDates.PARIS).minusDays(9) + "&au="
                                            + LocalDate.now(FrenchDates.PARIS)
                                    : ""));
                }
            }
        }
        return lists;
    }

    /// Searches for what only the other has, and for what both have.
    private List<String> searches(Hospital other) {
        var searches = new ArrayList<String>();
        var wanted = new ArrayList<>(other.patient().canaries());
        wanted.addAll(List.of("P" + same, "D" + same, "I" + same, "Jumeau"));
        for (var word : wanted) {
            searches.add("/gestion/recherche?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
            searches.add("/gestion/a-faire/signalees?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
            searches.add("/gestion/audit?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
        }
        searches.add("/gestion/coordonnees/dossier?nda="
                + URLEncoder.encode(other.patient().canaries().get(numberOf(other) + 2), StandardCharsets.UTF_8));
        return searches;
    }

    private static int numberOf(Hospital hospital) {
        return hospital.patient().canaries().indexOf(hospital.patient().names().number());
    }

    /// A page that repeats what was sought says nothing.
    private static boolean asked(String address, String word) {
        return address.contains(URLEncoder.encode(word, StandardCharsets.UTF_8));
    }

    /// Who waits for an answer gets no letter.
    private void answer(Hospital hospital, String answer, String at) {
        jdbc.sql("update questions.question set answer = %s, answered_at = %s, answered_by = %s where invoice_id = :id"
                        .formatted(answer, at, answer))
                .param("id", hospital.toPay())
                .update();
    }

    private List<String> messages(Hospital hospital) {
        return jdbc.sql("select id || recipient from notices.message where invoice_id in (:ids) order by id")
                .param("ids", List.of(hospital.paid(), hospital.toPay()))
                .query(String.class)
                .list();
    }

    /// A hospital whose numbers and names are those of the other.
    private Hospital alike(EstablishmentCode code) {
        var patient = Belongings.at(code, portal, port);
        var numbers = patient.canaries();
        var paid = renumbered(code, patient.names().number(), "P" + same);
        var toPay = renumbered(code, numbers.get(numbers.indexOf(patient.names().number()) + 1), "D" + same);
        jdbc.sql("""
                update patients.patient set ipp = :ipp
                where establishment = :hospital and id = (select patient_id from invoices.invoice where id = :paid)
                """)
                .param("ipp", "I" + same)
                .param("hospital", code.value())
                .param("paid", paid)
                .update();
        jdbc.sql("update staff.account set name = 'M. Jumeau' where establishment = :hospital and id = :id")
                .param("hospital", code.value())
                .param("id", patient.names().colleague())
                .update();
        var everywhere = SampleStaff.employ(portal, code.value(), StaffRole.values());
        return new Hospital(patient, SampleStaff.signedIn(portal, port, everywhere), paid, toPay);
    }

    private UUID renumbered(EstablishmentCode code, String number, String other) {
        return jdbc.sql("""
                update invoices.invoice set number = :other where establishment = :hospital and number = :number
                returning id
                """)
                .param("other", other)
                .param("hospital", code.value())
                .param("number", number)
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
    }
}
