package fr.quittance.staff;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import fr.quittance.visitors.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proving who one is by a passkey: two proofs by itself, the device and what unlocks it.
///
/// Wrong passwords close an address to passwords, not to passkeys, which nobody guesses.
@Component
public class ProveByPasskey {

    private final Establishments establishments;
    private final StaffAccounts accounts;
    private final Passkeys passkeys;
    private final PasskeyQuestions questions;
    private final PasskeyCeremony ceremony;
    private final Journal journal;

    ProveByPasskey(
            Establishments establishments,
            StaffAccounts accounts,
            Passkeys passkeys,
            PasskeyQuestions questions,
            PasskeyCeremony ceremony,
            Journal journal) {
        this.establishments = establishments;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.questions = questions;
        this.ceremony = ceremony;
        this.journal = journal;
    }

    /// Somebody proved who they are.
    ///
    /// @param member who
    /// @param passkey the name of what proved it
    public record Proved(StaffMember member, String passkey) {}

    /// Asks whoever is at the door.
    public PasskeyQuestion ask(Establishment establishment) {
        var asked = questions.ask(establishment.code(), null);
        return new PasskeyQuestion(asked.id(), ceremony.toProve(establishment, asked.challenge(), List.of()));
    }

    /// Asks somebody signed in who is about to do something grave.
    public PasskeyQuestion ask(StaffMember member) {
        var establishment = establishments.get(new EstablishmentCode(member.establishment()));
        var asked = questions.ask(establishment.code(), member.id());
        var among = passkeys.credentials(establishment.code(), member.id());
        return new PasskeyQuestion(asked.id(), ceremony.toProve(establishment, asked.challenge(), among));
    }

    /// Who answered at the door, if their answer is right and their account open.
    @Transactional
    public Optional<Proved> answer(Establishment establishment, UUID question, String answer) {
        return answer(establishment, question, null, answer);
    }

    /// Whether somebody signed in proved that it is still them.
    @Transactional
    public boolean again(StaffMember member, UUID question, String answer) {
        var establishment = establishments.get(new EstablishmentCode(member.establishment()));
        return answer(establishment, question, member.id(), answer).isPresent();
    }

    private Optional<Proved> answer(
            Establishment establishment, UUID question, @Nullable UUID signedIn, String answer) {
        var challenge = questions.take(establishment.code(), question, signedIn);
        var proof = ceremony.proof(answer);
        var kept = proof.flatMap(it -> passkeys.find(establishment.code(), it.credential()))
                .filter(it -> signedIn == null || it.passkey().account().equals(signedIn));
        if (challenge.isEmpty() || proof.isEmpty() || kept.isEmpty()) {
            return Optional.empty();
        }
        var passkey = kept.get().passkey();
        var account = accounts.find(establishment.code(), passkey.account()).orElseThrow();
        if (!account.isActive()) {
            return refused(account, passkey, "closed");
        }
        var refusal = ceremony.refusal(
                establishment, challenge.get(), proof.get(), kept.get().key(), account.id());
        if (refusal.isPresent()) {
            return refused(account, passkey, refusal.get().name());
        }
        return passkeys.served(establishment.code(), passkey, proof.get().count())
                ? Optional.of(new Proved(account.member(), passkey.name()))
                : refused(account, passkey, PasskeyCeremony.Refusal.COUNTS_BACKWARDS.name());
    }

    private Optional<Proved> refused(StaffAccount account, Passkey passkey, String why) {
        journal.record(
                account.establishment(),
                "automatique",
                "staff-passkey-refused",
                account.id().toString(),
                Texts.text("staff.passkey-refusal-" + why, passkey.name()));
        return Optional.empty();
    }
}
