package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.payments.SettlementReport.Difference;
import fr.quittance.payments.SettlementReport.Kind;
import fr.quittance.visitors.StaffMember;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What no machine can decide waits for a person, and what they decide is done.
class PersonDecidesTest extends PaymentStory {

    private static final StaffMember PETIT = RefundTest.staff(TILLEULS, "Mme Petit");

    @Autowired
    DecideDoubt decide;

    @Autowired
    DeadLetters letters;

    @Autowired
    DecideLetter decideLetter;

    @Autowired
    RecheckNow recheck;

    @Autowired
    ReadSettlement settlement;

    @AfterEach
    void theBooksAreRight() {
        assertTheBooksAreRight();
        assertTheCheckerAgrees();
    }

    @Test
    void a_payment_in_doubt_is_found_unpaid_and_may_be_paid_again_at_once() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = inDoubt(invoice);

        assertThat(start.start(TILLEULS, invoice.id(), Door.LINK)).isInstanceOf(Start.InDoubt.class);
        assertThat(payments.inDoubt(TILLEULS)).anyMatch(it -> it.reference().equals(reference));
        assertThat(decide.notPaid(reference, "relevé", RefundTest.staff(VALMONT, "X")))
                .isEmpty();
        assertThat(decide.notPaid(reference, "rien au relevé", PETIT)).containsInstanceOf(Payment.Expired.class);

        assertThat(payments.inDoubt(TILLEULS)).noneMatch(it -> it.reference().equals(reference));
        assertThat(opened(invoice)).isNotEqualTo(reference);
    }

    @Test
    void a_payment_in_doubt_is_found_paid_with_its_proof() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = inDoubt(invoice);

        assertThat(decide.paid(reference, "T-found", PETIT)).containsInstanceOf(Payment.Paid.class);
        assertThat(now(invoice).state()).isInstanceOf(InvoiceState.Paid.class);
        assertThat(paid.of(invoice)).hasSize(1);
    }

    @Test
    void a_callback_tried_for_three_days_waits_for_a_person_who_has_it_read_again() {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);
        PLATFORM.acceptAs(reference, "T-late-letter");
        PLATFORM.down = true;
        callBack(VALMONT, json(reference, "5", "84.50", "T-late-letter"));
        jdbc.sql("update payments.inbox set reading_since = now() - interval '4 days' where processed_at is null")
                .update();
        awaitInbox();
        await().until(() -> count("scheduled_tasks where task_name = 'payments-inbox'") == 0);
        PLATFORM.down = false;

        var letter = letters.open(VALMONT).stream()
                .filter(it -> it.text().contains(reference.value()))
                .findFirst()
                .orElseThrow();
        assertThat(letter.understood()).isTrue();
        assertThat(decideLetter.readAgain(letter.platform(), letter.key(), PETIT))
                .isFalse();
        var morel = RefundTest.staff(VALMONT, "M. Morel");
        assertThat(decideLetter.readAgain(letter.platform(), letter.key(), morel))
                .isTrue();
        awaitInbox();

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertThat(letters.open(VALMONT)).noneMatch(it -> it.key().equals(letter.key()));
    }

    @Test
    void a_person_has_the_platform_asked_now() {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);
        PLATFORM.accept(reference);

        assertThat(recheck.check(reference, PETIT)).isEmpty();
        assertThat(recheck.check(reference, RefundTest.staff(VALMONT, "M. Morel")))
                .containsInstanceOf(Payment.Paid.class);
    }

    @Test
    void every_difference_of_a_settlement_file_is_found_and_no_other() {
        var csv = new StringBuilder("transaction;amount;fee;date\n");
        var references = new ArrayList<PaymentReference>();
        jdbc.sql("update payments.capture set captured_at = captured_at - interval '30 days' where establishment = ?")
                .param(TILLEULS.value())
                .update();
        for (int i = 0; i < 5; i++) {
            var reference = opened(invoiceOf("84.50", TILLEULS));
            callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-settled-" + i));
            references.add(reference);
            if (i > 0) {
                csv.append("T-settled-%d;%s;0,42;2026-11-25\n".formatted(i, i == 1 ? "84,00" : "84,50"));
            }
        }
        csv.append("T-nobody;12,00;0,10;2026-11-25\n");
        var today = LocalDate.ofInstant(java.time.Instant.now(), ZoneId.of("Europe/Paris"));

        var report = settlement.read("paytweak", csv.toString(), today.minusDays(1), today.plusDays(1), PETIT);

        assertThat(report).isInstanceOfSatisfying(SettlementReport.Read.class, it -> {
            assertThat(it.matched()).isEqualTo(3);
            assertThat(it.differences())
                    .containsExactlyInAnyOrder(
                            new Difference(Kind.MISSING, "T-settled-0", Money.euros("84.50")),
                            new Difference(Kind.OTHER_AMOUNT, "T-settled-1", Money.euros("84.00")),
                            new Difference(Kind.UNKNOWN, "T-nobody", Money.euros("12.00")));
        });
        assertThat(payment(references.get(4)))
                .isInstanceOfSatisfying(
                        Payment.Paid.class, it -> assertThat(it.confirmation()).isEqualTo(Confirmation.SETTLED));
        assertThat(settlement.read("paytweak", csv.toString(), today.minusDays(1), today.plusDays(1), PETIT))
                .isInstanceOfSatisfying(
                        SettlementReport.Read.class,
                        it -> assertThat(it.repeated()).isEqualTo(5));
        assertThat(settlement.read(
                        "paytweak", "transaction;amount;fee;date\nT;douze;0;2026-11-25", today, today, PETIT))
                .isEqualTo(new SettlementReport.Unreadable(2, "T;douze;0;2026-11-25"));
    }

    /// Its time is over at a platform that only calls back, and nobody called.
    private PaymentReference inDoubt(Invoice invoice) {
        var reference = opened(invoice);
        jdbc.sql("""
                update payments.attempt
                set created_at = created_at - interval '2 days', expires_at = expires_at - interval '2 days'
                where reference = ?
                """).param(reference.value()).update();
        assertThat(check.check(reference)).containsInstanceOf(Payment.Undecided.class);
        return reference;
    }
}
