package fr.quittance.accounts;

import java.util.List;
import java.util.Optional;

/// The e-mail domain that somebody probably meant: « gamil.com » is « gmail.com » with a slip of
/// the finger. A hint, never a refusal: unknown domains exist.
public final class LikelyDomain {

    /// Where most French patients have their mailbox.
    private static final List<String> COMMON = List.of(
            "gmail.com",
            "hotmail.com",
            "hotmail.fr",
            "outlook.com",
            "outlook.fr",
            "yahoo.fr",
            "yahoo.com",
            "orange.fr",
            "wanadoo.fr",
            "free.fr",
            "sfr.fr",
            "laposte.net",
            "icloud.com",
            "live.fr",
            "bbox.fr",
            "numericable.fr",
            "mail.com");

    private LikelyDomain() {}

    /// The domain probably meant, when it is not the one typed.
    public static Optional<String> meant(EmailAddress email) {
        var typed = email.value().substring(email.value().lastIndexOf('@') + 1);
        if (COMMON.contains(typed)) {
            return Optional.empty();
        }
        return typed.equals("gmail.fr")
                ? Optional.of("gmail.com")
                : COMMON.stream().filter(it -> isOneSlipAway(typed, it)).findFirst();
    }

    /// One letter too many, too few or wrong, or two letters swapped.
    private static boolean isOneSlipAway(String typed, String meant) {
        var start = 0;
        while (start < Math.min(typed.length(), meant.length()) && typed.charAt(start) == meant.charAt(start)) {
            start++;
        }
        var restTyped = typed.substring(start);
        var restMeant = meant.substring(start);
        return switch (typed.length() - meant.length()) {
            case 1 -> restTyped.substring(1).equals(restMeant);
            case -1 -> restMeant.substring(1).equals(restTyped);
            case 0 ->
                restTyped.substring(1).equals(restMeant.substring(1))
                        || (restTyped.length() > 1
                                && restTyped.charAt(0) == restMeant.charAt(1)
                                && restTyped.charAt(1) == restMeant.charAt(0)
                                && restTyped.substring(2).equals(restMeant.substring(2)));
            default -> false;
        };
    }
}
