package fr.quittance.entrances;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.BooksNotKept;
import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.entrances.WhoMayEnter.Who;
import fr.quittance.establishments.EstablishmentCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address that names a thing is asked, by everybody, with things that are not theirs: another patient's, another
/// hospital's. The answer is that of a thing that does not exist, and says no word of the other's.
///
/// The addresses come from the portal's own handlers; [Names] says of each what it names.
///
/// The wall of the database is down here: it must not be what hides a statement that forgot its
/// hospital. [SecondWallTest] and [ForgottenHospitalTest] have it without the statements.
@BooksNotKept("money lies in rows that no payment ever wrote")
@PortalTest
@TestPropertySource(properties = PortalTest.FIRST_WALL_ALONE + "=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EachTheirOwnTest {

    /// No other test is told there: nothing else writes its rows.
    private static final EstablishmentCode ELSEWHERE = new EstablishmentCode("clinique-du-lac");

    private static final List<String> NO_NAMES =
            List.of("pas-un-identifiant", "1'%20or%20'1'='1%C3%A9%E2%82%AC", "x".repeat(2000));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Map<String, Set<Who>> written = Map.of();
    private List<Belongings> everybody = List.of();
    private final Map<Comer, Visit> visits = new HashMap<>();

    private Belongings patient;
    private Belongings neighbour;
    private Belongings stranger;

    @BeforeAll
    void three_patients_of_two_hospitals() throws IOException {
        forgetTries();
        written = WhoMayEnter.written();
        patient = Belongings.at(VALMONT, portal, port);
        neighbour = Belongings.at(VALMONT, portal, port);
        stranger = Belongings.at(ELSEWHERE, portal, port);
        everybody = List.of(patient, neighbour, stranger);
        Comer.around(patient, neighbour, portal, port)
                .forEach(it -> visits.put(it, it.opens().get()));
    }

    @BeforeEach
    void forgetTries() {
        jdbc.sql("delete from rate_limit").update();
    }

    @Test
    void it_is_known_what_every_address_names() {
        var names = patient.names().byPlace();
        var unknown = routes().stream()
                .filter(route -> Address.choices(route.path()).stream()
                        .anyMatch(path -> Address.filled(path, names).isEmpty()))
                .map(route -> route.name() + " names something that nobody makes here: say in entrances.Names what it"
                        + " is, so that it is asked whose it is")
                .toList();

        assertThat(unknown).isEmpty();
    }

    @Test
    void what_is_somebody_elses_is_answered_as_what_does_not_exist() {
        var before = rowsOfTheOtherHospital();
        var told = new TreeSet<String>();
        for (var route : routes()) {
            if (Address.isSecret(route.path())) {
                continue;
            }
            for (var path : Address.choices(route.path())) {
                visits.forEach((comer, visit) -> {
                    var missing = ask(visit, route, path, Belongings.nothing().byPlace());
                    for (var whose : everybody) {
                        if (maySee(comer, route, whose) || (whose != patient && !named(comer, route))) {
                            continue;
                        }
                        for (var names : swapped(path, comer, route, whose)) {
                            var answer = ask(visit, route, path, names);
                            var words = answer.words(foreign(comer));
                            if (!answer.equals(missing) || !words.isEmpty()) {
                                told.add("%s, %s %s, of %s: %s, but %s for what does not exist %s"
                                        .formatted(
                                                comer.name(),
                                                route.method(),
                                                path,
                                                who(whose),
                                                answer.head(),
                                                missing.head(),
                                                words));
                            }
                        }
                    }
                });
            }
            forgetTries();
        }

        assertThat(told).isEmpty();
        assertThat(rowsOfTheOtherHospital()).isEqualTo(before);
    }

    @Test
    void what_is_their_own_is_answered_otherwise_and_says_nothing_of_others() {
        var wrong = new TreeSet<String>();
        var mine = Belongings.at(VALMONT, portal, port);
        for (var comer : Comer.around(mine, neighbour, portal, port)) {
            for (var route : routes()) {
                if (Address.isSecret(route.path()) || !maySee(comer, route, mine)) {
                    continue;
                }
                for (var path : Address.choices(route.path())) {
                    var visit = comer.opens().get();
                    var missing = ask(visit, route, path, Belongings.nothing().byPlace());
                    var answer = ask(visit, route, path, mine.names().byPlace());
                    var words = answer.words(List.of(stranger));
                    if (answer.status() >= 500 || answer.equals(missing) || !words.isEmpty()) {
                        wrong.add("%s, %s %s: %s, and %s for what does not exist %s"
                                .formatted(comer.name(), route.method(), path, answer.head(), missing.head(), words));
                    }
                }
                forgetTries();
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_no_name_breaks_nothing() {
        var broken = new TreeSet<String>();
        for (var route : routes()) {
            visits.forEach((comer, visit) -> {
                if (!written.getOrDefault(route.name(), Set.of()).contains(comer.who())) {
                    return;
                }
                for (var path : Address.choices(route.path())) {
                    for (var place : Address.places(path)) {
                        for (var noName : NO_NAMES) {
                            var names = new HashMap<>(patient.names().byPlace());
                            names.put(place, noName);
                            names.computeIfPresent(path, (is, name) -> noName);
                            var answer = ask(visit, route, path, names);
                            if (answer.status() >= 500
                                    || !answer.words(foreign(comer)).isEmpty()) {
                                broken.add(comer.name() + ", " + route.method() + " " + path + ": " + noName + ": "
                                        + answer.head());
                            }
                        }
                    }
                }
            });
            forgetTries();
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void a_secret_address_that_opens_nothing_is_told_from_no_other_and_one_that_opens_names_nobody() {
        var told = new TreeSet<String>();
        for (var route : routes()) {
            if (!Address.isSecret(route.path()) || !route.method().equals("GET")) {
                continue;
            }
            for (var path : Address.choices(route.path())) {
                var nobody = new Visit(port);
                var nothing = ask(nobody, route, path, Belongings.nothing().byPlace());
                var again = ask(nobody, route, path, Belongings.nothing().byPlace());
                var opened = ask(new Visit(port), route, path, stranger.names().byPlace());
                if (nothing.status() >= 500
                        || !nothing.equals(again)
                        || opened.status() >= 500
                        || stranger.identity().stream().anyMatch(opened.all()::contains)) {
                    told.add(path + ": " + nothing.head() + ", " + again.head() + ", " + opened.head());
                }
            }
            forgetTries();
        }

        assertThat(told).isEmpty();
    }

    /// What changes nothing first, so that what is asked still stands.
    private List<Route> routes() {
        return Route.all(mappings).stream()
                .filter(Address::namesAThing)
                .sorted(Comparator.comparing(Route::name))
                .toList();
    }

    private boolean named(Comer comer, Route route) {
        var who = written.getOrDefault(route.name(), Set.of());
        return who.contains(comer.who()) || who.contains(Who.ANYBODY);
    }

    private boolean maySee(Comer comer, Route route, Belongings whose) {
        // A passkey is its owner's alone: no colleague sees it.
        return !route.path().startsWith("/gestion/compte/cles/")
                && written.getOrDefault(route.name(), Set.of()).contains(comer.who())
                && comer.theirs().contains(whose);
    }

    private List<Belongings> foreign(Comer comer) {
        return everybody.stream().filter(it -> !comer.theirs().contains(it)).toList();
    }

    /// All the names of an address somebody else's; and, where it has several, each of them alone among the comer's
    /// own.
    private List<Map<String, String>> swapped(String path, Comer comer, Route route, Belongings whose) {
        var all = new ArrayList<Map<String, String>>();
        all.add(whose.names().byPlace());
        if (maySee(comer, route, patient)) {
            for (var place : Address.places(path)) {
                if (whose.names().byPlace().containsKey(place)
                        && Address.places(path).size() > 1) {
                    var names = new HashMap<>(patient.names().byPlace());
                    names.put(place, whose.names().byPlace().get(place));
                    all.add(names);
                }
            }
        }
        return all;
    }

    private static Answer ask(Visit visit, Route route, String path, Map<String, String> names) {
        var address = Address.filled(path, names).orElseThrow();
        var answer = route.method().equals("GET") ? visit.get(address) : visit.post(address);
        return Answer.of(
                answer, names.values().stream().filter(address::contains).toList());
    }

    private String who(Belongings whose) {
        return whose == patient ? "the patient" : whose == neighbour ? "a neighbour" : "another hospital's";
    }

    /// What every table holds of the other hospital.
    private Map<String, String> rowsOfTheOtherHospital() {
        var rows = new TreeMap<String, String>();
        jdbc.sql("""
                select table_schema || '.' || table_name
                from information_schema.columns
                where column_name = 'establishment' and table_schema not in ('public', 'journal')
                """)
                .query((row, n) -> row.getString(1))
                .list()
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select coalesce(md5(string_agg(t::text, ';' order by t::text)), '') from " + table
                                        + " t where establishment = :hospital")
                                .param("hospital", ELSEWHERE.value())
                                .query(String.class)
                                .single()));
        return rows;
    }
}
