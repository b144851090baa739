package fr.quittance.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The address that authenticator applications read from a QR code:
/// `otpauth://totp/CH%20Valmont:petit@…?secret=…&issuer=CH%20Valmont`
/// (github.com/google/google-authenticator/wiki/Key-Uri-Format).
final class Otpauth {

    private Otpauth() {}

    static String uri(String issuer, StaffAccount account, String secret) {
        return "otpauth://totp/" + encode(issuer) + ":" + encode(account.email().value()) + "?secret=" + secret
                + "&issuer=" + encode(issuer);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
