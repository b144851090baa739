package fr.quittance.dashboard.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.dashboard.InvoiceSteps.Funnel;
import fr.quittance.dashboard.PaymentDelays;
import fr.quittance.dashboard.Period;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The dashboard of a hospital that has begun today: little to draw, and nothing wrong said of it.
class FirstDayTest {

    private static final Period PERIOD = Period.endingOn(LocalDate.of(2026, 11, 24), 30);

    @Test
    void where_nothing_is_lost_no_loss_is_the_largest() {
        var all = JourneyPlots.funnel(new Funnel(3, 3, 3, 3, 3), PERIOD);
        assertThat(all.title()).isEqualTo("Toutes les factures déposées sont payées");
        assertThat(all.rows()).allMatch(it -> it.getLast().isEmpty());

        assertThat(JourneyPlots.funnel(new Funnel(3, 3, 3, 2, 2), PERIOD).title())
                .contains("le paiement n'est pas tenté");
    }

    @Test
    void marks_of_the_same_day_are_one() {
        assertThat(rules(0.1, 0.4)).hasSize(1);
        assertThat(rules(1.2, 3.5)).hasSize(2);
    }

    private static List<Drawing.Rule> rules(double median, double threeQuarters) {
        var days = new PaymentDelays.Days(Collections.nCopies(15, 1L), median, threeQuarters);
        return ((Drawing.Columns) JourneyPlots.delay(days).drawing()).rules();
    }
}
