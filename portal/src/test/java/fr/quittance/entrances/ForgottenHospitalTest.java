package fr.quittance.entrances;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.BooksNotKept;
import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import fr.quittance.visitors.Visitor;
import fr.quittance.visitors.VisitorSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A page whose statement forgot its hospital, planted in the portal: whoever asks for it reads of
/// one hospital only, or of none.
@BooksNotKept("money lies in rows that no payment ever wrote")
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgottenHospitalTest {

    private static final EstablishmentCode ROCHEBRUNE = new EstablishmentCode("ch-rochebrune");
    private static final EstablishmentCode TILLEULS = new EstablishmentCode("clinique-des-tilleuls");
    private static final String READING = "select string_agg(distinct establishment, ' ' order by establishment) from ";
    private static final List<String> READ = List.of(
            "patients.patient", "invoices.invoice", "invoices.reached_invoice", "journal.entry", "staff.account");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final List<RequestMappingInfo> planted = new ArrayList<>();
    private Belongings here;

    /// What a careless colleague would write.
    class Forgetful {

        @ForStaff({StaffRole.BILLING_CLERK, StaffRole.CASHIER, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR})
        ResponseEntity<String> staff(StaffMember member) {
            return ResponseEntity.ok(everything());
        }

        @ForStaff({StaffRole.BILLING_CLERK, StaffRole.CASHIER, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR})
        ResponseEntity<String> rename(StaffMember member) {
            return ResponseEntity.ok(String.valueOf(
                    jdbc.sql("update patients.patient set language = language").update()
                            == jdbc.sql("select count(*) from patients.patient where establishment = :mine")
                                    .param("mine", member.establishment())
                                    .query(Integer.class)
                                    .single()));
        }

        ResponseEntity<String> patient(Visitor.SignedIn visitor) {
            return ResponseEntity.ok(everything());
        }

        ResponseEntity<String> holder(@PathVariable UUID link, HttpServletRequest request) {
            return VisitorSession.holder(request, link).isPresent()
                    ? ResponseEntity.ok(everything())
                    : ResponseEntity.notFound().build();
        }

        ResponseEntity<String> anybody() {
            return ResponseEntity.ok(everything());
        }

        private String everything() {
            var read = new TreeSet<String>();
            for (var table : READ) {
                read.add(jdbc.sql("select coalesce((" + READING + table + "), 'nothing')")
                        .query(String.class)
                        .single());
            }
            return read.toString();
        }
    }

    @BeforeAll
    void plant() throws NoSuchMethodException {
        jdbc.sql("delete from rate_limit").update();
        here = Belongings.at(ROCHEBRUNE, portal, port);
        Belongings.at(TILLEULS, portal, port);
        plant("/gestion/oubli", "staff", StaffMember.class);
        plant("/gestion/oubli/partout", "rename", StaffMember.class);
        plant("/oubli/compte", "patient", Visitor.SignedIn.class);
        plant("/oubli/{link}", "holder", UUID.class, HttpServletRequest.class);
        plant("/oubli", "anybody");
    }

    private void plant(String path, String method, Class<?>... of) throws NoSuchMethodException {
        var mapping = RequestMappingInfo.paths(path)
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(mapping, new Forgetful(), Forgetful.class.getDeclaredMethod(method, of));
        planted.add(mapping);
    }

    @AfterAll
    void uproot() {
        planted.forEach(mappings::unregisterMapping);
    }

    @Test
    void a_test_that_reads_them_all_knows_that_both_hospitals_are_there() {
        for (var table : READ) {
            assertThat(jdbc.sql(READING + table).query(String.class).single())
                    .as(table)
                    .contains(ROCHEBRUNE.value(), TILLEULS.value());
        }
    }

    @Test
    void staff_read_and_change_their_own_hospital() {
        for (var hospital : List.of(ROCHEBRUNE, TILLEULS)) {
            var member = SampleStaff.employ(portal, hospital.value(), StaffRole.values());
            var staff = SampleStaff.signedIn(portal, port, member);
            assertThat(staff.get("/gestion/oubli").body()).isEqualTo("[" + hospital + "]");
            assertThat(staff.get("/gestion/oubli/partout").body()).isEqualTo("true");
        }
    }

    @Test
    void a_patient_reads_their_own_hospital() {
        var patient = SampleStaff.patient(portal, port, ROCHEBRUNE.value(), here.account());

        assertThat(patient.get("/oubli/compte").body()).isEqualTo("[" + ROCHEBRUNE + "]");
    }

    @Test
    void the_holder_of_a_link_reads_the_hospital_of_that_link() {
        var holder = new Visit(port);
        holder.get("/p/" + here.names().linkToken());

        assertThat(holder.get("/oubli/" + here.names().link()).body()).isEqualTo("[" + ROCHEBRUNE + "]");
    }

    @Test
    void whoever_nobody_asked_for_a_name_reads_nothing() {
        var patient = SampleStaff.patient(portal, port, ROCHEBRUNE.value(), here.account());

        for (var visit : List.of(new Visit(port), patient)) {
            assertThat(visit.get("/oubli").body()).isEqualTo("[nothing]");
        }
    }
}
