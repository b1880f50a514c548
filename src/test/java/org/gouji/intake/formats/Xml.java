package org.gouji.intake.formats;

/** Text as XML content. */
final class Xml {

    private Xml() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
