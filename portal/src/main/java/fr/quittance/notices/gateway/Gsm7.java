package fr.quittance.notices.gateway;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The GSM 7-bit alphabet of 3GPP TS 23.038 §6.2.1: what an SMS of 160 septets is written with.
public final class Gsm7 {

    /// How many septets one SMS holds.
    public static final int MOST = 160;

    private static final char ESCAPE = '\u001B';
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final Map<Character, Integer> EXTENDED = Map.of(
            '\f', 0x0A, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2F, '[', 0x3C, '~', 0x3D, ']', 0x3E, '|', 0x40, '€',
            0x65);
    private static final Map<Character, String> LIKE = Map.ofEntries(
            Map.entry('\u00A0', " "),
            Map.entry('\u202F', " "),
            Map.entry('’', "'"),
            Map.entry('‘', "'"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('«', "\""),
            Map.entry('»', "\""),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('−', "-"),
            Map.entry('…', "..."),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('ç', "c"));
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Gsm7() {}

    /// The same text in letters that exist here: « Hôtel-Dieu » becomes « Hotel-Dieu »; what has no likeness, « ? ».
    public static String likeness(String text) {
        var likeness = new StringBuilder(text.length());
        text.codePoints().forEach(point -> likeness.append(likeness(point)));
        return likeness.toString();
    }

    private static String likeness(int point) {
        var text = Character.toString(point);
        var letter = text.charAt(0);
        if (text.length() == 1 && exists(letter)) {
            return text;
        }
        if (text.length() == 1 && LIKE.containsKey(letter)) {
            return LIKE.getOrDefault(letter, "?");
        }
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.length() == 1 && exists(bare.charAt(0)) ? bare : "?";
    }

    /// The letters of a text that do not exist here, each once, in their order.
    public static List<String> missing(String text) {
        return text.codePoints()
                .filter(it -> it > Character.MAX_VALUE || !exists((char) it))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static boolean exists(char letter) {
        return letter != ESCAPE && (BASIC.indexOf(letter) >= 0 || EXTENDED.containsKey(letter));
    }

    /// The letters of one septet.
    public static String letters() {
        return BASIC.replace(String.valueOf(ESCAPE), "");
    }

    /// The letters of two septets.
    public static String doubleLetters() {
        return EXTENDED.keySet().stream().sorted().map(String::valueOf).collect(Collectors.joining());
    }

    /// How many septets a text takes; letters of the extension table take two.
    ///
    /// @throws IllegalArgumentException if a letter does not exist here
    public static int septets(String text) {
        return bytes(text).length;
    }

    /// One septet an octet, as SMPP carries data coding 0.
    ///
    /// @throws IllegalArgumentException if a letter does not exist here
    public static byte[] bytes(String text) {
        var bytes = new java.io.ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (!exists(letter)) {
                throw new IllegalArgumentException("Not in the GSM alphabet: U+%04X".formatted((int) letter));
            }
            var extended = EXTENDED.get(letter);
            if (extended == null) {
                bytes.write(BASIC.indexOf(letter));
            } else {
                bytes.write(ESCAPE);
                bytes.write(extended);
            }
        }
        return bytes.toByteArray();
    }

    /// The text that such octets stand for.
    public static String text(byte[] septets) {
        var text = new StringBuilder(septets.length);
        for (int i = 0; i < septets.length; i++) {
            if (septets[i] == ESCAPE && i + 1 < septets.length) {
                int extended = septets[++i];
                text.append(EXTENDED.entrySet().stream()
                        .filter(it -> it.getValue() == extended)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(' '));
            } else {
                text.append(BASIC.charAt(septets[i] & 0x7F));
            }
        }
        return text.toString();
    }
}
