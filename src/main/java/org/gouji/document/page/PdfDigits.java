package org.gouji.document.page;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.jspecify.annotations.Nullable;

/** Asks, of digits alone, whether a font's map for copying says what its own names say: what is printed goes by the names. */
final class PdfDigits {

    private PdfDigits() {}

    /** What a code was mapped to, or nothing if that is not the digit that is seen. */
    static @Nullable String honest(@Nullable String mapped, PDFont font, int code) {
        if (mapped == null || mapped.isEmpty() || !isDigit(mapped.charAt(0))) {
            return mapped;
        }
        if (mapped.length() > 1 && isDigit(mapped.charAt(1))) {
            return null;
        }
        if (font instanceof PDSimpleFont simple && simple.getEncoding() != null) {
            @Nullable
            String named = simple.getGlyphList().toUnicode(simple.getEncoding().getName(code));
            boolean isOther = named != null && named.length() == 1 && isDigit(named.charAt(0)) && !named.equals(mapped);
            return isOther ? null : mapped;
        }
        return mapped;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
