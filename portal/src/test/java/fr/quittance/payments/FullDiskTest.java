package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The database cannot keep a callback: the platform is never told that we have it (R6).
class FullDiskTest extends PaymentStory {

    @BeforeEach
    void fill() {
        var owner = TestDatabase.owned(jdbc);
        owner.sql("""
                create or replace function public.full_disk() returns trigger language plpgsql as $$
                begin
                    raise exception 'could not extend file' using errcode = 'disk_full';
                end
                $$
                """).update();
        owner.sql("create trigger full_disk before insert on payments.inbox execute function public.full_disk()")
                .update();
    }

    @AfterEach
    void free() {
        TestDatabase.owned(jdbc)
                .sql("drop trigger if exists full_disk on payments.inbox")
                .update();
    }

    @Test
    void a_callback_that_cannot_be_kept_is_answered_503_and_taken_when_it_comes_again() {
        var reference = opened(invoiceOf("84.50", TILLEULS));
        var letter = json(reference, "5", "84.50", "T-full-disk");

        assertThat(callBack(TILLEULS, letter)).isEqualTo(503);
        free();
        callBackAndWait(TILLEULS, letter);

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
    }
}
