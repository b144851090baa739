package fr.quittance.questions;

import static fr.quittance.pages.Texts.text;

import fr.quittance.documents.PdfCheck;
import fr.quittance.documents.PdfVerdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/// The files that patients join to a question: an insurance card as a PDF or a picture.
@Component
class Attachments {

    static final int SIZE_MAX = 8 * 1024 * 1024;
    private static final long PIXELS_MAX = 60_000_000;

    private final PdfCheck pdfs;

    Attachments(PdfCheck pdfs) {
        this.pdfs = pdfs;
    }

    /// What a file turns out to be.
    sealed interface Verdict {

        /// It may be kept.
        ///
        /// @param mediaType what it is, by its content
        record Sound(String mediaType) implements Verdict {}

        /// It may not.
        ///
        /// @param reason one French sentence that says why and what to do
        record Unfit(String reason) implements Verdict {}
    }

    /// Looks at a file by its content; its name and what the browser says of it count for nothing.
    Verdict check(byte[] bytes) {
        if (bytes.length > SIZE_MAX) {
            return new Verdict.Unfit(text("questions.file-large"));
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            return switch (pdfs.check(bytes)) {
                case PdfVerdict.Sound sound -> new Verdict.Sound("application/pdf");
                case PdfVerdict.Unfit(var reason) -> new Verdict.Unfit(reason);
            };
        }
        return picture(bytes)
                .<Verdict>map(Verdict.Sound::new)
                .orElseGet(() -> new Verdict.Unfit(text("questions.file-kind")));
    }

    private static Optional<String> picture(byte[] bytes) {
        if (startsWith(bytes, 0x89, 'P', 'N', 'G') && isPicture(bytes, "png")) {
            return Optional.of("image/png");
        }
        return startsWith(bytes, 0xFF, 0xD8, 0xFF) && isPicture(bytes, "jpeg")
                ? Optional.of("image/jpeg")
                : Optional.empty();
    }

    /// Whether its header can be read, and promises a picture of a sensible size; pixels are not
    /// decoded.
    private static boolean isPicture(byte[] bytes, String format) {
        var readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            return false;
        }
        var reader = readers.next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input);
            return (long) reader.getWidth(0) * reader.getHeight(0) <= PIXELS_MAX;
        } catch (IOException | RuntimeException e) {
            return false;
        } finally {
            reader.dispose();
        }
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }
}
