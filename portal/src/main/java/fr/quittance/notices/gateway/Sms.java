package fr.quittance.notices.gateway;

/// A short message of the GSM alphabet, at most 160 septets.
///
/// @param sender 3 to 11 letters and digits, at least one letter
/// @param recipient a number in E.164 form, `+33639980001`
/// @param text its text
public record Sms(String sender, String recipient, String text) implements Outgoing {

    @Override
    public String toString() {
        return "Sms from " + sender;
    }
}
