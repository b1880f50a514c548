package org.gouji.document.sheet;

import java.io.IOException;

/** The XML of a worksheet -> its {@link Grid}. */
final class SheetPart {

    private static final String FORMULA = "=";

    private final XmlPart xml;
    private final Grid grid;
    private final Workbook workbook;
    private int row = -1;
    private int column = -1;

    private SheetPart(XmlPart xml, Grid grid, Workbook workbook) {
        this.xml = xml;
        this.grid = grid;
        this.workbook = workbook;
    }

    static void read(XmlPart xml, Grid grid, Workbook workbook) throws IOException {
        new SheetPart(xml, grid, workbook).read();
    }

    private void read() throws IOException {
        while (xml.nextStart()) {
            switch (xml.name()) {
                case "col" -> takeColumns();
                case "row" -> takeRow();
                case "c" -> takeCell();
                case "mergeCell" -> CellRange.parse(xml.attribute("ref", "")).ifPresent(grid::merge);
                default -> {}
            }
        }
    }

    private void takeColumns() {
        if (xml.isTrue("hidden") || xml.attribute("width", "").equals("0")) {
            grid.hideColumns(xml.number("min", 0) - 1, xml.number("max", 0) - 1);
        }
    }

    private void takeRow() {
        row = xml.number("r", row + 2) - 1;
        column = -1;
        if (xml.isTrue("hidden") || xml.attribute("ht", "").equals("0")) {
            grid.hideRow(row);
        }
    }

    private void takeCell() throws IOException {
        String address = xml.attribute("r", "");
        column = address.isEmpty() ? column + 1 : Addresses.column(address);
        String type = xml.attribute("t", "n");
        CellFormat format = workbook.formats().format(xml.number("s", 0));
        String value = "";
        String formula = "";
        while (xml.next() && (xml.isStart() || !xml.name().equals("c"))) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "v" -> value = xml.text();
                    case "f" -> formula = FORMULA + xml.text();
                    case "is" -> value = SharedStrings.richText(xml, "is");
                    default -> {}
                }
            }
        }
        CellLook look = format.look();
        grid.add(row, column, look.shown(shown(type, value, formula, format)), look.isBordered());
    }

    /** What the program that saved the file showed in the cell; a formula that was never worked out shows itself. */
    private String shown(String type, String value, String formula, CellFormat format) {
        boolean isTyped = formula.isEmpty();
        boolean isUnknown = value.isEmpty() && !type.equals("str");
        if (!isTyped && (isUnknown || !workbook.isCalculated())) {
            return formula;
        }
        return switch (type) {
            case "s" -> value.isEmpty() ? "" : workbook.strings().text(number(value));
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "n" -> value.isEmpty() ? "" : workbook.numbers().shown(value, format, isTyped);
            case "str" -> Escapes.decode(value);
            default -> value;
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
