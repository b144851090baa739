package fr.quittance.contacts;

import static fr.quittance.pages.Texts.text;

import fr.quittance.accounts.CodeRequested.Channel;
import fr.quittance.accounts.ContactCodes;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Problem;
import fr.quittance.patients.ContactSource;
import fr.quittance.patients.GivenContacts;
import fr.quittance.patients.PatientId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Six digits sent to a contact on the spot: it is verified once they come back.
@Component
public class ProveContacts {

    private final ContactCodes codes;
    private final GivenContacts contacts;
    private final Journal journal;

    ProveContacts(ContactCodes codes, GivenContacts contacts, Journal journal) {
        this.codes = codes;
        this.contacts = contacts;
        this.journal = journal;
    }

    /// Sends a code to each contact.
    ///
    /// @return those on their way; one to whom enough messages were sent already is left out
    @Transactional
    public List<Awaited> ask(EstablishmentCode establishment, PatientId patient, ContactEntry.Reading.Read given) {
        var awaited = new ArrayList<Awaited>();
        if (given.email() != null) {
            ask(establishment, patient, Channel.MAIL, given.email(), awaited);
        }
        if (given.mobile() != null) {
            ask(establishment, patient, Channel.SMS, given.mobile(), awaited);
        }
        return List.copyOf(awaited);
    }

    private void ask(
            EstablishmentCode establishment, PatientId patient, Channel channel, String value, List<Awaited> awaited) {
        switch (codes.ask(establishment, channel, value, subject(patient, value))) {
            case ContactCodes.Asked.Sent(var challenge) -> awaited.add(new Awaited(channel, value, challenge));
            case ContactCodes.Asked.Nowhere nowhere -> {}
            case ContactCodes.Asked.TooMany tooMany -> {}
        }
    }

    /// What became of the digits typed.
    ///
    /// @param left the codes still awaited
    /// @param problems about the fields of those that were wrong
    public record Answered(List<Awaited> left, List<Problem> problems) {}

    /// Takes the digits typed, and keeps the contacts they prove. Five tries within ten minutes, then never.
    ///
    /// @param typed by the name of the field, as [Awaited#field]; an empty one is not counted as a try
    /// @param source who gave the contacts
    /// @param who as the journal names them
    @Transactional
    public Answered answer(
            EstablishmentCode establishment,
            PatientId patient,
            List<Awaited> awaited,
            Map<String, String> typed,
            ContactSource source,
            String who) {
        var left = new ArrayList<Awaited>();
        var problems = new ArrayList<Problem>();
        for (var it : awaited) {
            var digits = typed.getOrDefault(it.field(), "").replaceAll("[\\s\u00A0.-]", "");
            if (digits.isEmpty() || !isRight(establishment, patient, it, digits, source, who)) {
                left.add(it);
                if (!digits.isEmpty()) {
                    problems.add(new Problem(it.field(), text("contacts.code-wrong")));
                }
            }
        }
        if (problems.isEmpty() && left.size() == awaited.size() && !left.isEmpty()) {
            problems.add(new Problem(left.getFirst().field(), text("contacts.code-empty")));
        }
        return new Answered(List.copyOf(left), List.copyOf(problems));
    }

    private boolean isRight(
            EstablishmentCode establishment,
            PatientId patient,
            Awaited awaited,
            String digits,
            ContactSource source,
            String who) {
        if (!codes.answer(establishment, awaited.challenge(), subject(patient, awaited.value()), digits)
                || (source == ContactSource.PATIENT && !isFree(establishment, patient, awaited))) {
            return false;
        }
        var what = switch (awaited.channel()) {
            case MAIL -> {
                contacts.keepEmail(establishment, patient, awaited.value(), source, true);
                yield text("contacts.journal.email");
            }
            case SMS -> {
                contacts.keepMobile(establishment, patient, awaited.value(), source, true);
                yield text("contacts.journal.mobile");
            }
        };
        journal.record(establishment, who, "contact-proved", patient.value().toString(), what);
        return true;
    }

    /// Whoever holds a label and knows a birth date adds a contact; they do not take the place of one that was proved.
    private boolean isFree(EstablishmentCode establishment, PatientId patient, Awaited awaited) {
        var known = contacts.of(establishment, patient);
        return switch (awaited.channel()) {
            case MAIL -> !known.emailProved();
            case SMS -> !known.mobileProved();
        };
    }

    private static String subject(PatientId patient, String value) {
        return "stay contact " + patient.value() + " " + value;
    }
}
