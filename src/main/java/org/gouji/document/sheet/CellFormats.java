package org.gouji.document.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cell formats of a workbook, to which cells refer by number. */
final class CellFormats {

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Boolean> borders = new ArrayList<>();
    private final List<CellFormat> formats = new ArrayList<>();

    /** Of a workbook that has none. */
    CellFormats() {}

    static CellFormats read(XmlPart xml) throws IOException {
        CellFormats formats = new CellFormats();
        String section = "";
        while (xml.next()) {
            String name = xml.name();
            if (!xml.isStart()) {
                section = name.equals(section) ? "" : section;
                continue;
            }
            switch (name) {
                case "borders", "cellXfs", "dxfs" -> section = name;
                case "numFmt" -> formats.codes.putIfAbsent(xml.number("numFmtId", -1), xml.attribute("formatCode", ""));
                case "border" -> formats.addBorder(section);
                case "left", "right", "top", "bottom", "start", "end" -> formats.addLine(section, xml);
                case "xf" -> formats.addFormat(section, xml);
                default -> {}
            }
        }
        return formats;
    }

    private void addBorder(String section) {
        if (section.equals("borders")) {
            borders.add(false);
        }
    }

    private void addLine(String section, XmlPart xml) {
        String style = xml.attribute("style", "none");
        if (section.equals("borders") && !style.equals("none") && !borders.isEmpty()) {
            borders.set(borders.size() - 1, true);
        }
    }

    private void addFormat(String section, XmlPart xml) {
        if (section.equals("cellXfs")) {
            int number = xml.number("numFmtId", 0);
            int border = xml.number("borderId", 0);
            boolean isBordered = border >= 0 && border < borders.size() && borders.get(border);
            formats.add(CellFormat.of(number, NumberText.code(number, codes.get(number)), isBordered));
        }
    }

    /** The format of this number. */
    CellFormat format(int number) {
        return number >= 0 && number < formats.size() ? formats.get(number) : CellFormat.GENERAL;
    }
}
