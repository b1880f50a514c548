package org.gouji.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes -> text. What a file declares about itself is not believed, because saved pages are often wrong about it: a byte
 * order mark, then strict UTF-8, then GB18030, then a detector.
 */
final class TextDecoder {

    private static final char DAMAGED = '\uFFFD';
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    /** One damaged character among this many sound multi-byte ones is damage, not a wrong character set. */
    private static final int SOUND_PER_DAMAGED = 20;
    /** Share of control characters, one in so many, above which bytes are no text. */
    private static final int TEXT_PER_CONTROL = 100;

    private static final int ZEROS_PER_STRAY = 3;
    private static final int FAMILIAR_PER_FOREIGN = 20;
    private static final DecodedText BINARY = new DecodedText("", "binary", 0, true);

    private TextDecoder() {}

    static DecodedText decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return decoded(bytes, 4, UTF_32LE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        boolean maybeLaden = ControlBytes.areIn(bytes);
        return maybeLaden && hasZeros(bytes) ? withZeros(bytes) : withoutMark(bytes, maybeLaden);
    }

    /** Told by its bytes, for decoding a text in the wrong character set costs more than the right one. */
    private static DecodedText withoutMark(byte[] bytes, boolean maybeLaden) {
        if (Utf8.begins(bytes)) {
            DecodedText utf8 = decoded(bytes, 0, StandardCharsets.UTF_8, maybeLaden);
            if (utf8.damaged() == 0) {
                return utf8;
            }
        }
        if (Utf8.prevails(bytes)) {
            return decoded(bytes, 0, StandardCharsets.UTF_8, maybeLaden);
        }
        DecodedText gb18030 = decoded(Gb18030.decode(bytes), Gb18030.CHARSET, maybeLaden);
        boolean isSound = gb18030.damaged() == 0 || gb18030.damaged() * SOUND_PER_DAMAGED < sound(gb18030.text());
        if (isSound && speaksOfReports(gb18030.text())) {
            return gb18030;
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        String detected = detector.getDetectedCharset();
        if (detected != null && Charset.isSupported(detected)) {
            DecodedText other = decoded(bytes, 0, Charset.forName(detected), true);
            if (other.damaged() <= gb18030.damaged()) {
                return other;
            }
        }
        return gb18030;
    }

    private static boolean hasZeros(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Text with zero bytes is UTF-16 without a mark if the zeros stand on one side; 开 (U+5F00) has one on the other. */
    private static DecodedText withZeros(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if ((i & 1) == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (odd > ZEROS_PER_STRAY * even) {
            return ifChinese(decoded(bytes, 0, StandardCharsets.UTF_16LE));
        }
        if (even > ZEROS_PER_STRAY * odd) {
            return ifChinese(decoded(bytes, 0, StandardCharsets.UTF_16BE));
        }
        return BINARY;
    }

    /** A guess at UTF-16 is right if nearly all characters are Latin or Chinese ones. */
    private static DecodedText ifChinese(DecodedText text) {
        long foreign = text.text()
                .chars()
                .filter(c -> c > 0xFF && (c < 0x2000 || c > 0x9FFF) && (c < 0xFE30 || c > 0xFFEF))
                .count();
        return foreign * FAMILIAR_PER_FOREIGN > text.text().length() ? BINARY : text;
    }

    private static DecodedText decoded(byte[] bytes, int offset, Charset charset) {
        return decoded(bytes, offset, charset, true);
    }

    private static DecodedText decoded(byte[] bytes, int offset, Charset charset, boolean maybeLaden) {
        return decoded(new String(bytes, offset, bytes.length - offset, charset), charset, maybeLaden);
    }

    private static DecodedText decoded(String text, Charset charset, boolean maybeLaden) {
        int damaged = 0;
        for (int at = text.indexOf(DAMAGED); at >= 0; at = text.indexOf(DAMAGED, at + 1)) {
            damaged++;
        }
        return new DecodedText(text, charset.name(), damaged, maybeLaden && isControlLaden(text));
    }

    private static boolean isControlLaden(String text) {
        int control = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ControlBytes.isControl(c)) {
                control++;
            }
        }
        return control * TEXT_PER_CONTROL > text.length();
    }

    private static int sound(String text) {
        int sound = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F && c != DAMAGED) {
                sound++;
            }
        }
        return sound;
    }

    private static boolean speaksOfReports(String text) {
        return text.contains("公开") || text.contains("公開") || text.contains("政府") || text.contains("报告");
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
