package fr.quittance.simulators.phone;

import org.jspecify.annotations.Nullable;

/// The default alphabet of GSM (3GPP TS 23.038), one septet to an octet as SMPP carries it.
final class Gsm7 {

    private static final char ESCAPE = 0x1B;
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED_CODES = "\u0014()/<=>@e\n";
    private static final String EXTENDED = "^{}\\[~]|€\f";

    private Gsm7() {}

    /// The text, or nothing when an octet is not of this alphabet.
    static @Nullable String decode(byte[] octets) {
        var text = new StringBuilder(octets.length);
        for (int i = 0; i < octets.length; i++) {
            int septet = octets[i] & 0xFF;
            if (septet >= BASIC.length()) {
                return null;
            }
            if (septet != ESCAPE) {
                text.append(BASIC.charAt(septet));
                continue;
            }
            int extended = ++i < octets.length ? EXTENDED_CODES.indexOf(octets[i] & 0xFF) : -1;
            if (extended < 0) {
                return null;
            }
            text.append(EXTENDED.charAt(extended));
        }
        return text.toString();
    }
}
