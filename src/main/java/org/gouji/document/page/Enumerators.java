package org.gouji.document.page;

import java.util.regex.Pattern;

/** How a new item begins: 一、 or （二） or 3. */
final class Enumerators {

    private static final Pattern BEGINNING =
            Pattern.compile("[（(]?[一二三四五六七八九十]+[）)、.．]|[（(]?[0-9０-９]{1,2}[）)、.．](?![0-9]).*", Pattern.DOTALL);

    private Enumerators() {}

    static boolean begins(String text) {
        return BEGINNING.matcher(text).lookingAt();
    }
}
