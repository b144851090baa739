package fr.quittance.notices;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.database.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final FakeClock clock = new FakeClock();
    private final Messages messages = new Messages(TestDatabase.freshClient(), clock);

    @Test
    void a_message_is_found_as_it_was_added_and_only_in_its_hospital() {
        var message = aCode();

        assertThat(messages.add(message)).isTrue();

        assertThat(messages.find(VALMONT, message.id())).contains(message);
        assertThat(messages.find(TILLEULS, message.id())).isEmpty();
    }

    @Test
    void the_same_subject_is_told_once_by_a_channel() {
        var message = aCode();
        messages.add(message);

        assertThat(messages.add(new Message(
                        message.establishment(),
                        MessageId.next(),
                        message.kind(),
                        message.channel(),
                        null,
                        message.subject(),
                        null,
                        message.recipient(),
                        1,
                        null,
                        0,
                        clock.instant(),
                        clock.instant(),
                        new MessageState.Queued(null))))
                .isFalse();
    }

    @Test
    void what_is_sent_is_never_claimed_again() {
        var message = added();

        assertThat(messages.claim(message)).contains(1);
        assertThat(messages.claim(message)).contains(2);
        assertThat(messages.sent(message, "ailleurs@exemple.fr", "42")).isTrue();

        assertThat(messages.claim(message)).isEmpty();
        assertThat(messages.postpone(message, "late")).isFalse();
        assertThat(messages.giveUp(message, "late")).isFalse();
        assertThat(messages.find(VALMONT, message.id()).orElseThrow())
                .satisfies(it -> assertThat(it.recipient()).isEqualTo("ailleurs@exemple.fr"))
                .extracting(Message::state)
                .isEqualTo(new MessageState.Sent(clock.instant(), "42", null));
    }

    @Test
    void what_is_dead_or_cancelled_is_never_claimed_again() {
        var dead = added();
        messages.claim(dead);
        messages.giveUp(dead, "SMTP 550");
        var cancelled = added();
        messages.claim(cancelled);
        messages.cancel(cancelled, "paid");

        assertThat(messages.claim(dead)).isEmpty();
        assertThat(messages.claim(cancelled)).isEmpty();
        assertThat(messages.dead(VALMONT)).extracting(Message::id).containsExactly(dead.id());
        assertThat(messages.dead(TILLEULS)).isEmpty();
    }

    @Test
    void what_is_postponed_says_why_and_can_be_claimed() {
        var message = added();
        messages.claim(message);
        messages.postpone(message, "SMTP 452");

        assertThat(messages.find(VALMONT, message.id()).orElseThrow().state())
                .isEqualTo(new MessageState.Queued("SMTP 452"));
        assertThat(messages.claim(message)).contains(2);
    }

    @Test
    void a_receipt_is_matched_by_any_spelling_of_the_id() {
        var message = added();
        messages.claim(message);
        messages.sent(message, "+33639980001", "7321798e");

        assertThat(messages.receipt(List.of("1", "2"), null)).isFalse();
        assertThat(messages.receipt(List.of("1931573646", "7321798e"), "EXPIRED"))
                .isTrue();
        assertThat(messages.dead(VALMONT))
                .extracting(Message::state)
                .containsExactly(new MessageState.Undelivered(clock.instant(), "EXPIRED"));
    }

    private Message added() {
        var message = aCode();
        messages.add(message);
        return message;
    }

    private Message aCode() {
        return new Message(
                VALMONT,
                MessageId.next(),
                NoticeKind.CODE,
                Message.Channel.SMS,
                null,
                UUID.randomUUID(),
                null,
                "+33639980001",
                1,
                null,
                0,
                clock.instant(),
                clock.instant(),
                new MessageState.Queued(null));
    }
}
