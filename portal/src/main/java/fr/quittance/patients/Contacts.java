package fr.quittance.patients;

import org.jspecify.annotations.Nullable;

/// Where a patient may be told, as captured by the hospital.
///
/// @param email their e-mail address, if they gave one
/// @param mobile their mobile in E.164 form (`+33639980001`), if they gave one
/// @param smsConsent whether they agreed to SMS
public record Contacts(@Nullable String email, @Nullable String mobile, boolean smsConsent) {

    public static final Contacts NONE = new Contacts(null, null, false);

    public boolean reachableByMail() {
        return email != null;
    }

    public boolean reachableBySms() {
        return mobile != null && smsConsent;
    }

    /// `j••••t@ex•••.fr`: enough to recognise, not enough to learn.
    public @Nullable String maskedEmail() {
        if (email == null) {
            return null;
        }
        var at = email.lastIndexOf('@');
        var dot = email.lastIndexOf('.');
        if (at < 1 || dot < at) {
            return "••••";
        }
        var name = email.substring(0, at);
        var domain = email.substring(at + 1, dot);
        return name.charAt(0)
                + "••••"
                + (name.length() > 2 ? name.substring(name.length() - 1) : "")
                + "@"
                + domain.substring(0, Math.min(2, domain.length()))
                + "•••"
                + email.substring(dot);
    }

    /// `06 •• •• •• 12`.
    public @Nullable String maskedMobile() {
        if (mobile == null) {
            return null;
        }
        var start = mobile.startsWith("+33") ? "0" + mobile.charAt(3) : mobile.substring(0, 3);
        return start + " •• •• •• " + mobile.substring(mobile.length() - 2);
    }
}
