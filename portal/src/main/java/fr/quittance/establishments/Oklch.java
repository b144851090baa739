package fr.quittance.establishments;

/// A colour by how light, how vivid and of which hue people see it (Oklch of CSS Color 4; matrices of
/// Björn Ottosson, « A perceptual color space for image processing », 2020).
///
/// @param lightness 0 to 1
/// @param chroma 0 for a grey; 0.16 is vivid
/// @param hue in degrees, 0 to 360
record Oklch(double lightness, double chroma, double hue) {

    private static final double STEP = 0.002;

    static Oklch of(Colour it) {
        var r = Colour.linear(it.red());
        var g = Colour.linear(it.green());
        var b = Colour.linear(it.blue());
        var l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        var greenRed = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                Math.hypot(greenRed, blueYellow),
                (Math.toDegrees(Math.atan2(blueYellow, greenRed)) + 360) % 360);
    }

    /// The same hue, this light and at most this vivid.
    Oklch at(double lightness, double mostChroma) {
        return new Oklch(Math.clamp(lightness, 0, 1), Math.min(chroma, mostChroma), hue);
    }

    /// As a screen shows it: less vivid where a screen cannot.
    Colour colour() {
        for (var vivid = chroma; vivid > 0; vivid -= STEP) {
            var channels = channels(vivid);
            if (isOnScreen(channels)) {
                return rounded(channels);
            }
        }
        return rounded(channels(0));
    }

    private double[] channels(double vivid) {
        var greenRed = vivid * Math.cos(Math.toRadians(hue));
        var blueYellow = vivid * Math.sin(Math.toRadians(hue));
        var l = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow);
        var m = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow);
        var s = cube(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double it) {
        return it * it * it;
    }

    private static boolean isOnScreen(double[] channels) {
        for (var it : channels) {
            if (it < -0.0005 || it > 1.0005) {
                return false;
            }
        }
        return true;
    }

    private static Colour rounded(double[] channels) {
        return new Colour(channel(channels[0]), channel(channels[1]), channel(channels[2]));
    }

    private static int channel(double light) {
        var it = Math.clamp(light, 0, 1);
        return (int) Math.round(255 * (it <= 0.0031308 ? 12.92 * it : 1.055 * Math.pow(it, 1 / 2.4) - 0.055));
    }
}
