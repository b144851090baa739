package fr.quittance.simulators.paysim;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A link as a square that phones read.
final class QrCode {

    private static final int SIDE = 300;

    private QrCode() {}

    static byte[] png(String text) {
        try {
            var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE);
            var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    image.setRGB(x, y, matrix.get(x, y) ? 0x000000 : 0xFFFFFF);
                }
            }
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (WriterException | IOException failure) {
            throw new UncheckedIOException(new IOException(failure));
        }
    }
}
