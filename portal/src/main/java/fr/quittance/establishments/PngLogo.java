package fr.quittance.establishments;

import fr.quittance.establishments.SafeLogo.Reason;
import fr.quittance.establishments.SafeLogo.Refused;
import fr.quittance.establishments.SafeLogo.Safe;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A PNG drawn anew, pixel by pixel: whatever else its file held stays behind.
final class PngLogo {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /// Three pixels for each that a page shows, and enough for a paper.
    private static final int WIDTH = 480;

    private static final int HEIGHT = 240;

    private PngLogo() {}

    static boolean isOne(byte[] file) {
        return file.length > SIGNATURE.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static SafeLogo of(byte[] file) {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            if (Math.max(reader.getWidth(0), reader.getHeight(0)) > SafeLogo.MOST_PIXELS) {
                return new Refused(Reason.LARGE);
            }
            return new Safe(png(fitted(reader.read(0))), "png");
        } catch (IOException | RuntimeException e) {
            // The reader of the JDK throws either at what is not a PNG to the end.
            return new Refused(Reason.NO_PICTURE);
        } finally {
            reader.dispose();
        }
    }

    /// By halves first: one large step would lose thin lines.
    private static BufferedImage fitted(BufferedImage picture) {
        var scale = Math.min(1, Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()));
        var fitted = picture;
        while (fitted.getWidth() > 2 * scale * picture.getWidth()) {
            fitted = drawn(fitted, fitted.getWidth() / 2, fitted.getHeight() / 2);
        }
        return drawn(
                fitted, (int) Math.round(scale * picture.getWidth()), (int) Math.round(scale * picture.getHeight()));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var drawn = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_ARGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, drawn.getWidth(), drawn.getHeight(), null);
        pen.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
