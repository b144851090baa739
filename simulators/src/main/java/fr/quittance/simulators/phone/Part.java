package fr.quittance.simulators.phone;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A part of a message: whole when there is one of one.
///
/// @param octets the text without the user data header
record Part(int reference, int total, int number, int headerLength, byte[] octets, boolean ucs2) {

    /// Reads the concatenation header; nothing when it cannot be read.
    static @Nullable Part withHeader(byte[] data, boolean ucs2) {
        int length = data.length == 0 ? 0 : (data[0] & 0xFF) + 1;
        if (length < 2 || length > data.length) {
            return null;
        }
        for (int at = 1; at + 1 < length; ) {
            int element = data[at] & 0xFF;
            int size = data[at + 1] & 0xFF;
            if (at + 2 + size > length) {
                return null;
            }
            var part = element == 0x00 && size == 3
                    ? read(data, at, data[at + 2] & 0xFF, at + 3, length, ucs2)
                    : element == 0x08 && size == 4
                            ? read(data, at, ((data[at + 2] & 0xFF) << 8) | (data[at + 3] & 0xFF), at + 4, length, ucs2)
                            : null;
            if (part != null) {
                return part;
            }
            at += 2 + size;
        }
        return null;
    }

    private static @Nullable Part read(byte[] data, int element, int reference, int at, int length, boolean ucs2) {
        int total = data[at] & 0xFF;
        int number = data[at + 1] & 0xFF;
        return element < 1 || total == 0 || number == 0 || number > total
                ? null
                : new Part(reference, total, number, length, Arrays.copyOfRange(data, length, data.length), ucs2);
    }

    @Nullable
    String text() {
        return ucs2 ? new String(octets, StandardCharsets.UTF_16BE) : Gsm7.decode(octets);
    }

    /// How many messages this takes in the air: more than one only for a long payload.
    int segments() {
        int alone = ucs2 ? 140 : 160;
        int together = ucs2 ? 134 : 153;
        return octets.length <= alone ? 1 : Math.ceilDiv(octets.length, together);
    }
}
