package fr.quittance.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// The signatures of the journal, by a key that the database never sees (HMAC-SHA-256).
///
/// What is signed is written out once and for all: a version, then each field after its length, so
/// that no two entries have the same bytes. A new layout takes a new version.
@Component
class Seals {

    private static final byte VERSION = 1;
    private static final byte ENTRY = 'e';
    private static final byte LINK = 'l';
    /// What comes before the first entry of a chain.
    static final byte[] NOTHING = new byte[32];

    private final SecretKeySpec key;

    Seals(JournalSettings settings) {
        key = new SecretKeySpec(settings.key().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /// Proves that the portal wrote this entry.
    byte[] entry(JournalEntry entry) {
        return sign(out -> {
            out.writeByte(ENTRY);
            text(out, entry.establishment().value());
            out.writeLong(entry.id().getMostSignificantBits());
            out.writeLong(entry.id().getLeastSignificantBits());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            text(out, entry.who());
            text(out, entry.deed());
            text(out, entry.subject());
            text(out, entry.details());
        });
    }

    /// Proves that an entry stands at this place of the chain, after everything before it.
    byte[] link(byte[] before, long seq, JournalEntry entry) {
        return sign(out -> {
            out.writeByte(LINK);
            out.write(before);
            out.writeLong(seq);
            out.write(entry(entry));
        });
    }

    private interface Layout {
        void write(DataOutputStream out) throws IOException;
    }

    private byte[] sign(Layout layout) {
        try (var bytes = new ByteArrayOutputStream();
                var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            layout.write(out);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
