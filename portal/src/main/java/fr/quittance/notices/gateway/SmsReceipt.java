package fr.quittance.notices.gateway;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an SMS centre says became of a message (SMPP 3.4, appendix B).
///
/// @param ids the ways the centre may have written the message's id when it took it
/// @param failure `EXPIRED`, `UNDELIV`…; null when the telephone got it
public record SmsReceipt(Set<String> ids, @Nullable String failure) {

    /// All spellings of an id: centres answer in hexadecimal and write the receipt in decimal, or the reverse.
    public static Set<String> spellings(String id) {
        var ids = new LinkedHashSet<String>();
        ids.add(id);
        if (id.matches("\\d{1,30}")) {
            var hexadecimal = new BigInteger(id).toString(16);
            ids.add(hexadecimal);
            ids.add(hexadecimal.toUpperCase(Locale.ROOT));
            ids.add("%8s".formatted(hexadecimal).replace(' ', '0'));
            ids.add("%8s".formatted(hexadecimal).replace(' ', '0').toUpperCase(Locale.ROOT));
            ids.add(new BigInteger(id).toString());
        }
        if (id.matches("[0-9a-fA-F]{1,30}")) {
            ids.add(new BigInteger(id, 16).toString());
            ids.add("%010d".formatted(new BigInteger(id, 16)));
        }
        return ids;
    }
}
