package org.gouji.document.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The cell formats of a workbook, to which cells refer by number. */
final class CellFormats {

    private static final Set<String> SECTIONS = Set.of("numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs");
    private static final Set<String> ENTRIES = Set.of("font", "fill", "border");
    private static final Set<String> LINES = Set.of("left", "right", "top", "bottom", "start", "end");
    private static final String WHITE = "FFFFFF";
    /** In the palette of old workbooks, which has it twice. */
    private static final Set<String> WHITE_INDEXES = Set.of("1", "9");

    private static final String WHITE_OF_THEME = "0";

    private final Map<Integer, String> codes = new HashMap<>();
    private final BitSet bordered = new BitSet();
    private final BitSet struckFonts = new BitSet();
    private final BitSet whiteFonts = new BitSet();
    private final BitSet colouredFills = new BitSet();
    private final List<CellFormat> formats = new ArrayList<>();
    /** Where the last one of its kind stands in its list. */
    private int last = -1;

    /** Of a workbook that has none. */
    CellFormats() {}

    static CellFormats read(XmlPart xml) throws IOException {
        CellFormats formats = new CellFormats();
        String section = "";
        while (xml.next()) {
            String name = xml.name();
            if (!xml.isStart()) {
                section = name.equals(section) ? "" : section;
            } else if (SECTIONS.contains(name)) {
                section = name;
                formats.last = -1;
            } else {
                formats.take(section, name, xml);
            }
        }
        return formats;
    }

    private void take(String section, String name, XmlPart xml) {
        last += ENTRIES.contains(name) ? 1 : 0;
        if (section.equals("numFmts") && name.equals("numFmt")) {
            codes.putIfAbsent(xml.number("numFmtId", -1), xml.attribute("formatCode", ""));
        } else if (section.equals("cellXfs") && name.equals("xf")) {
            addFormat(xml);
        } else if (last >= 0) {
            switch (section) {
                case "fonts" -> takeFont(name, xml);
                case "fills" -> takeFill(name, xml);
                case "borders" -> takeLine(name, xml);
                default -> {}
            }
        }
    }

    private void takeFont(String name, XmlPart xml) {
        switch (name) {
            case "strike" -> struckFonts.set(last, xml.isOn());
            case "color" -> whiteFonts.set(last, isWhite(xml));
            default -> {}
        }
    }

    private void takeFill(String name, XmlPart xml) {
        switch (name) {
            case "patternFill" ->
                colouredFills.set(last, !xml.attribute("patternType", "none").equals("none"));
            case "gradientFill" -> colouredFills.set(last);
            case "fgColor" -> colouredFills.set(last, colouredFills.get(last) && !isWhite(xml));
            default -> {}
        }
    }

    private void takeLine(String name, XmlPart xml) {
        if (LINES.contains(name) && !xml.attribute("style", "none").equals("none")) {
            bordered.set(last);
        }
    }

    private static boolean isWhite(XmlPart xml) {
        return xml.attribute("rgb", "").toUpperCase(Locale.ROOT).endsWith(WHITE)
                || WHITE_INDEXES.contains(xml.attribute("indexed", ""))
                || (xml.attribute("theme", "").equals(WHITE_OF_THEME)
                        && xml.attribute("tint", "").isEmpty());
    }

    private void addFormat(XmlPart xml) {
        int number = xml.number("numFmtId", 0);
        int font = Math.max(0, xml.number("fontId", 0));
        boolean isOnWhite = !colouredFills.get(Math.max(0, xml.number("fillId", 0)));
        boolean isBordered = bordered.get(Math.max(0, xml.number("borderId", 0)));
        CellLook look = CellLook.of(isBordered, struckFonts.get(font), whiteFonts.get(font) && isOnWhite);
        formats.add(CellFormat.of(number, NumberText.code(number, codes.get(number)), look));
    }

    /** The format of this number. */
    CellFormat format(int number) {
        return number >= 0 && number < formats.size() ? formats.get(number) : CellFormat.GENERAL;
    }
}
