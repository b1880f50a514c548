package org.gouji.document;

import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Decodes named and numbered characters, such as the {@code nbsp} that office pages are full of. */
final class CharacterReferences {

    private static final int LONGEST_NAME = 32;

    private CharacterReferences() {}

    /** The text meant. Names closed by a semicolon are looked up; anything else is decoded as jsoup does. */
    static String decode(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        int done = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', done)) {
            int end = text.indexOf(';', at);
            String meant = end < 0 || end - at > LONGEST_NAME ? "" : Entities.getByName(text.substring(at + 1, end));
            if (meant.isEmpty()) {
                return Parser.unescapeEntities(text, false);
            }
            decoded.append(text, done, at).append(meant);
            done = end + 1;
        }
        return decoded.append(text, done, text.length()).toString();
    }
}
