package org.gouji.document.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML does not have, as workbooks write them: {@code _x000D_} for a carriage return. */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String decode(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
