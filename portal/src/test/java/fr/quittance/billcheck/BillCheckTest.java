package fr.quittance.billcheck;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.billcheck.BillcheckSettings.Limits;
import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.BilledCare;
import fr.quittance.invoices.InvoiceLine;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Stay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 18);
    private static final Limits LIMITS =
            new Limits(new BigDecimal("5"), new BigDecimal("3000"), 15, Period.ofYears(4), Period.ofYears(2));

    private Mode mode = Mode.PRIVATE;
    private LocalDate issuedOn = TODAY.minusDays(2);
    private LocalDate dueOn = TODAY.plusDays(30);
    private String total = "946.50";
    private String patient = "84.50";
    private String alreadyPaid = "0";
    private BilledCare care = BilledCare.NONE;
    private LocalDate birthDate = LocalDate.of(1957, 3, 27);
    private Contacts contacts = new Contacts("jeanne.dupont@exemple.fr", null, false);
    private LocalDate enteredOn = TODAY.minusDays(12);
    private LocalDate leftOn = TODAY.minusDays(10);
    private List<InvoiceNumber> sameStay = List.of();

    @Test
    void an_ordinary_bill_has_nothing_to_say() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void the_five_parts_make_the_total_and_the_law_is_named() {
        total = "956.50";

        assertThat(check()).singleElement().satisfies(it -> {
            assertThat(it.isError()).isTrue();
            assertThat(it.text()).contains("946,50", "956,50");
            assertThat(it.source()).contains("D.\u00A01112-67-1");
        });
    }

    @Test
    void the_lines_make_the_amounts() {
        var euro = Money.euros("1");
        care = new BilledCare(
                List.of(new InvoiceLine("Forfait", "", BigDecimal.ONE, euro, euro, Money.ZERO, Money.ZERO, euro)));

        assertThat(findings()).containsExactly("lines");
    }

    @Test
    void more_paid_than_owed_is_an_error_and_nothing_owed_is_worth_a_look() {
        alreadyPaid = "90";
        assertThat(findings()).containsExactly("overpaid");

        alreadyPaid = "84.50";
        assertThat(findings()).containsExactly("nothing-due");
    }

    @Test
    void below_five_euros_only_the_public_accountant_gives_up() {
        owed("4.99");
        assertThat(findings()).isEmpty();

        mode = Mode.PUBLIC;
        assertThat(findings()).containsExactly("below-recovery");
        owed("5.00");
        assertThat(findings()).isEmpty();
    }

    @Test
    void an_amount_beyond_the_usual_is_worth_a_look() {
        owed("3000.00");
        assertThat(findings()).isEmpty();
        owed("3000.01");
        assertThat(findings()).containsExactly("unusual");
    }

    @Test
    void dates_come_in_their_order() {
        dueOn = issuedOn.minusDays(1);
        assertThat(findings()).contains("due-before-issue");
        dueOn = TODAY.plusDays(30);

        birthDate = issuedOn.plusDays(1);
        assertThat(findings()).containsExactly("born-after-issue");
        birthDate = LocalDate.of(1957, 3, 27);

        enteredOn = leftOn.plusDays(1);
        assertThat(findings()).containsExactly("left-before-entered");
    }

    @Test
    void a_patient_whom_nobody_can_tell_is_worth_a_look() {
        contacts = Contacts.NONE;
        assertThat(findings()).containsExactly("no-contact");
        contacts = new Contacts(null, "+33639980001", false);
        assertThat(findings()).containsExactly("no-consent");
        contacts = new Contacts(null, "+33639980001", true);
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_minor_s_bill_goes_to_whoever_signed_and_their_secrets_are_kept() {
        birthDate = issuedOn.minusYears(18);
        assertThat(findings()).isEmpty();
        birthDate = issuedOn.minusYears(18).plusDays(1);
        assertThat(findings()).containsExactly("minor-secret");
        birthDate = issuedOn.minusYears(15).plusDays(1);
        assertThat(findings()).containsExactly("minor");
        birthDate = issuedOn;
        assertThat(findings()).containsExactly("minor");
    }

    @Test
    void a_birth_date_of_another_century_may_be_mistyped_or_its_person_dead() {
        birthDate = issuedOn.minusYears(110);

        assertThat(findings()).containsExactly("very-old");
    }

    @Test
    void a_bill_is_issued_after_the_stay_and_not_tomorrow() {
        issuedOn = TODAY.plusDays(1);
        assertThat(findings()).containsExactly("issued-later");
        issuedOn = leftOn.minusDays(1);
        assertThat(findings()).containsExactly("issued-before-left");
    }

    @Test
    void a_patient_has_time_to_pay() {
        dueOn = TODAY.plusDays(15);
        assertThat(findings()).isEmpty();
        dueOn = TODAY.plusDays(14);
        assertThat(findings()).containsExactly("due-soon");
        dueOn = TODAY;
        assertThat(findings()).containsExactly("due-soon");
        dueOn = TODAY.minusDays(1);
        assertThat(findings()).containsExactly("due-past");
        alreadyPaid = "84.50";
        assertThat(findings()).containsExactly("nothing-due");
    }

    @Test
    void what_is_perhaps_too_old_to_ask_for_is_said_by_the_rule_of_the_hospital() {
        leftOn = TODAY.minusYears(2).minusDays(1);
        enteredOn = leftOn;
        assertThat(findings()).containsExactly("too-late-private");

        mode = Mode.PUBLIC;
        assertThat(findings()).isEmpty();
        leftOn = TODAY.minusYears(4).minusDays(1);
        enteredOn = leftOn;
        assertThat(check().getFirst().source()).contains("L.\u00A01617-5");
    }

    @Test
    void the_same_amount_asked_twice_for_a_stay_is_worth_a_look() {
        sameStay = List.of(new InvoiceNumber("F1"), new InvoiceNumber("F2"));

        assertThat(check())
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("F1, F2"));
    }

    @Test
    void errors_come_first() {
        total = "1";
        contacts = Contacts.NONE;
        dueOn = TODAY.minusDays(1);

        assertThat(findings()).containsExactly("parts", "no-contact", "due-past");
    }

    private void owed(String euros) {
        patient = euros;
        total = new BigDecimal("862.00").add(new BigDecimal(euros)).toPlainString();
    }

    private List<String> findings() {
        return check().stream().map(Finding::key).toList();
    }

    private List<Finding> check() {
        var amounts = new Amounts(
                Money.euros(total),
                Money.euros("689.60"),
                Money.euros("172.40"),
                Money.ZERO,
                Money.euros(patient),
                Money.ZERO,
                Money.euros(alreadyPaid));
        var bill = new Bill(
                mode,
                new InvoiceNumber("F2026-004518"),
                issuedOn,
                dueOn,
                amounts,
                care,
                birthDate,
                contacts,
                new Stay("NDA1", enteredOn, leftOn),
                sameStay);
        return BillCheck.check(bill, LIMITS, TODAY);
    }
}
