package fr.quittance.accounts;

import static fr.quittance.accounts.Doorstep.newAddress;
import static fr.quittance.accounts.Doorstep.not;
import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.accounts.CodeRequested.Channel;
import fr.quittance.accounts.OneTimeCodes.Answer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@RecordApplicationEvents
class OneTimeCodesTest {

    @Autowired
    OneTimeCodes codes;

    @Autowired
    Challenges challenges;

    private final EmailAddress email = new EmailAddress(newAddress());

    @Test
    void a_code_is_six_digits_always_the_same_for_its_challenge_and_right_once() {
        var challenge = ask(Optional.of(Channel.MAIL));
        var code = codes.code(VALMONT, challenge.id());

        assertThat(code).matches("[0-9]{6}").isEqualTo(codes.code(VALMONT, challenge.id()));
        assertThat(codes.answer(challenge, not(code))).isEqualTo(Answer.WRONG);
        assertThat(codes.answer(challenge, code)).isEqualTo(Answer.RIGHT);
        assertThat(codes.answer(challenge, code)).isEqualTo(Answer.WRONG);
    }

    @Test
    void of_twenty_right_answers_at_once_one_is_right() throws Exception {
        var challenge = ask(Optional.empty());
        Callable<Answer> answer = () -> codes.answer(challenge, codes.code(VALMONT, challenge.id()));

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(people.invokeAll(Collections.nCopies(20, answer)).stream()
                            .map(Future::resultNow)
                            .filter(Answer.RIGHT::equals))
                    .hasSize(1);
        }
    }

    @Test
    void a_code_replaced_by_another_is_not_right_any_more() {
        var first = ask(Optional.of(Channel.MAIL));
        var second = codes.replace(first, Optional.of(Channel.MAIL)).orElseThrow();

        assertThat(codes.answer(first, codes.code(VALMONT, first.id()))).isEqualTo(Answer.WRONG);
        assertThat(codes.answer(second, codes.code(VALMONT, second.id()))).isEqualTo(Answer.RIGHT);
    }

    @Test
    void a_challenge_belongs_to_one_hospital() {
        var challenge = ask(Optional.empty());

        assertThat(challenges.find(VALMONT, challenge.id()).orElseThrow().goal())
                .isEqualTo(challenge.goal());
        assertThat(challenges.find(TILLEULS, challenge.id())).isEmpty();
    }

    @Test
    void a_message_is_asked_for_only_when_somebody_is_to_receive_it(ApplicationEvents events) {
        var silent = ask(Optional.empty());
        var mailed = ask(Optional.of(Channel.MAIL));

        assertThat(events.stream(CodeRequested.class))
                .containsExactly(new CodeRequested(VALMONT, mailed.id(), Channel.MAIL, email.value()))
                .noneMatch(it -> it.challenge().equals(silent.id()));
    }

    @Test
    void the_fourth_code_within_an_hour_is_not_sent_and_the_third_stays_good(ApplicationEvents events) {
        var third = codes.replace(
                        codes.replace(ask(Optional.of(Channel.MAIL)), Optional.of(Channel.MAIL))
                                .orElseThrow(),
                        Optional.of(Channel.MAIL))
                .orElseThrow();

        assertThat(codes.replace(third, Optional.of(Channel.MAIL))).isEmpty();
        assertThat(events.stream(CodeRequested.class)).hasSize(3);
        assertThat(codes.answer(third, codes.code(VALMONT, third.id()))).isEqualTo(Answer.RIGHT);
    }

    private Challenge ask(Optional<Channel> channel) {
        return codes.ask(VALMONT, new Challenge.Goal.SignIn(LocalDate.of(1957, 3, 27)), email, null, channel)
                .orElseThrow();
    }
}
