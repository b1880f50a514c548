package org.gouji.intake.formats;

import java.util.List;
import org.gouji.intake.formats.GridCell.Role;
import org.jspecify.annotations.Nullable;

/** A report as a flat OpenDocument spreadsheet, which LibreOffice turns into the formats of Excel and into PDF. */
final class FodsWriter {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
            xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
            xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
            xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
            office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
            <office:font-face-decls><style:font-face style:name="f" svg:font-family="'WenQuanYi Zen Hei'"/></office:font-face-decls>
            <office:styles><style:default-style style:family="table-cell"><style:text-properties \
            style:font-name="f" style:font-name-asian="f" fo:font-size="9pt" style:font-size-asian="9pt"/></style:default-style>
            <style:style style:name="Default" style:family="table-cell"/></office:styles><office:automatic-styles>
            <number:number-style style:name="n"><number:number number:decimal-places="0" \
            number:min-decimal-places="0" number:min-integer-digits="1" number:grouping="true"/>\
            </number:number-style>
            <number:number-style style:name="a"><number:number number:decimal-places="4" \
            number:min-decimal-places="4" number:min-integer-digits="1" number:grouping="true"/>\
            </number:number-style>
            <number:text-style style:name="t"><number:text-content/></number:text-style>
            <style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
            <style:style style:name="shown" style:family="table" style:master-page-name="m"><style:table-properties \
            table:display="true"/></style:style>
            <style:style style:name="c" style:family="table-column"><style:table-column-properties \
            style:column-width="1.7cm"/></style:style>
            <style:style style:name="cell" style:family="table-cell"><style:table-cell-properties \
            fo:border="0.5pt solid #000000" fo:wrap-option="wrap" style:vertical-align="middle"/></style:style>
            <style:style style:name="marked" style:family="table-cell" style:parent-style-name="Default" \
            style:data-style-name="n"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
            <style:style style:name="amount" style:family="table-cell" style:parent-style-name="Default" \
            style:data-style-name="a"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
            <style:style style:name="astext" style:family="table-cell" style:parent-style-name="Default" \
            style:data-style-name="t"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
            <style:page-layout style:name="p"><style:page-layout-properties fo:page-width="29.7cm" \
            fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1cm"/></style:page-layout>
            </office:automatic-styles><office:master-styles><style:master-page style:name="m" \
            style:page-layout-name="p"><style:header><text:p/></style:header><style:footer><text:p>第 <text:page-number/> 页\
            </text:p></style:footer></style:master-page></office:master-styles>
            <office:body><office:spreadsheet>
            """;

    private final Town town;
    private final BookLook look;
    private final StringBuilder out = new StringBuilder(HEAD);
    private int row;

    private FodsWriter(Town town, BookLook look) {
        this.town = town;
        this.look = look;
    }

    static String write(Town town, BookLook look) {
        return new FodsWriter(town, look).document();
    }

    private String document() {
        if (look.oneSheet()) {
            openSheet("年报", "shown");
            town.parts().forEach(this::write);
            closeSheet();
        } else {
            writeSheets();
        }
        look.lastYear().ifPresent(before -> {
            openSheet(before.year() + "年", "hidden");
            before.parts().forEach(this::write);
            closeSheet();
        });
        return out.append("</office:spreadsheet></office:body></office:document>\n")
                .toString();
    }

    private void writeSheets() {
        openSheet("文字部分", "shown");
        FodtWriter.words(town).forEach(this::writeLine);
        closeSheet();
        List<String> headings = town.parts().stream()
                .filter(Part.Heading.class::isInstance)
                .map(part -> ((Part.Heading) part).text())
                .toList();
        for (int i = 0; i < town.grids().size(); i++) {
            openSheet("表" + (i + 2), "shown");
            writeLine(headings.get(i + 1));
            writeTable(town.grids().get(i));
            closeSheet();
        }
    }

    private void openSheet(String name, String style) {
        row = 0;
        out.append("<table:table table:name=\"%s\" table:style-name=\"%s\">".formatted(name, style));
        out.append("<table:table-column table:style-name=\"c\" table:number-columns-repeated=\"%d\"/>"
                .formatted(20 + look.left()));
        for (int i = 0; i < look.left(); i++) {
            row++;
            out.append("<table:table-row><table:table-cell/></table:table-row>\n");
        }
    }

    private void closeSheet() {
        out.append("</table:table>\n");
    }

    private void write(Part part) {
        if (part instanceof Part.Title title) {
            writeLine(title.text());
        } else if (part instanceof Part.Heading heading) {
            writeLine(heading.text());
        } else if (part instanceof Part.Paragraph paragraph) {
            writeLine(paragraph.text());
        } else if (part instanceof Part.Figures figures) {
            writeTable(figures.grid());
        }
    }

    /** A line of words over ten columns. */
    private void writeLine(String text) {
        openRow();
        out.append("""
                <table:table-cell table:style-name="cell" office:value-type="string" \
                table:number-columns-spanned="10"><text:p>%s</text:p></table:table-cell>\
                <table:covered-table-cell table:number-columns-repeated="9"/>""".formatted(Xml.text(text)));
        out.append("</table:table-row>\n");
    }

    private void openRow() {
        row++;
        out.append("<table:table-row>").append("<table:table-cell/>".repeat(look.left()));
    }

    private void writeTable(Grid grid) {
        for (@Nullable GridCell[] line : grid.places()) {
            openRow();
            for (int c = 0; c < line.length; c++) {
                writeCell(grid, line[c], c);
            }
            out.append("</table:table-row>\n");
        }
    }

    private void writeCell(Grid grid, @Nullable GridCell cell, int column) {
        if (cell == null) {
            out.append("<table:covered-table-cell/>");
            return;
        }
        boolean isNumber =
                look.numbers() && cell.role() == Role.FIGURE && cell.text().matches("-?[0-9]+(\\.[0-9]+)?");
        String style = style(cell, isNumber);
        out.append(
                "<table:table-cell table:style-name=\"%s\" table:number-columns-spanned=\"%d\" table:number-rows-spanned=\"%d\""
                        .formatted(style, cell.columns(), cell.rows()));
        if (isNumber) {
            out.append(formula(grid, column))
                    .append(" office:value-type=\"float\" office:value=\"%s\"/>".formatted(cell.text()));
        } else if (cell.text().isEmpty()) {
            out.append("/>");
        } else {
            out.append(" office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>"
                    .formatted(Xml.text(cell.text())));
        }
    }

    private String style(GridCell cell, boolean isNumber) {
        if (isNumber && look.thousands()) {
            return cell.text().contains(".") ? "amount" : "marked";
        }
        return look.numbers() || cell.role() != Role.FIGURE ? "cell" : "astext";
    }

    /** The total of an applicant's row, or of five results of a review. */
    private String formula(Grid grid, int column) {
        int added = grid.table().equals("AP") ? 6 : 4;
        boolean isTotal = grid.table().equals("AP") ? column == grid.width() - 1 : column % 5 == 4;
        if (!look.formulas() || grid.table().equals("AD") || !isTotal) {
            return "";
        }
        return " table:formula=\"of:=SUM([.%s%d:.%s%d])\""
                .formatted(letter(column - added), row, letter(column - 1), row);
    }

    private String letter(int column) {
        return String.valueOf((char) ('A' + column + look.left()));
    }
}
