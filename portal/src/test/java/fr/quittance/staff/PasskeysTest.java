package fr.quittance.staff;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.database.TestDatabase;
import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.establishments.SampleEstablishments;
import fr.quittance.journal.SampleJournal;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PasskeysTest {

    private static final String ADDRESS = "https://valmont.example";

    private Instant now = Instant.parse("2026-10-18T10:00:00Z");
    private final JdbcClient jdbc = TestDatabase.freshClient();
    private final Establishments hospitals = SampleEstablishments.get();
    private final Establishment valmont = hospitals.get(VALMONT);
    private final StaffAccounts accounts = new StaffAccounts(jdbc, () -> now);
    private final Passkeys passkeys = new Passkeys(jdbc, () -> now);
    private final PasskeyQuestions questions = new PasskeyQuestions(jdbc, () -> now);
    private final List<Object> told = new ArrayList<>();
    private final KeepPasskeys keep = new KeepPasskeys(
            hospitals,
            accounts,
            passkeys,
            questions,
            new PasskeyCeremony(),
            () -> now,
            SampleJournal.in(jdbc, () -> now),
            told::add);
    private final ProveByPasskey prove = new ProveByPasskey(
            hospitals, accounts, passkeys, questions, new PasskeyCeremony(), SampleJournal.in(jdbc, () -> now));
    private final Device device = new Device(ADDRESS);
    private StaffMember petit;

    @BeforeEach
    void petit_adds_a_passkey() {
        petit = employ(VALMONT, "petit@ch-valmont.example");
        assertThat(add(petit, device, "  Poste de la\nrégie ")).isTrue();
    }

    @Test
    void a_passkey_proves_who_its_owner_is_and_says_when_it_last_did() {
        assertThat(passkeys.of(VALMONT, petit.id())).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("Poste de la régie");
            assertThat(it.lastUsedAt()).isNull();
        });
        now = now.plusSeconds(60);

        assertThat(signIn(device)).isTrue();
        assertThat(signIn(device)).isTrue();
        assertThat(passkeys.of(VALMONT, petit.id()).getFirst().lastUsedAt()).isEqualTo(now);
    }

    @Test
    void an_answer_serves_once() {
        var question = prove.ask(valmont);
        var answer = device.prove(question.options());

        assertThat(prove.answer(valmont, question.id(), answer)).isPresent();
        device.countingFrom(0);
        assertThat(prove.answer(valmont, question.id(), answer)).isEmpty();
        assertThat(prove.answer(valmont, prove.ask(valmont).id(), answer)).isEmpty();
    }

    @Test
    void devices_that_do_not_count_cannot_be_replayed_either() {
        var question = prove.ask(valmont);
        var answer = device.countingFrom(-1).prove(question.options());

        assertThat(prove.answer(valmont, question.id(), answer)).isPresent();
        assertThat(prove.answer(valmont, question.id(), answer)).isEmpty();
    }

    @Test
    void a_wrong_answer_uses_the_question_up_too() {
        var question = prove.ask(valmont);

        assertThat(prove.answer(valmont, question.id(), "{}")).isEmpty();
        assertThat(prove.answer(valmont, question.id(), device.prove(question.options())))
                .isEmpty();
    }

    @Test
    void an_answer_comes_within_five_minutes() {
        var question = prove.ask(valmont);
        now = now.plus(PasskeyQuestions.LIFE);

        assertThat(prove.answer(valmont, question.id(), device.prove(question.options())))
                .isEmpty();
        prove.ask(valmont);
        now = now.plus(PasskeyQuestions.LIFE).plusSeconds(1);
        questions.forgetOld();
        assertThat(jdbc.sql("select count(*) from staff.passkey_question")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void another_site_cannot_pass_an_answer_on() {
        assertThat(signIn(device.lookingAt("https://valmont.example.evil.example")))
                .isFalse();
        assertThat(signIn(device.lookingAt("http://valmont.example"))).isFalse();
        assertThat(reasons()).hasSize(2).allMatch(it -> it.contains("réponse fausse"));
        assertThat(signIn(device.lookingAt(ADDRESS))).isTrue();
    }

    @Test
    void a_device_that_asked_for_no_finger_and_no_pin_proves_one_thing_only() {
        assertThat(signIn(device.unlockedByAnybody())).isFalse();
        assertThat(reasons()).singleElement().asString().contains("n'a pas vérifié");
        assertThat(add(petit, new Device(ADDRESS).unlockedByAnybody(), "Sans code PIN"))
                .isFalse();
    }

    @Test
    void a_device_that_counts_backwards_may_be_a_copy() {
        device.countingFrom(41);
        assertThat(signIn(device)).isTrue();

        assertThat(signIn(device.countingFrom(40))).isFalse();
        assertThat(reasons()).singleElement().asString().contains("le compteur recule");
        assertThat(signIn(device)).isFalse();
        assertThat(signIn(device)).isTrue();
    }

    @Test
    void a_passkey_opens_its_own_hospital_only() {
        var tilleuls = hospitals.get(TILLEULS);
        var question = prove.ask(tilleuls);

        assertThat(prove.answer(tilleuls, question.id(), device.prove(question.options())))
                .isEmpty();
        var here = prove.ask(valmont);
        assertThat(prove.answer(tilleuls, here.id(), device.prove(here.options())))
                .isEmpty();
    }

    @Test
    void a_closed_account_is_refused_at_once_and_the_journal_says_so() {
        accounts.disable(accounts.find(VALMONT, petit.id()).orElseThrow());

        assertThat(signIn(device)).isFalse();
        assertThat(reasons()).containsExactly("Poste de la régie\u00A0: compte fermé");
        assertThat(keep.ask(petit)).isEmpty();
    }

    @Test
    void a_device_that_names_another_person_is_refused() {
        var roy = employ(VALMONT, "roy@ch-valmont.example");

        assertThat(signIn(device.heldBy(roy.id()))).isFalse();
        assertThat(signIn(device.heldBy(petit.id()))).isTrue();
    }

    @Test
    void somebody_signed_in_confirms_with_a_passkey_of_their_own() {
        var roy = employ(VALMONT, "roy@ch-valmont.example");
        var own = prove.ask(petit);
        assertThat(own.options()).contains("allowCredentials");
        assertThat(prove.again(petit, own.id(), device.prove(own.options()))).isTrue();

        var others = prove.ask(roy);
        assertThat(prove.again(roy, others.id(), device.prove(others.options())))
                .isFalse();
        var stolen = prove.ask(petit);
        assertThat(prove.again(roy, stolen.id(), device.prove(stolen.options())))
                .isFalse();
    }

    @Test
    void whoever_adds_or_takes_away_a_passkey_its_owner_is_told() {
        var id = passkeys.of(VALMONT, petit.id()).getFirst().id();

        keep.remove(petit, id);

        assertThat(told)
                .containsExactly(
                        new PasskeyAdded(VALMONT, id, "petit@ch-valmont.example"),
                        new PasskeyRemoved(VALMONT, id, "petit@ch-valmont.example"));
    }

    @Test
    void a_passkey_taken_away_opens_nothing_and_nobody_takes_it_away_from_another() {
        var roy = employ(VALMONT, "roy@ch-valmont.example");
        var id = passkeys.of(VALMONT, petit.id()).getFirst().id();

        assertThat(keep.remove(roy, id)).isFalse();
        assertThat(signIn(device)).isTrue();
        assertThat(keep.remove(petit, id)).isTrue();
        assertThat(signIn(device)).isFalse();
    }

    @Test
    void a_device_keeps_one_passkey_of_an_account_and_an_account_ten() {
        assertThat(keep.ask(petit).orElseThrow().options()).contains("excludeCredentials");
        assertThat(add(petit, device, "La même")).isFalse();
        for (int number = 2; number <= Passkeys.MOST; number++) {
            assertThat(add(petit, new Device(ADDRESS), "x".repeat(50))).isTrue();
        }

        assertThat(keep.ask(petit)).isEmpty();
    }

    @Test
    void an_answer_at_the_door_makes_no_passkey() {
        var door = prove.ask(valmont);

        assertThat(keep.add(
                        petit,
                        door.id(),
                        "",
                        new Device(ADDRESS).make(keep.ask(petit).orElseThrow().options())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"rawId\":\"AAAA\",\"response\":{}}", "{\"response\":null}", "<html>"})
    void whatever_else_is_sent_is_a_wrong_answer(String answer) {
        assertThat(prove.answer(valmont, prove.ask(valmont).id(), answer)).isEmpty();
        assertThat(keep.add(petit, keep.ask(petit).orElseThrow().id(), "", answer))
                .isFalse();
    }

    private boolean add(StaffMember member, Device on, String name) {
        var question = keep.ask(member).orElseThrow();
        return keep.add(member, question.id(), name, on.make(question.options()));
    }

    private boolean signIn(Device with) {
        var question = prove.ask(valmont);
        return prove.answer(valmont, question.id(), with.prove(question.options()))
                .filter(it -> it.member().equals(petit))
                .isPresent();
    }

    private List<String> reasons() {
        return jdbc.sql("select details from journal.entry where deed = 'staff-passkey-refused' order by at, id")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private StaffMember employ(EstablishmentCode establishment, String email) {
        var account = new StaffAccount(
                establishment,
                UuidCreator.getTimeOrderedEpoch(),
                new WorkEmail(email),
                "M. " + email.substring(0, email.indexOf('@')),
                Set.of(StaffRole.BILLING_CLERK),
                StaffAccount.State.INVITED,
                null,
                0,
                null);
        accounts.add(account);
        accounts.activate(account, "none", 1, 0);
        return account.member();
    }
}
