package org.gouji.document.word;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gouji.document.word.ListLevel.Counts;
import org.jspecify.annotations.Nullable;

/** The lists of a DOCX: what stands before each numbered paragraph, counted while the document is read. */
final class Numbering {

    private final Map<String, ListLevel[]> definitions = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, Counts> counts = new HashMap<>();

    private Numbering() {}

    static Numbering none() {
        return new Numbering();
    }

    static Numbering read(XmlPart xml) throws IOException {
        Numbering numbering = new Numbering();
        while (xml.nextInside(0)) {
            switch (xml.name()) {
                case "abstractNum" -> numbering.definitions.put(xml.attribute("abstractNumId"), definition(xml));
                case "num" -> numbering.readInstance(xml);
                default -> xml.skip();
            }
        }
        return numbering;
    }

    private static ListLevel[] definition(XmlPart xml) throws IOException {
        ListLevel[] levels = new ListLevel[ListLevel.LEVELS];
        Arrays.fill(levels, ListLevel.NONE);
        int outer = xml.depth() - 1;
        while (xml.nextInside(outer)) {
            if (xml.name().equals("lvl")) {
                readLevel(xml, levels);
            } else {
                xml.skip();
            }
        }
        return levels;
    }

    private static void readLevel(XmlPart xml, @Nullable ListLevel[] levels) throws IOException {
        int number = xml.number("ilvl", -1);
        int start = 1;
        CountFormat format = CountFormat.DECIMAL;
        String pattern = "";
        boolean isGlued = false;
        int outer = xml.depth() - 1;
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "start" -> start = xml.number("val", 1);
                case "numFmt" -> format = CountFormat.named(xml.attribute("val"));
                case "lvlText" -> pattern = xml.attribute("val");
                case "suff" -> isGlued = xml.attribute("val").equals("nothing");
                case "rPr", "pPr" -> xml.skip();
                default -> {}
            }
        }
        if (number >= 0 && number < levels.length) {
            levels[number] = new ListLevel(start, format, pattern, isGlued);
        }
    }

    private void readInstance(XmlPart xml) throws IOException {
        String id = xml.attribute("numId");
        String definition = "";
        boolean startsAnew = false;
        ListLevel[] own = new ListLevel[0];
        int level = 0;
        int outer = xml.depth() - 1;
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "abstractNumId" -> {
                    definition = xml.attribute("val");
                    own = definitions.getOrDefault(definition, own).clone();
                }
                case "lvlOverride" -> level = xml.number("ilvl", 0);
                case "startOverride" -> {
                    startsAnew = true;
                    startAt(own, level, xml.number("val", 1));
                }
                case "lvl" -> readLevel(xml, own);
                default -> {}
            }
        }
        instances.put(id, new Instance(startsAnew ? "instance " + id : definition, own));
    }

    private static void startAt(ListLevel[] levels, int level, int start) {
        if (level >= 0 && level < levels.length) {
            ListLevel old = levels[level];
            levels[level] = new ListLevel(start, old.format(), old.pattern(), old.isGlued());
        }
    }

    /** What stands before the next paragraph of this list and level; empty if nothing that counts. */
    String next(String id, int level) {
        Instance instance = instances.get(id);
        if (instance == null || level < 0 || level >= instance.levels.length) {
            return "";
        }
        return counts.computeIfAbsent(instance.counter, counter -> new Counts()).next(instance.levels, level);
    }

    /**
     * A use of a list.
     *
     * @param counter whose counts it goes on with: those of its definition, or its own if it starts anew
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Instance(String counter, ListLevel[] levels) {}
}
