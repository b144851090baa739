package fr.quittance.establishments;

/// A file that somebody brings as a logo, made safe: a PNG drawn anew, or an SVG of plain shapes.
public sealed interface SafeLogo {

    /// The heaviest file we look at.
    int MOST_BYTES = 1_000_000;

    /// The heaviest logo we serve: it is on every page.
    int MOST_KEPT_BYTES = 30 * 1024;

    /// The most pixels of a side: what is drawn in memory stays bounded.
    int MOST_PIXELS = 2_000;

    /// It can be served.
    ///
    /// @param content what we made of it
    /// @param kind `png` or `svg`
    record Safe(byte[] content, String kind) implements SafeLogo {

        /// Names it by what it holds.
        public String name() {
            return Fingerprint.of(content, 8) + "." + kind;
        }
    }

    /// It cannot.
    record Refused(Reason reason) implements SafeLogo {}

    /// Why not.
    enum Reason {
        /// Neither a PNG nor an SVG that can be read.
        NO_PICTURE,
        /// More bytes than we look at.
        HEAVY,
        /// More pixels than we draw.
        LARGE,
        /// A picture of many details: too heavy for every page, even made small.
        DETAILED,
        /// Its colours are in a style sheet, which is not kept.
        STYLED,
        /// It holds text, a picture or an effect, which are not kept: it would no longer look the same.
        NOT_PLAIN
    }

    /// What becomes of a file.
    static SafeLogo of(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Refused(Reason.HEAVY);
        }
        var made = PngLogo.isOne(file) ? PngLogo.of(file) : SvgLogo.of(file);
        return made instanceof Safe safe && safe.content().length > MOST_KEPT_BYTES
                ? new Refused(Reason.DETAILED)
                : made;
    }
}
