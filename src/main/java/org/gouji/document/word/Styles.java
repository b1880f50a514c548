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
    private final Map<String, Style> wholes = new HashMap<>();

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
        return whole(style).list;
    }

    int level(String style) {
        return Math.max(0, whole(style).level);
    }

    boolean isHidden(String style) {
        return whole(style).isHidden;
    }

    /** The style with what it takes over from those that it is based on. */
    private Style whole(String id) {
        Style known = wholes.get(id);
        if (known != null) {
            return known;
        }
        Style whole = PLAIN;
        Set<String> seen = new HashSet<>();
        String next = id;
        while (seen.add(next) && styles.containsKey(next)) {
            Style below = styles.getOrDefault(next, PLAIN);
            whole = whole.over(below);
            next = below.basedOn;
        }
        wholes.put(id, whole);
        return whole;
    }

    private record Style(String basedOn, String list, int level, boolean saysHidden, boolean isHidden) {

        /** What this one does not say, the other one does. */
        Style over(Style other) {
            return new Style(
                    basedOn,
                    list.isEmpty() ? other.list : list,
                    level < 0 ? other.level : level,
                    saysHidden || other.saysHidden,
                    saysHidden ? isHidden : other.isHidden);
        }
    }
}
