package org.gouji.intake.formats;

import java.util.List;
import java.util.Locale;
import org.gouji.intake.formats.GridCell.Role;
import org.gouji.intake.formats.Look.Frame;
import org.jspecify.annotations.Nullable;

/** A report as a flat OpenDocument text, which LibreOffice turns into the formats of Word and into PDF. */
final class FodtWriter {

    private static final String NAMESPACES = """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
            xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
            """;
    private static final double MARGIN = 1.8;

    private final Town town;
    private final Look look;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder columnStyles = new StringBuilder();
    private int tables;

    private FodtWriter(Town town, Look look) {
        this.town = town;
        this.look = look;
    }

    static String write(Town town, Look look) {
        return new FodtWriter(town, look).document();
    }

    private String document() {
        boolean isInTable = look.frame() == Frame.LAYOUT_TABLE;
        if (isInTable) {
            openCell("layout");
        }
        for (Part part : town.parts()) {
            write(part);
        }
        if (isInTable) {
            closeCell();
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document %s office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
                %s%s<office:body><office:text>%s</office:text></office:body></office:document>
                """.formatted(NAMESPACES, styles(), masterPage(), out);
    }

    private void write(Part part) {
        if (part instanceof Part.Title title) {
            writeTitle(title.text());
        } else if (part instanceof Part.Heading heading) {
            paragraph("heading", heading.text());
        } else if (part instanceof Part.Paragraph paragraph) {
            paragraph("body", paragraph.text());
        } else if (part instanceof Part.Figures figures) {
            writeFramed(figures.grid());
        }
    }

    private void writeTitle(String title) {
        if (look.frame() != Frame.TEXT_BOX) {
            paragraph("title", title);
            return;
        }
        openBox(1.5);
        paragraph("title", title);
        closeBox();
    }

    private void writeFramed(Grid grid) {
        if (look.frame() == Frame.TEXT_BOX && grid.table().equals("RL")) {
            openBox(4);
            writeTable(grid);
            closeBox();
        } else if (look.frame() == Frame.TABLE_IN_TABLE) {
            openCell("layout");
            writeTable(grid);
            closeCell();
        } else {
            writeTable(grid);
        }
        paragraph("body", "");
    }

    private void paragraph(String style, String text) {
        out.append("<text:p text:style-name=\"%s\">%s</text:p>\n".formatted(style, Xml.text(text)));
    }

    private void openBox(double height) {
        out.append("""
                <text:p text:style-name="body"><draw:frame draw:style-name="box" text:anchor-type="as-char" \
                svg:width="%scm" svg:height="%scm"><draw:text-box>""".formatted(width(), height));
    }

    private void closeBox() {
        out.append("</draw:text-box></draw:frame></text:p>\n");
    }

    private void openCell(String style) {
        out.append("""
                <table:table table:style-name="table"><table:table-column table:style-name="whole"/>\
                <table:table-row><table:table-cell table:style-name="%s">""".formatted(style));
    }

    private void closeCell() {
        out.append("<text:p text:style-name=\"cell\"/></table:table-cell></table:table-row></table:table>\n");
    }

    private double width() {
        return (look.landscape() ? 29.7 : 21.0) - 2 * MARGIN - (look.frame() == Frame.NONE ? 0 : 0.6);
    }

    private void writeTable(Grid grid) {
        tables++;
        out.append("<table:table table:name=\"t%d\" table:style-name=\"table\">".formatted(tables));
        for (int c = 0; c < grid.width(); c++) {
            String style = "t%dc%d".formatted(tables, c);
            columnStyles.append("""
                    <style:style style:name="%s" style:family="table-column">\
                    <style:table-column-properties style:column-width="%scm"/></style:style>
                    """.formatted(style, String.format(Locale.ROOT, "%.3f", columnWidth(grid, c))));
            out.append("<table:table-column table:style-name=\"%s\"/>".formatted(style));
        }
        @Nullable GridCell[][] places = grid.places();
        for (int r = 0; r < places.length; r++) {
            boolean isHead = look.running() && r < grid.heads();
            out.append(isHead && r == 0 ? "<table:table-header-rows>" : "")
                    .append("\n<table:table-row table:style-name=\"%s\">".formatted(isTall(grid, r) ? "tall" : "row"));
            for (@Nullable GridCell cell : places[r]) {
                writeCell(grid, cell);
            }
            out.append("</table:table-row>")
                    .append(isHead && r == grid.heads() - 1 ? "</table:table-header-rows>" : "");
        }
        out.append("</table:table>\n");
    }

    /** A row with upright letters needs room that LibreOffice does not make by itself. */
    private boolean isTall(Grid grid, int row) {
        return look.uprightHeads() && grid.width() > 9 && row < grid.heads() && row > 0;
    }

    private double columnWidth(Grid grid, int column) {
        double label = grid.labels() == 0 ? 0 : width() * (grid.labels() == 1 ? 0.34 : 0.44);
        double[] shares = {0.2, 0.3, 0.5};
        if (column < grid.labels()) {
            return grid.labels() == 3 ? label * shares[column] : label / grid.labels();
        }
        return (width() - label) / (grid.width() - grid.labels());
    }

    private void writeCell(Grid grid, @Nullable GridCell cell) {
        if (cell == null) {
            out.append("<table:covered-table-cell/>");
            return;
        }
        boolean isUpright =
                look.uprightHeads() && cell.role() == Role.HEADER && cell.columns() == 1 && grid.width() > 9;
        out.append("""
                <table:table-cell table:style-name="%s" table:number-columns-spanned="%d" \
                table:number-rows-spanned="%d"><text:p text:style-name="%s">%s</text:p></table:table-cell>""".formatted(
                        isUpright ? "upright" : "cell",
                        cell.columns(),
                        cell.rows(),
                        cell.role() == Role.LABEL ? "label" : "cell",
                        Xml.text(cell.text())));
    }

    private String styles() {
        return """
                <office:font-face-decls><style:font-face style:name="f" svg:font-family="'%1$s'"/></office:font-face-decls>
                <office:styles><style:default-style style:family="paragraph"><style:paragraph-properties \
                style:writing-mode="page"/><style:text-properties style:font-name="f" style:font-name-asian="f" \
                fo:font-size="%2$dpt" style:font-size-asian="%2$dpt" fo:language="en" fo:country="US" \
                style:language-asian="zh" style:country-asian="CN"/></style:default-style>\
                <style:style style:name="Frame" style:family="graphic"><style:graphic-properties text:anchor-type="paragraph"/>\
                </style:style></office:styles>
                <office:automatic-styles>
                %3$s%4$s%5$s%6$s%7$s
                <style:style style:name="table" style:family="table"><style:table-properties style:width="%8$scm" \
                table:align="left" style:may-break-between-rows="true"/></style:style>
                <style:style style:name="whole" style:family="table-column"><style:table-column-properties \
                style:column-width="%8$scm"/></style:style>
                <style:style style:name="row" style:family="table-row"/>
                <style:style style:name="tall" style:family="table-row"><style:table-row-properties \
                style:min-row-height="1.4cm"/></style:style>
                %9$s%10$s%11$s%12$s
                <style:style style:name="box" style:family="graphic" style:parent-style-name="Frame"><style:graphic-properties fo:border="0.5pt solid #000000" \
                fo:padding="0.1cm" style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>
                """.formatted(
                        look.font(),
                        look.size(),
                        paragraphStyle("title", "center", look.size() + 8, 0.4),
                        paragraphStyle("heading", "left", look.size() + 2, 0.3),
                        paragraphStyle("body", "left", look.size(), 0.1),
                        paragraphStyle("cell", "center", look.size() - 1, 0),
                        paragraphStyle("label", "left", look.size() - 1, 0),
                        width(),
                        cellStyle("cell", "0.5pt solid #000000", ""),
                        cellStyle("layout", "none", ""),
                        cellStyle("upright", "0.5pt solid #000000", "style:writing-mode=\"tb-rl\""),
                        columnStyles);
    }

    private static String paragraphStyle(String name, String align, int size, double above) {
        return """
                <style:style style:name="%1$s" style:family="paragraph"><style:paragraph-properties \
                fo:text-align="%2$s" fo:margin-top="%4$scm"/><style:text-properties fo:font-size="%3$dpt" \
                style:font-size-asian="%3$dpt"/></style:style>
                """.formatted(name, align, size, above);
    }

    private static String cellStyle(String name, String border, String more) {
        return """
                <style:style style:name="%s" style:family="table-cell"><style:table-cell-properties fo:border="%s" \
                fo:padding="0.05cm" style:vertical-align="middle" %s/></style:style>
                """.formatted(name, border, more);
    }

    private String masterPage() {
        String size = look.landscape()
                ? "fo:page-width=\"29.7cm\" fo:page-height=\"21cm\" style:print-orientation=\"landscape\""
                : "fo:page-width=\"21cm\" fo:page-height=\"29.7cm\"";
        String running = look.running() ? """
                <style:header><text:p text:style-name="cell">%s</text:p></style:header>
                <style:footer><text:p text:style-name="cell">— <text:page-number/> —</text:p></style:footer>
                """.formatted(Xml.text(town.name() + "政府信息公开工作年度报告")) : "";
        return """
                <style:page-layout style:name="page"><style:page-layout-properties %s fo:margin="%scm"/>%s</style:page-layout>
                </office:automatic-styles>
                <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">%s\
                </style:master-page></office:master-styles>
                """.formatted(size, MARGIN, look.running() ? HEADER_AND_FOOTER : "", running);
    }

    private static final String HEADER_AND_FOOTER = """
            <style:header-style><style:header-footer-properties fo:margin-bottom="0.3cm"/></style:header-style>
            <style:footer-style><style:header-footer-properties fo:margin-top="0.3cm"/></style:footer-style>
            """;

    /** Paragraphs of a report without its tables, for documents that hold them elsewhere. */
    static List<String> words(Town town) {
        return town.parts().stream()
                .map(part -> part instanceof Part.Title title
                        ? title.text()
                        : part instanceof Part.Heading heading
                                ? heading.text()
                                : part instanceof Part.Paragraph paragraph ? paragraph.text() : "")
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
