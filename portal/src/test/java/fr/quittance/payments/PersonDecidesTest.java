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

    @Autowired
    CloseDoubt closeDoubt;

    @Autowired
    RefundCases cases;

    @Autowired
    WatchPayment watch;

    @Autowired
    ReversePayment reverse;

    @Autowired
    AssociateMoney associate;

    @AfterEach
    void theBooksAreRight() {
        assertTheBooksAreRight();
        assertTheCheckerAgrees();
    }

    @Test
    void a_payment_in_doubt_is_found_unpaid_and_may_be_paid_again_at_once() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = inDoubt(invoice);

        assertThat(start.start(TILLEULS, invoice.id())).isInstanceOf(Start.InDoubt.class);
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

    @Test
    void a_case_about_a_doubt_closes_when_the_money_is_there() {
        var reference = opened(invoiceOf("84.50", TILLEULS));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-doubt-closed"));
        callBackAndWait(TILLEULS, json(reference, "8", "84.50", "T-doubt-closed"));
        var doubt = cases.open(TILLEULS).stream()
                .filter(it -> it.transaction().equals("T-doubt-closed"))
                .findFirst()
                .orElseThrow();

        assertThat(closeDoubt.close(doubt.capture(), "vu au relevé", PETIT)).isTrue();
        assertThat(closeDoubt.close(doubt.capture(), "vu au relevé", PETIT)).isFalse();
        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
    }

    @Test
    void a_platform_that_takes_money_back_again_opens_the_case_again() {
        var reference = opened(invoiceOf("84.50", TILLEULS));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-doubt-again"));
        callBackAndWait(TILLEULS, json(reference, "8", "84.50", "T-doubt-again"));
        closeDoubt.close(caseOf("T-doubt-again").capture(), "vu au relevé", PETIT);

        callBackAndWait(TILLEULS, later(json(reference, "8", "84.50", "T-doubt-again")));

        assertThat(caseOf("T-doubt-again").reason()).isEqualTo("CONTRADICTED");
    }

    @Test
    void a_platform_that_takes_back_money_found_to_be_for_another_invoice_is_told_to_a_person() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);
        invoices.settleElsewhere(TILLEULS, invoice.id());
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-doubt-other"));
        assertThat(payment(reference)).isInstanceOf(Payment.ToRefund.class);
        var other = invoiceOf("84.50", TILLEULS);
        assertThat(associate.associate(caseOf("T-doubt-other").capture(), other.id(), Money.euros("84.50"), PETIT))
                .isInstanceOf(Association.Made.class);

        callBackAndWait(TILLEULS, json(reference, "8", "84.50", "T-doubt-other"));

        assertThat(caseOf("T-doubt-other").reason()).isEqualTo("CONTRADICTED");
        assertThat(journaled("payment-contradicted", invoice)).isOne();
    }

    @Test
    void a_payment_in_doubt_is_ended_once_its_money_was_dealt_with() {
        var reference = opened(invoiceOf("84.50", TILLEULS));
        callBackAndWait(TILLEULS, json(reference, "5", "20.00", "T-doubt-money"));
        assertThat(payment(reference)).isInstanceOf(Payment.Undecided.class);
        assertThat(decide.notPaid(reference, "montant faux", PETIT)).isEmpty();

        var other = invoiceOf("20.00", TILLEULS);
        associate.associate(caseOf("T-doubt-money").capture(), other.id(), Money.euros("20.00"), PETIT);

        assertThat(decide.notPaid(reference, "rapproché", PETIT)).containsInstanceOf(Payment.Expired.class);
    }

    @Test
    void a_payment_that_the_platform_never_speaks_of_waits_for_a_person_in_the_end() {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);
        jdbc.sql("""
                update payments.attempt
                set created_at = created_at - interval '9 days', expires_at = expires_at - interval '9 days'
                where reference = ?
                """).param(reference.value()).update();
        PLATFORM.down = true;

        assertThat(watch.watch(reference)).isEmpty();

        assertThat(payment(reference)).isInstanceOf(Payment.Undecided.class);
        assertThat(payments.inDoubt(VALMONT)).anyMatch(it -> it.reference().equals(reference));
    }

    @Test
    void one_transaction_does_not_pay_two_payments_in_doubt() {
        var first = inDoubt(invoiceOf("84.50", TILLEULS));
        var second = inDoubt(invoiceOf("84.50", TILLEULS));

        assertThat(decide.paid(first, "T-only-one", PETIT)).containsInstanceOf(Payment.Paid.class);
        assertThat(decide.paid(second, "T-only-one", PETIT)).isEmpty();

        assertThat(payment(second)).isInstanceOf(Payment.Undecided.class);
    }

    @Test
    void money_written_off_that_comes_after_all_is_told_to_a_person() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-came-after-all"));
        assertThat(reverse.reverse(reference, "inconnu de PaySim", PETIT)).isInstanceOf(Reversal.Written.class);

        callBackAndWait(TILLEULS, json(reference, "9", "84.50", "T-came-after-all"));

        assertThat(caseOf("T-came-after-all").reason()).isEqualTo("CONTRADICTED");
        assertThat(journaled("payment-contradicted", invoice)).isOne();
    }

    @Test
    void money_written_off_that_is_paid_out_after_all_is_told_to_a_person() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-out-after-all"));
        reverse.reverse(reference, "inconnu de PaySim", PETIT);

        assertThat(paidOut("T-out-after-all;84,50;0,42;2026-11-25").matched()).isOne();

        assertThat(caseOf("T-out-after-all").reason()).isEqualTo("CONTRADICTED");
        assertThat(journaled("payment-contradicted", invoice)).isOne();
    }

    @Test
    void a_line_that_came_before_its_money_was_known_is_understood_when_it_is_read_again() {
        var reference = opened(invoiceOf("84.50", TILLEULS));
        var line = "T-line-first;84,50;0,42;2026-11-25";
        assertThat(paidOut(line).differences())
                .contains(new Difference(Kind.UNKNOWN, "T-line-first", Money.euros("84.50")));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-line-first"));

        assertThat(paidOut(line).matched()).isOne();
        assertThat(paidOut(line).repeated()).isOne();

        assertThat(payment(reference))
                .isInstanceOfSatisfying(
                        Payment.Paid.class, it -> assertThat(it.confirmation()).isEqualTo(Confirmation.SETTLED));
    }

    @Test
    void money_that_is_paid_out_twice_is_no_line_read_twice() {
        var reference = opened(invoiceOf("84.50", TILLEULS));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-out-twice"));
        assertThat(paidOut("T-out-twice;84,50;0,42;2026-11-25").matched()).isOne();

        var again = paidOut("T-out-twice;84,50;0,42;2026-11-26");

        assertThat(again.repeated()).isZero();
        assertThat(again.differences()).contains(new Difference(Kind.PAID_AGAIN, "T-out-twice", Money.euros("84.50")));
    }

    private SettlementReport.Read paidOut(String line) {
        var day = LocalDate.parse("2020-01-01");
        return (SettlementReport.Read)
                settlement.read("paytweak", "transaction;amount;fee;date\n" + line, day, day, PETIT);
    }

    private MoneyCase caseOf(String transaction) {
        return cases.open(TILLEULS).stream()
                .filter(it -> it.transaction().equals(transaction))
                .findFirst()
                .orElseThrow();
    }

    private int journaled(String deed, Invoice invoice) {
        return count(
                "journal.entry where deed = ? and subject = ?",
                deed,
                invoice.number().value());
    }

    /// The same news in another letter.
    private static String later(String letter) {
        return letter.replace("L1", "L2");
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
