package fr.quittance.questions.staff;

import static fr.quittance.accounts.Doorstep.newAddress;
import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.accounts.Doorstep;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.links.Link;
import fr.quittance.notices.Message;
import fr.quittance.notices.Messages;
import fr.quittance.notices.NoticeKind;
import fr.quittance.questions.AskQuestion;
import fr.quittance.questions.Question;
import fr.quittance.questions.Questions;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

@PortalTest
class AskingAndAnsweringTest {

    @LocalServerPort
    int port;

    @Autowired
    Doorstep doorstep;

    @Autowired
    Questions questions;

    @Autowired
    Messages messages;

    @Autowired
    AskQuestion askQuestion;

    @Autowired
    QuestionsDesk desk;

    private Invoice invoice;
    private Visit visit;
    private String page;

    @BeforeEach
    void openTheLinkOfAMessage() {
        doorstep.forgetCounts();
        invoice = doorstep.invoiceFor(newAddress());
        visit = new Visit(port);
        var opened = visit.get(doorstep.link(invoice, Link.Channel.MAIL).replace("/e/", "/signaler/"));
        page = Doorstep.location(opened);
    }

    @Test
    void a_question_asked_by_link_promises_an_answer_by_a_day_and_pauses_reminders() {
        assertThat(page).startsWith("/payer/").endsWith("/signaler");
        assertThat(visit.get(page).statusCode()).isEqualTo(200);
        assertThat(questions.pauses(VALMONT, invoice.id())).isFalse();

        var shown = visit.follow(ask("INSURER_PAYS", "Ma mutuelle devait payer."));

        assertThat(Jsoup.parse(shown.body()).select("main").text())
                .contains("Nous avons reçu votre message.")
                .contains("Nous ne vous relançons pas d'ici là.")
                .contains("Ma mutuelle devait payer.");
        assertThat(questions.pauses(VALMONT, invoice.id())).isTrue();
        assertThat(questions.waiting(VALMONT, 0, 1_000))
                .filteredOn(it -> it.invoice().equals(invoice.number()))
                .extracting(Questions.Waiting::patient)
                .containsExactly("DUPONT Jeanne");
        assertThat(questions.waiting(TILLEULS, 0, 1_000))
                .extracting(Questions.Waiting::invoice)
                .doesNotContain(invoice.number());
        assertThat(doorstep.count(
                        "select count(*) from journal.entry where deed = 'question-asked' and subject = ?",
                        invoice.number().value()))
                .isEqualTo(1);
    }

    @Test
    void one_question_is_open_at_a_time() {
        ask("INSURER_PAYS", "Une fois.");
        ask("OTHER", "Deux fois.");

        assertThat(questions.about(VALMONT, invoice.id()))
                .singleElement()
                .extracting(Question::body)
                .isEqualTo("Une fois.");
    }

    @Test
    void a_form_without_a_reason_says_so_and_keeps_what_was_typed() {
        var answer = ask("", "Je ne comprends pas.");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choisissez ce qui ne va pas", "Je ne comprends pas.");
        assertThat(ask("OTHER", " ").body()).contains("Dites en quelques mots ce qui ne va pas");
        assertThat(ask("OTHER", "x".repeat(501)).statusCode()).isEqualTo(422);
        assertThat(questions.about(VALMONT, invoice.id())).isEmpty();
    }

    @Test
    void the_answer_is_sent_once_by_every_channel_and_read_where_it_was_asked() {
        ask("WRONG_AMOUNT", "");
        var id = questions.about(VALMONT, invoice.id()).getFirst().id();

        desk.answer(clerk(VALMONT), id, "Le montant est juste.\nVoici pourquoi.");
        var late = desk.answer(clerk(VALMONT), id, "Une autre réponse.");

        assertThat(late.getHeaders().getLocation()).hasToString("/gestion/questions/" + id + "?fait=deja");
        assertThat(messages.about(VALMONT, invoice.id()))
                .filteredOn(it -> it.kind() == NoticeKind.ANSWER)
                .extracting(Message::channel)
                .containsExactlyInAnyOrder(Message.Channel.MAIL, Message.Channel.SMS);
        assertThat(Jsoup.parse(visit.get(page).body()).select("main").text())
                .contains("Le montant est juste.")
                .doesNotContain("Une autre réponse.");
        assertThat(questions.pauses(VALMONT, invoice.id())).isFalse();
        assertThat(ask("OTHER", "Encore une question.").statusCode()).isEqualTo(303);
        assertThat(questions.about(VALMONT, invoice.id())).hasSize(2);
    }

