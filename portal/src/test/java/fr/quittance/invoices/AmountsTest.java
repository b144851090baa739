package fr.quittance.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.money.Money;
import org.junit.jupiter.api.Test;

class AmountsTest {

    @Test
    void the_five_parts_make_the_total() {
        assertThat(amounts("946.50", "0").addUp()).isTrue();
        assertThat(amounts("946.49", "0").addUp()).isFalse();
        assertThat(amounts("946.50", "50").addUp()).isTrue();
    }

    @Test
    void the_mutuelles_part_and_the_patients_part_each_have_two() {
        var amounts = amounts("946.50", "0");

        assertThat(amounts.amc()).isEqualTo(Money.euros("172.40"));
        assertThat(amounts.patient()).isEqualTo(Money.euros("84.50"));
    }

    @Test
    void what_was_paid_at_the_desk_is_not_asked_again() {
        assertThat(amounts("946.50", "0").due()).isEqualTo(Money.euros("84.50"));
        assertThat(amounts("946.50", "20").due()).isEqualTo(Money.euros("64.50"));
        assertThat(amounts("946.50", "84.50").due()).isEqualTo(Money.ZERO);
    }

    private static Amounts amounts(String total, String alreadyPaid) {
        return new Amounts(
                Money.euros(total),
                Money.euros("689.60"),
                Money.euros("150.00"),
                Money.euros("22.40"),
                Money.euros("62.50"),
                Money.euros("22.00"),
                Money.euros(alreadyPaid));
    }
}
