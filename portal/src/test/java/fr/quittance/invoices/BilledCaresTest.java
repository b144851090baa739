package fr.quittance.invoices;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.database.TestDatabase;
import fr.quittance.money.Money;
import fr.quittance.patients.Patients;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class BilledCaresTest {

    private final JdbcClient jdbc = TestDatabase.freshClient();
    private final BilledCares cares = new BilledCares(jdbc);
    private final Invoice invoice = anInvoice().of("84.50").in(patients(), new Invoices(jdbc, InstantSource.system()));

    @Test
    void lines_come_back_as_they_were_in_order() {
        var care = new BilledCare(List.of(line("1.50", "45.00"), line("2", "60.00")));

        cares.add(VALMONT, invoice.id(), care);

        assertThat(cares.of(VALMONT, invoice.id())).isEqualTo(care);
        assertThat(cares.of(TILLEULS, invoice.id())).isEqualTo(BilledCare.NONE);
    }

    @Test
    void an_invoice_may_have_none() {
        cares.add(VALMONT, invoice.id(), BilledCare.NONE);

        assertThat(cares.of(VALMONT, invoice.id())).isEqualTo(BilledCare.NONE);
    }

    @Test
    void the_database_refuses_shares_that_do_not_make_the_amount() {
        var wrong = new InvoiceLine(
                "Séjour", "", BigDecimal.ONE, euros("10"), euros("10"), euros("9"), Money.ZERO, Money.ZERO);

        assertThat(wrong.addsUp()).isFalse();
        assertThatThrownBy(() -> cares.add(VALMONT, invoice.id(), new BilledCare(List.of(wrong))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Patients patients() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(InstantSource.class, InstantSource::system);
            context.register(Patients.class);
            context.refresh();
            return context.getBean(Patients.class);
        }
    }

    private static InvoiceLine line(String quantity, String amount) {
        return new InvoiceLine(
                "Forfait",
                "par jour",
                new BigDecimal(quantity),
                euros("30.00"),
                euros(amount),
                Money.ZERO,
                Money.ZERO,
                euros(amount));
    }

    private static Money euros(String amount) {
        return Money.euros(amount);
    }
}
