package org.gouji.document.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of held files: decoded as the programs of offices write them, and made safe to be shown. */
final class HeldName {

    static final Charset GB18030 = Charset.forName("GB18030");

    /** Long enough for every real path; a place in a document has room for no more. */
    private static final int LONGEST = 200;
    /** UTF-8 writes Chinese with characters from here on. */
    private static final char FIRST_OF_THREE_BYTES = '\u0800';

    private static final Set<String> JUNK = Set.of("thumbs.db", ".ds_store", "desktop.ini");
    private static final Set<String> STEPS_UP = Set.of("", ".", "..");

    private HeldName() {}

    /** A name that says to be UTF-8; programs that write GBK say so too. */
    static String decodedAsUtf8(byte[] bytes) {
        String utf8 = strictly(StandardCharsets.UTF_8, bytes);
        return utf8.isEmpty() ? decoded(bytes) : utf8;
    }

    /** Strict UTF-8 if that gives Chinese or plain letters, or else GB18030, which Chinese programs write. */
    static String decoded(byte[] bytes) {
        String utf8 = strictly(StandardCharsets.UTF_8, bytes);
        if (isUsual(utf8)) {
            return utf8;
        }
        String gb18030 = strictly(GB18030, bytes);
        if (!gb18030.isEmpty()) {
            return gb18030;
        }
        return utf8.isEmpty() ? new String(bytes, GB18030) : utf8;
    }

    /** Two Chinese characters in GBK may be two rare letters in UTF-8. */
    private static boolean isUsual(String utf8) {
        return !utf8.isEmpty() && utf8.chars().allMatch(c -> c < 0x80 || c >= FIRST_OF_THREE_BYTES);
    }

    private static String strictly(Charset charset, byte[] bytes) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    /** The path with {@code /}, without steps that lead out of the archive and without characters that cannot be seen. */
    static String safe(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : Normalizer.normalize(path, Normalizer.Form.NFC).split("[/\\\\]", -1)) {
            String shown = visible(step);
            if (!STEPS_UP.contains(shown)) {
                steps.add(shown);
            }
        }
        String safe = String.join("/", steps);
        if (safe.length() <= LONGEST) {
            return safe;
        }
        int from = safe.length() - LONGEST;
        return "…" + safe.substring(Character.isLowSurrogate(safe.charAt(from)) ? from + 1 : from);
    }

    /** The path in an address as pages write it, with percent signs, and after it perhaps a question. */
    static String ofAddress(String address) {
        String path = address.strip().replaceAll("[?#].*", "");
        return path.indexOf('%') < 0 ? path : decoded(EncodedWords.percentDecoded(path, '%'));
    }

    private static String visible(String step) {
        StringBuilder shown = new StringBuilder();
        step.strip().codePoints().map(HeldName::visible).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Controls, marks that turn the direction of writing, and halves of characters show as damage. */
    private static int visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> 0xFFFD;
            default -> character;
        };
    }

    /** Whether it is what systems and office programs leave behind, which nobody handed in. */
    static boolean isJunk(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.isEmpty()
                || path.startsWith("__MACOSX/")
                || name.startsWith("~$")
                || name.startsWith("._")
                || JUNK.contains(name.toLowerCase(Locale.ROOT));
    }
}
