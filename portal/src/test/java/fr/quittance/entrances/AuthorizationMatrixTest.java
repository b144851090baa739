package fr.quittance.entrances;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.entrances.WhoMayEnter.Who;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.BeforeSignIn;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may enter each address, written by hand in `who-may-enter.txt` and held against the portal: an address that is
/// not written there fails the build, and whoever is not named there is not let in.
@PortalTest
class AuthorizationMatrixTest {

    private static final List<String> SAMPLES = List.of("0199f000-0000-7000-8000-00000000dead", "pas-un-identifiant");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ApplicationContext portal;

    @LocalServerPort
    int port;

    private final Map<Who, Visit> visits = new EnumMap<>(Who.class);

    @BeforeEach
    void one_of_each_knocks() {
        visits.put(Who.ANYBODY, new Visit(port));
        visits.put(Who.PATIENT, SampleStaff.patient(portal, port));
        for (var role : StaffRole.values()) {
            visits.put(Who.valueOf(role.name()), SampleStaff.signedIn(portal, port, role));
        }
    }

    @Test
    void every_address_is_written_down_and_nothing_else() throws IOException {
        var real = Route.all(mappings).stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(WhoMayEnter.written().keySet()).isEqualTo(real);
    }

    @Test
    void the_pages_of_the_staff_say_in_the_code_what_is_written() throws IOException {
        var written = WhoMayEnter.written();
        for (var route : Route.all(mappings)) {
            if (route.path().startsWith("/gestion")) {
                assertThat(declared(route.handler()))
                        .as(route.name())
                        .isEqualTo(requireNonNull(written.get(route.name())));
            }
        }
    }

    @Test
    void whoever_is_not_named_is_not_let_in() throws IOException {
        var written = WhoMayEnter.written();
        var let = new ArrayList<String>();
        for (var route : Route.all(mappings)) {
            var named = written.getOrDefault(route.name(), Set.of());
            if (named.contains(Who.ANYBODY)) {
                continue;
            }
            visits.forEach((who, visit) -> {
                if (!named.contains(who)) {
                    for (var sample : SAMPLES) {
                        var status = knock(visit, route, sample).statusCode();
                        if (status < 300 || status >= 500) {
                            let.add(status + " to " + who + " at " + route.name());
                        }
                    }
                }
            });
        }

        assertThat(let).isEmpty();
    }

    @Test
    void to_the_wrong_role_a_page_of_the_staff_does_not_exist() throws IOException {
        var seen = new ArrayList<String>();
        var written = WhoMayEnter.written();
        for (var route : Route.all(mappings)) {
            if (!route.path().startsWith("/gestion")
                    || requireNonNull(written.get(route.name())).contains(Who.ANYBODY)) {
                continue;
            }
            for (var role : StaffRole.values()) {
                var who = Who.valueOf(role.name());
                if (!requireNonNull(written.get(route.name())).contains(who)
                        && knock(requireNonNull(visits.get(who)), route, SAMPLES.getFirst())
                                        .statusCode()
                                != 404) {
                    seen.add(who + " at " + route.name());
                }
            }
        }

        assertThat(seen).isEmpty();
    }

    @Test
    void what_does_not_exist_breaks_nothing_for_those_who_may_look() throws IOException {
        var broken = new ArrayList<String>();
        var written = WhoMayEnter.written();
        for (var route : Route.all(mappings)) {
            if (!route.method().equals("GET")) {
                continue;
            }
            visits.forEach((who, visit) -> {
                if (written.getOrDefault(route.name(), Set.of()).contains(who)) {
                    for (var sample : SAMPLES) {
                        if (knock(visit, route, sample).statusCode() >= 500) {
                            broken.add(who + " at " + route.name());
                        }
                    }
                }
            });
        }

        assertThat(broken).isEmpty();
    }

    private static HttpResponse<String> knock(Visit visit, Route route, String sample) {
        var path = route.path().replaceAll("\\{[^}:]*:([a-z-]+)[^}]*}", "$1").replaceAll("\\{[^}]*}", sample);
        return route.method().equals("GET") ? visit.get(path) : visit.post(path);
    }

    private static Set<Who> declared(HandlerMethod handler) {
        var door = handler.getMethodAnnotation(ForStaff.class);
        if (door == null) {
            return handler.hasMethodAnnotation(BeforeSignIn.class) ? Set.of(Who.ANYBODY) : Set.of();
        }
        return Arrays.stream(door.value())
                .map(role -> Who.valueOf(role.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
