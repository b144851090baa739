package fr.quittance.accounts.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.accounts.AccountId;
import fr.quittance.accounts.ChangeContacts;
import fr.quittance.accounts.ChangeContacts.Contact;
import fr.quittance.accounts.ContactCodes;
import fr.quittance.accounts.EmailAddress;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.patients.MobileNumber;
import fr.quittance.patients.Patient;
import fr.quittance.patients.PatientId;
import fr.quittance.visitors.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/coordonnees`: where the people of an account are told.
@Controller
class ContactsPages {

    private static final String WAITING = "accounts.contact-waiting";

    private final ChangeContacts contacts;
    private final Establishments establishments;

    ContactsPages(ChangeContacts contacts, Establishments establishments) {
        this.contacts = contacts;
        this.establishments = establishments;
    }

    /// The contact that this browser is about to prove.
    private record Waiting(String establishment, UUID patient, String value, boolean isEmail, UUID challenge)
            implements Serializable {

        private Contact contact() {
            return isEmail ? new Contact.Email(value) : new Contact.Mobile(value);
        }
    }

    @GetMapping("/coordonnees")
    ResponseEntity<Page> show(
            Visitor.SignedIn visitor, @RequestParam(name = "fait", required = false) @Nullable String done) {
        return Answers.page(page(visitor, null, done == null ? null : "saved", List.of()));
    }

    @PostMapping("/coordonnees")
    ResponseEntity<Page> ask(
            Visitor.SignedIn visitor,
            HttpServletRequest request,
            @RequestParam UUID patient,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(defaultValue = "") String mobile) {
        var place = place(visitor, patient);
        var contact = email != null
                ? EmailAddress.read(email).<Contact>map(it -> new Contact.Email(it.value()))
                : MobileNumber.read(mobile).<Contact>map(Contact.Mobile::new);
        if (contact.isEmpty()) {
            var problem = email != null
                    ? new Problem("email-" + place, text("accounts.email-incomplete"))
                    : new Problem("mobile-" + place, text("accounts.contacts-mobile-wrong"));
            return Answers.wrong(page(visitor, null, null, List.of(problem)));
        }
        var asked = contacts.ask(hospital(visitor), account(visitor), new PatientId(patient), contact.get());
        return asked.isEmpty()
                ? ResponseEntity.notFound().build()
                : answer(visitor, request, patient, contact.get(), asked.get());
    }

    private ResponseEntity<Page> answer(
            Visitor.SignedIn visitor,
            HttpServletRequest request,
            UUID patient,
            Contact contact,
            ContactCodes.Asked asked) {
        return switch (asked) {
            case ContactCodes.Asked.Sent(var challenge) -> {
                var waiting = switch (contact) {
                    case Contact.Email(var value) ->
                        new Waiting(visitor.establishment(), patient, value, true, challenge);
                    case Contact.Mobile(var value) ->
                        new Waiting(visitor.establishment(), patient, value, false, challenge);
                };
                request.getSession(true).setAttribute(WAITING, waiting);
                yield Answers.seeOther("/coordonnees/code");
            }
            case ContactCodes.Asked.Nowhere nowhere -> Answers.seeOther("/coordonnees");
            case ContactCodes.Asked.TooMany tooMany ->
                Answers.wait(TooManyTriesPage.messages(establishments
                        .shell(establishments.get(hospital(visitor)))
                        .whenSignedIn()));
        };
    }

    @GetMapping("/coordonnees/code")
    ResponseEntity<Page> code(Visitor.SignedIn visitor, HttpServletRequest request) {
        return waiting(visitor, request)
                .map(it -> Answers.page(page(visitor, shown(it), null, List.of())))
                .orElseGet(() -> Answers.seeOther("/coordonnees"));
    }

    @PostMapping("/coordonnees/code")
    ResponseEntity<Page> prove(
            Visitor.SignedIn visitor, HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        var waiting = waiting(visitor, request);
        if (waiting.isEmpty()) {
            return Answers.seeOther("/coordonnees");
        }
        var it = waiting.get();
        var digits = code.replaceAll("[\\s\u00A0.-]", "");
        var patient = new PatientId(it.patient());
        if (!contacts.prove(hospital(visitor), patient, it.contact(), it.challenge(), digits)) {
            return Answers.wrong(
                    page(visitor, shown(it), null, List.of(new Problem("code", text("accounts.code-wrong")))));
        }
        request.getSession(true).removeAttribute(WAITING);
        return Answers.seeOther("/coordonnees?fait");
    }

    @PostMapping("/coordonnees/sms")
    ResponseEntity<Page> sms(Visitor.SignedIn visitor, @RequestParam UUID patient, @RequestParam String sms) {
        return contacts.agreeToSms(hospital(visitor), account(visitor), new PatientId(patient), sms.equals("oui"))
                ? Answers.seeOther("/coordonnees?fait")
                : ResponseEntity.notFound().build();
    }

    private Page page(
            Visitor.SignedIn visitor, @Nullable String sentTo, @Nullable String done, List<Problem> problems) {
        var shell = establishments.shell(establishments.get(hospital(visitor))).whenSignedIn();
        return new ContactsPage(shell, people(visitor), sentTo, done, problems);
    }

    private List<Patient> people(Visitor.SignedIn visitor) {
        return contacts.people(hospital(visitor), account(visitor));
    }

    private int place(Visitor.SignedIn visitor, UUID patient) {
        var ids = people(visitor).stream().map(it -> it.id().value()).toList();
        return Math.max(0, ids.indexOf(patient));
    }

    private static Optional<Waiting> waiting(Visitor.SignedIn visitor, HttpServletRequest request) {
        var session = request.getSession(false);
        @Nullable Object waiting = session == null ? null : session.getAttribute(WAITING);
        return waiting instanceof Waiting it && it.establishment().equals(visitor.establishment())
                ? Optional.of(it)
                : Optional.empty();
    }

    private static String shown(Waiting waiting) {
        return waiting.isEmail() ? waiting.value() : ContactsPage.readable(waiting.value());
    }

    private static EstablishmentCode hospital(Visitor.SignedIn visitor) {
        return new EstablishmentCode(visitor.establishment());
    }

    private static AccountId account(Visitor.SignedIn visitor) {
        return new AccountId(visitor.accountId());
    }
}
