package fr.quittance.pages;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A QR code as a drawing (ISO/IEC 18004, level M: 15 % of it may be stained).
public final class QrCode {

    /// The standard's quiet zone, in modules; the drawing includes it.
    private static final int QUIET = 4;

    private QrCode() {}

    /// An `svg` element, square, black on white, without size: the style sheet gives it one.
    ///
    /// @param text what it says; an address is best shown below it as well
    /// @throws IllegalArgumentException if the text is too long for any QR code
    public static String svg(String text) {
        var matrix = matrix(text);
        var side = matrix.getWidth();
        var path = new StringBuilder();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (matrix.get(x, y)) {
                    var from = x;
                    while (x + 1 < side && matrix.get(x + 1, y)) {
                        x++;
                    }
                    var width = x + 1 - from;
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(width)
                            .append("v1h-")
                            .append(width)
                            .append('z');
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side
                + "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", e);
        }
    }
}
