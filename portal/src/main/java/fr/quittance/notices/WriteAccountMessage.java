package fr.quittance.notices;

import fr.quittance.accounts.OneTimeCodes;
import fr.quittance.accounts.PasswordResets;
import fr.quittance.establishments.Establishment;
import fr.quittance.notices.letters.AccountLetter;
import fr.quittance.pages.FrenchDates;
import fr.quittance.staff.StaffSecrets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes out a message about an account; its code or link is derived again from what it answers.
@Component
class WriteAccountMessage {

    private final Stationery stationery;
    private final OneTimeCodes codes;
    private final PasswordResets resets;
    private final StaffSecrets staff;

    WriteAccountMessage(Stationery stationery, OneTimeCodes codes, PasswordResets resets, StaffSecrets staff) {
        this.stationery = stationery;
        this.codes = codes;
        this.resets = resets;
        this.staff = staff;
    }

    Draft write(Message message) {
        var from = stationery.establishment(message.establishment());
        return new Draft.Ready(
                switch (message.channel()) {
                    case MAIL -> stationery.mail(message, message.recipient(), letter(message, from));
                    case SMS ->
                        stationery.sms(
                                message,
                                message.recipient(),
                                SmsTexts.code(stationery.wording(message.establishment()), from, code(message)));
                });
    }

    private AccountLetter letter(Message message, Establishment from) {
        var when = FrenchDates.dateAndTime(message.queuedAt());
        return switch (message.kind()) {
            case CODE -> AccountLetter.code(from, code(message));
            case PASSWORD_RESET -> AccountLetter.passwordReset(from, resets.token(subject(message)));
            case PASSWORD_CHANGED -> AccountLetter.passwordChanged(from, when);
            case STAFF_INVITATION -> AccountLetter.staffInvitation(from, staff.invitationToken(subject(message)));
            case PASSKEY_ADDED -> AccountLetter.passkey(from, "passkey-added", when);
            case PASSKEY_REMOVED -> AccountLetter.passkey(from, "passkey-removed", when);
            case ACCOUNT_LOCKED -> AccountLetter.locked(from, when);
            case TO_PAY,
                    ACQUITTED,
                    PAYMENT_RECEIVED,
                    ACQUITTED_AFTER_PAYMENT,
                    PAID_AND_ACQUITTED,
                    ATTESTATION,
                    REFUNDED,
                    CORRECTED,
                    PAID_AND_ATTESTED,
                    NEW_LINK,
                    ANSWER,
                    INSURER_PACK -> throw new IllegalArgumentException(message.kind() + " is about an invoice");
        };
    }

    private String code(Message message) {
        return codes.code(message.establishment(), subject(message));
    }

    private static UUID subject(Message message) {
        return Objects.requireNonNull(message.subject());
    }
}