    @Test
    void whoever_reads_the_words_of_a_question_is_written_down_once_a_visit() {
        ask("WRONG_AMOUNT", "Trop cher.");
        var id = questions.about(VALMONT, invoice.id()).getFirst().id();
        var reader = new MockHttpServletRequest();

        desk.one(clerk(VALMONT), reader, id, null);
        desk.one(clerk(VALMONT), reader, id, "envoye");
        assertThat(opened()).isEqualTo(1);

        desk.one(clerk(VALMONT), new MockHttpServletRequest(), id, null);
        assertThat(opened()).isEqualTo(2);
        assertThat(doorstep.count(
                        "select count(*) from journal.entry where subject = ? and details ~ '[A-Z]_[A-Z]'",
                        invoice.number().value()))
                .as("names of constants, for an auditor")
                .isZero();
    }

    private long opened() {
        return doorstep.count(
                "select count(*) from journal.entry where deed = 'question-opened' and subject = ?",
                invoice.number().value());
    }

    @Test
    void the_questions_are_listed_fifty_a_page() {
        ask("WRONG_AMOUNT", "");
        for (int n = 0; n < 50; n++) {
            askQuestion.ask(doorstep.invoiceFor(newAddress()), Question.Reason.OTHER, "Pourquoi ?", null, false);
        }

        var first = (QuestionsDeskPage) desk.list(clerk(VALMONT), 1).getBody();
        var second = (QuestionsDeskPage) desk.list(clerk(VALMONT), 2).getBody();

        assertThat(requireNonNull(first).rows()).hasSize(50);
        assertThat(first.more()).isTrue();
        assertThat(requireNonNull(second).rows()).isNotEmpty().doesNotContainAnyElementsOf(first.rows());
    }

    @Test
    void the_staff_of_another_hospital_sees_and_answers_nothing() {
        ask("WRONG_AMOUNT", "");
        var id = questions.about(VALMONT, invoice.id()).getFirst().id();

        assertThat(desk.one(clerk(TILLEULS), new MockHttpServletRequest(), id, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(desk.answer(clerk(TILLEULS), id, "Bonjour").getStatusCode().value())
                .isEqualTo(404);
        assertThat(desk.file(clerk(TILLEULS), id).getStatusCode().value()).isEqualTo(404);
        assertThat(desk.one(clerk(VALMONT), new MockHttpServletRequest(), id, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(questions.pauses(VALMONT, invoice.id())).isTrue();
    }

    @Test
    void who_did_not_open_the_link_or_is_another_patient_finds_nothing() {
        var stranger = new Visit(port);
        assertThat(stranger.get(page).statusCode()).isEqualTo(404);
        assertThat(stranger.post(page, "motif", "OTHER", "message", "Bonjour").statusCode())
                .isEqualTo(404);

        var other = newAddress();
        doorstep.patientWithAccount(port, other);
        var signedIn = new Visit(port);
        signedIn.post("/connexion", Doorstep.signIn(other, "altcha", Doorstep.captcha(signedIn)));
        var address = "/factures/" + invoice.number().value() + "/signaler";
        assertThat(signedIn.get(address).statusCode()).isEqualTo(404);
        assertThat(signedIn.post(address, "motif", "OTHER", "message", "Bonjour")
                        .statusCode())
                .isEqualTo(404);
        assertThat(questions.about(VALMONT, invoice.id())).isEmpty();
    }

    private HttpResponse<String> ask(String reason, String body) {
        return visit.post(page, "motif", reason, "message", body);
    }

    private static StaffMember clerk(EstablishmentCode hospital) {
        return new StaffMember(hospital.value(), UUID.randomUUID(), "M. Petit", Set.of(StaffRole.BILLING_CLERK));
    }
}
