package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.quittance.establishments.Trial;
import fr.quittance.invoices.Invoice;
import fr.quittance.payments.FakePlatform.Mood;
import fr.quittance.payments.platform.AskedOrder;
import fr.quittance.payments.platform.Platforms;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// The platform is down, slow, mute or muddled when a payment starts: nothing is lost, nobody pays
/// twice.
class PlatformTroubleTest extends PaymentStory {

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Platforms platforms;

    @Test
    void a_platform_that_is_down_is_said_to_be_down_and_the_invoice_stays_to_pay() {
        var invoice = invoiceOf("84.50", VALMONT);
        PLATFORM.expireTokens();
        PLATFORM.down = true;

        assertThat(start.start(VALMONT, invoice.id(), Door.LINK)).isEqualTo(new Start.PlatformDown());
        PLATFORM.down = false;

        assertThat(untilUp(invoice)).isInstanceOf(Start.Opened.class);
    }

    @Test
    void a_trial_tells_a_platform_that_is_well_from_one_that_is_down_whatever_the_payments_before_met() {
        PLATFORM.down = true;
        assertThat(platforms.of(VALMONT).orElseThrow().tryOut()).isEqualTo(new Trial(Trial.Outcome.UNEXPECTED, "503"));
        PLATFORM.down = false;

        assertThat(platforms.of(VALMONT).orElseThrow().tryOut()).isEqualTo(Trial.answers());
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"SILENT", "MAKES_AND_IS_SILENT", "ERROR_500", "HTML", "TRUNCATED"})
    void no_clear_answer_means_unknown_and_our_order_is_asked_about_before_anything_new(Mood mood) {
        var invoice = invoiceOf("84.50", VALMONT);
        PLATFORM.mood = mood;

        assertThat(start.start(VALMONT, invoice.id(), Door.LINK)).isEqualTo(new Start.PlatformDown());
        var unknown = payments.live(VALMONT, invoice.id()).orElseThrow();
        assertThat(unknown).isInstanceOf(Payment.Unknown.class);
        PLATFORM.mood = Mood.NORMAL;
        var made = PLATFORM.order(unknown.reference()) != null;

        var opened = untilUp(invoice);

        assertThat(opened.reference()).isNotEqualTo(unknown.reference());
        assertThat(payment(unknown.reference())).isInstanceOf(Payment.Failed.class);
        assertThat(PLATFORM.closed.contains(unknown.reference().value())).isEqualTo(made);
    }

    @Test
    void an_order_made_without_an_answer_is_found_again_when_the_platform_tells_its_page() {
        var invoice = invoiceOf("84.50", VALMONT);
        PLATFORM.mood = Mood.MAKES_AND_IS_SILENT;
        start.start(VALMONT, invoice.id(), Door.LINK);
        var unknown = payments.live(VALMONT, invoice.id()).orElseThrow();
        PLATFORM.mood = Mood.NORMAL;
        PLATFORM.tellsPage = true;

        assertThat(untilUp(invoice).reference()).isEqualTo(unknown.reference());
        assertThat(payments.of(VALMONT, invoice.id())).hasSize(1);
    }

    @Test
    void a_platform_that_cannot_be_read_is_asked_for_the_same_order_again() {
        var neverMade = invoiceOf("84.50", TILLEULS);
        PLATFORM.mood = Mood.SILENT;
        start.start(TILLEULS, neverMade.id(), Door.LINK);
        var unknown = payments.live(TILLEULS, neverMade.id()).orElseThrow();
        PLATFORM.mood = Mood.NORMAL;

        assertThat(untilUp(neverMade).reference()).isEqualTo(unknown.reference());
    }

    @Test
    void a_platform_that_refuses_the_same_order_again_has_it_without_anybody_knowing_its_page() {
        var made = invoiceOf("84.50", TILLEULS);
        PLATFORM.mood = Mood.MAKES_AND_IS_SILENT;
        start.start(TILLEULS, made.id(), Door.LINK);
        var unknown = payments.live(TILLEULS, made.id()).orElseThrow();
        PLATFORM.mood = Mood.NORMAL;

        assertThat(untilUp(made).reference()).isNotEqualTo(unknown.reference());
        assertThat(payment(unknown.reference())).isInstanceOf(Payment.Failed.class);
    }

    @Test
    void a_refusal_to_make_the_order_leaves_nothing_open() {
        var invoice = invoiceOf("84.50", VALMONT);
        PLATFORM.mood = Mood.REFUSES;

        assertThat(start.start(VALMONT, invoice.id(), Door.LINK)).isEqualTo(new Start.PlatformDown());
        assertThat(payments.latest(VALMONT, invoice.id())).containsInstanceOf(Payment.Failed.class);
    }

    @Test
    void a_page_at_another_origin_is_given_to_nobody() {
        var invoice = invoiceOf("84.50", VALMONT);
        PLATFORM.mood = Mood.PAGE_ELSEWHERE;

        assertThat(start.start(VALMONT, invoice.id(), Door.LINK)).isEqualTo(new Start.PlatformDown());
    }

    @Test
    void a_token_out_of_time_is_renewed_once_and_the_order_is_made_once() {
        opened(invoiceOf("84.50", VALMONT));
        PLATFORM.expireTokens();
        var before = PLATFORM.signIns.get();
        var reference = opened(invoiceOf("84.50", VALMONT));

        assertThat(PLATFORM.signIns.get()).isEqualTo(before + 1);
        assertThat(PLATFORM.asked.stream().filter(it -> it.equals(reference.value())))
                .hasSize(1);
    }

    @Test
    void the_token_is_used_again_meanwhile() {
        opened(invoiceOf("84.50", VALMONT));
        var before = PLATFORM.signIns.get();
        opened(invoiceOf("84.50", VALMONT));

        assertThat(PLATFORM.signIns.get()).isEqualTo(before);
    }

    @Test
    void the_platform_is_never_called_inside_a_transaction() {
        var invoice = invoiceOf("84.50", VALMONT);

        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> platforms.of(VALMONT).orElseThrow().read(AskedOrder.stray("ANY", ""))))
                .hasMessageContaining("transaction is open");
        assertThat(payments.of(VALMONT, invoice.id())).isEmpty();
    }

    /// The circuit breaker rests a little after so many failures.
    private Start.Opened untilUp(Invoice invoice) {
        return (Start.Opened) await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> start.start(invoice.establishment(), invoice.id(), Door.LINK),
                        begun -> begun instanceof Start.Opened);
    }
}
