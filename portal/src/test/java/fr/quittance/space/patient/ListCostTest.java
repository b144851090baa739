package fr.quittance.space.patient;

import static fr.quittance.accounts.Doorstep.newAddress;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.accounts.Doorstep;
import fr.quittance.database.CountedStatements;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.Patients;
import fr.quittance.visitors.Visitor;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class ListCostTest {

    @LocalServerPort
    int port;

    @Autowired
    InvoicePages pages;

    @Autowired
    Doorstep doorstep;

    @Autowired
    Patients patients;

    @Autowired
    Invoices invoices;

    @Autowired
    DataSource database;

    @Test
    void a_list_of_thirty_invoices_asks_the_database_as_often_as_a_list_of_three() {
        doorstep.forgetCounts();
        var email = newAddress();
        var first = doorstep.patientWithAccount(port, email);
        var patient = patients.find(VALMONT, first.patient()).orElseThrow();
        var visitor = new Visitor.SignedIn(VALMONT.value(), doorstep.account(email));
        add(patient.ipp(), 2);
        var few = statements(visitor, 3);
        add(patient.ipp(), 27);

        assertThat(statements(visitor, 30)).isEqualTo(few);
    }

    private int statements(Visitor.SignedIn visitor, int listed) {
        var statements = CountedStatements.of(database, () -> {
            var page = (InvoicesPage) pages.list(visitor, null, null);
            assertThat(page.toPay().size() + page.settled().size()).isEqualTo(listed);
        });
        assertThat(statements).as(String.join("\n", statements)).isNotEmpty();
        return statements.size();
    }

    private void add(String ipp, int count) {
        for (int i = 0; i < count; i++) {
            anInvoice().forPatient(ipp).in(patients, invoices);
        }
    }
}
