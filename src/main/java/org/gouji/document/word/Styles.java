package org.gouji.document.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the styles of a DOCX say about numbers and about hiding. */
final class Styles {

    private static final Style PLAIN = new Style("", "", -1, false, false);

    private final Map<String, Style> styles = new HashMap<>();

    private Styles() {}

    static Styles none() {
        return new Styles();
    }

    static Styles read(XmlPart xml) throws IOException {
        Styles styles = new Styles();
        while (xml.nextInside(0)) {
            switch (xml.name()) {
                case "style" -> styles.readStyle(xml);
                default -> xml.skip();
            }
        }
        return styles;
    }

    private void readStyle(XmlPart xml) throws IOException {
        String id = xml.attribute("styleId");
        String basedOn = "";
        String list = "";
        int level = -1;
        boolean saysHidden = false;
        boolean isHidden = false;
        int outer = xml.depth() - 1;
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "basedOn" -> basedOn = xml.attribute("val");
                case "numId" -> list = xml.attribute("val");
                case "ilvl" -> level = xml.number("val", 0);
                case "vanish" -> {
                    saysHidden = true;
                    isHidden = xml.isOn();
                }
                case "tblStylePr" -> xml.skip();
                default -> {}
            }
        }
        styles.put(id, new Style(basedOn, list, level, saysHidden, isHidden));
    }

    /** The id of the list that paragraphs of this style belong to, empty if none. */
    String list(String style) {
        Style found = first(style, Which.LIST);
        return found.list;
    }

    int level(String style) {
        return Math.max(0, first(style, Which.LEVEL).level);
    }

    boolean isHidden(String style) {
        return first(style, Which.HIDDEN).isHidden;
    }

    private enum Which {
        LIST,
        LEVEL,
        HIDDEN
    }

    /** The style itself or the nearest one below it that says something about it. */
    private Style first(String style, Which which) {
        Set<String> seen = new HashSet<>();
        String id = style;
        while (seen.add(id) && styles.containsKey(id)) {
            Style found = styles.getOrDefault(id, PLAIN);
            if (found.says(which)) {
                return found;
            }
            id = found.basedOn;
        }
        return PLAIN;
    }

    private record Style(String basedOn, String list, int level, boolean saysHidden, boolean isHidden) {

        boolean says(Which which) {
            return switch (which) {
                case LIST -> !list.isEmpty();
                case LEVEL -> level >= 0;
                case HIDDEN -> saysHidden;
            };
        }
    }
}
