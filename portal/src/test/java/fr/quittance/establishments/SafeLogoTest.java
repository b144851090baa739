package fr.quittance.establishments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.establishments.SafeLogo.Reason;
import fr.quittance.establishments.SafeLogo.Refused;
import fr.quittance.establishments.SafeLogo.Safe;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeLogoTest {

    @Test
    void of_a_png_only_the_pixels_stay() throws IOException {
        var png = png(900, 300, 0);
        var carrying = Arrays.copyOf(png, png.length + 60);
        System.arraycopy("<script>alert(1)</script>".getBytes(UTF_8), 0, carrying, png.length, 25);

        var safe = (Safe) SafeLogo.of(carrying);

        assertThat(safe.kind()).isEqualTo("png");
        assertThat(new String(safe.content(), UTF_8)).doesNotContain("script");
        var drawn = ImageIO.read(new ByteArrayInputStream(safe.content()));
        assertThat(drawn.getWidth()).isEqualTo(480);
        assertThat(drawn.getHeight()).isEqualTo(160);
        assertThat(new Color(drawn.getRGB(240, 80))).isEqualTo(new Color(0x2F5D1E));
        assertThat(safe.name()).matches("[0-9a-f]{16}\\.png").isEqualTo(((Safe) SafeLogo.of(png)).name());
    }

    @Test
    void a_png_too_large_too_detailed_or_cut_is_refused() throws IOException {
        var cut = Arrays.copyOf(png(900, 300, 0), 200);

        assertThat(SafeLogo.of(png(2001, 10, 0))).isEqualTo(new Refused(Reason.LARGE));
        assertThat(SafeLogo.of(png(480, 240, 1))).isEqualTo(new Refused(Reason.DETAILED));
        assertThat(SafeLogo.of(cut)).isEqualTo(new Refused(Reason.NO_PICTURE));
        assertThat(SafeLogo.of(new byte[SafeLogo.MOST_BYTES + 1])).isEqualTo(new Refused(Reason.HEAVY));
    }

    @Test
    void of_an_svg_only_what_draws_stays() {
        var safe = (Safe) SafeLogo.of("""
                <?xml version="1.0"?>
                <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 40"
                     onload="alert(1)" width="900">
                  <script>alert(2)</script><metadata>who drew it</metadata>
                  <a xlink:href="javascript:alert(3)"><path d="M0 0h9"/></a>
                  <linearGradient id="g" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#fff"/></linearGradient>
                  <rect fill="url(#g)" stroke="url(https://elsewhere.example/x#y)" width="40" height="40"/>
                  <circle style="fill:#0b5c7a;background:url(//elsewhere.example)" r="3" onclick="x()"/>
                  <set attributeName="fill" to="red"/>
                </svg>
                """.getBytes(UTF_8));

        var svg = new String(safe.content(), UTF_8);
        assertThat(svg)
                .startsWith("<svg viewBox=\"0 0 40 40\"")
                .contains("xmlns=\"http://www.w3.org/2000/svg\"", "linearGradient", "gradientUnits", "url(#g)")
                .doesNotContain("alert", "script", "elsewhere", "onload", "onclick", "ENTITY", "href", "<set", "<a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <svg viewBox="0 0 4 4"><style>.a{fill:red}</style><path class="a" d="M0 0h4"/></svg> | STYLED
            <svg viewBox="0 0 4 4"><text>CH Valmont</text></svg>                                 | NOT_PLAIN
            <svg viewBox="0 0 4 4"><image href="https://elsewhere.example/x.png"/></svg>         | NOT_PLAIN
            <svg viewBox="0 0 4 4"><foreignObject><p>x</p></foreignObject></svg>                 | NOT_PLAIN
            <svg><path d="M0 0h4"/></svg>                                                        | NO_PICTURE
            <html><body>x</body></html>                                                          | NO_PICTURE
            GIF89a                                                                               | NO_PICTURE
            """)
    void a_drawing_that_would_not_look_the_same_is_refused(String file, Reason why) {
        assertThat(SafeLogo.of(file.getBytes(UTF_8))).isEqualTo(new Refused(why));
    }

    /// @param noise 0 for one colour, 1 for no two pixels alike
    private static byte[] png(int width, int height, int noise) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < height; y++) {
                picture.setRGB(x, y, noise == 0 ? 0x2F5D1E : random.nextInt(0x1000000));
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
