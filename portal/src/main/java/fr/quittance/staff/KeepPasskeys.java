package fr.quittance.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import fr.quittance.visitors.StaffMember;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A member of staff adds a passkey to their account, or takes one away.
@Component
public class KeepPasskeys {

    private static final int LONGEST_NAME = 40;

    private final Establishments establishments;
    private final StaffAccounts accounts;
    private final Passkeys passkeys;
    private final PasskeyQuestions questions;
    private final PasskeyCeremony ceremony;
    private final InstantSource clock;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    KeepPasskeys(
            Establishments establishments,
            StaffAccounts accounts,
            Passkeys passkeys,
            PasskeyQuestions questions,
            PasskeyCeremony ceremony,
            InstantSource clock,
            Journal journal,
            ApplicationEventPublisher events) {
        this.establishments = establishments;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.questions = questions;
        this.ceremony = ceremony;
        this.clock = clock;
        this.journal = journal;
        this.events = events;
    }

    /// Asks a device to make a passkey; nothing for an account that holds enough, or that is closed.
    public Optional<PasskeyQuestion> ask(StaffMember member) {
        var establishment = establishments.get(new EstablishmentCode(member.establishment()));
        var known = passkeys.credentials(establishment.code(), member.id());
        return accounts.find(establishment.code(), member.id())
                .filter(StaffAccount::isActive)
                .filter(it -> known.size() < Passkeys.MOST)
                .map(account -> {
                    var asked = questions.ask(establishment.code(), account.id());
                    return new PasskeyQuestion(
                            asked.id(), ceremony.toMake(establishment, account, asked.challenge(), known));
                });
    }

    /// Keeps the passkey that a device made.
    ///
    /// @param name as typed; without one, or too long, it gets one that fits
    /// @return whether it was kept: the answer was right, and the account holds ten at most
    @Transactional
    public boolean add(StaffMember member, UUID question, String name, String answer) {
        var establishment = establishments.get(new EstablishmentCode(member.establishment()));
        var made = questions
                .take(establishment.code(), question, member.id())
                .flatMap(challenge -> ceremony.made(establishment, challenge, answer));
        if (made.isEmpty() || passkeys.of(establishment.code(), member.id()).size() >= Passkeys.MOST) {
            return false;
        }
        var passkey = new Passkey(UuidCreator.getTimeOrderedEpoch(), member.id(), fitting(name), clock.instant(), null);
        if (!passkeys.add(establishment.code(), passkey, made.get())) {
            return false;
        }
        journal.record(
                establishment.code(),
                member.name(),
                "staff-passkey-added",
                member.id().toString(),
                passkey.name());
        accounts.find(establishment.code(), member.id())
                .ifPresent(it -> events.publishEvent(new PasskeyAdded(
                        establishment.code(), passkey.id(), it.email().value())));
        return true;
    }

    /// Takes a passkey away.
    ///
    /// @return whether the member had it
    @Transactional
    public boolean remove(StaffMember member, UUID id) {
        var establishment = new EstablishmentCode(member.establishment());
        var removed = passkeys.remove(establishment, member.id(), id);
        removed.ifPresent(it -> journal.record(
                establishment,
                member.name(),
                "staff-passkey-removed",
                member.id().toString(),
                it.name()));
        removed.flatMap(it -> accounts.find(establishment, member.id()))
                .ifPresent(it -> events.publishEvent(
                        new PasskeyRemoved(establishment, id, it.email().value())));
        return removed.isPresent();
    }

    private static String fitting(String typed) {
        var name = typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (name.isEmpty()) {
            return Texts.text("staff.passkey-unnamed");
        }
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip();
    }
}
