package org.gouji.intake.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gouji.intake.formats.GridCell.Role;
import org.jspecify.annotations.Nullable;

/** A report as an XLSX with what other programs than LibreOffice write into it. */
final class XlsxWriter {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Town town;
    private final XlsxCells cells;
    private final String namespace;
    private final String relations;
    private final StringBuilder rows = new StringBuilder();
    private final List<String> merged = new ArrayList<>();
    private int row;

    private XlsxWriter(Town town, Set<XlsxFeature> features) {
        this.town = town;
        cells = new XlsxCells(features);
        namespace = features.contains(XlsxFeature.STRICT) ? STRICT : TRANSITIONAL;
        relations = features.contains(XlsxFeature.STRICT) ? STRICT_RELATIONS : RELATIONS;
    }

    static byte[] write(Town town, XlsxFeature... features) {
        return new XlsxWriter(town, Set.of(features)).archive().bytes();
    }

    private Archive archive() {
        for (Part part : town.parts()) {
            if (part instanceof Part.Figures figures) {
                writeTable(figures.grid());
            } else {
                writeLine(words(part));
            }
        }
        if (cells.has(XlsxFeature.GAPS)) {
            rows.append("<row r=\"900\"><c r=\"A900\" s=\"1\"/><c r=\"CZ900\" s=\"1\"/></row>");
        }
        String report =
                "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>".formatted(namespace, rows, merges());
        String empty = "<worksheet xmlns=\"%s\"><sheetData/></worksheet>".formatted(namespace);
        // The first sheet of the book need not be the first file of the package.
        boolean isLast = cells.has(XlsxFeature.GAPS);
        return new Archive()
                .with("[Content_Types].xml", contentTypes())
                .with("_rels/.rels", relationships("", "officeDocument", "xl/workbook.xml"))
                .with("xl/workbook.xml", part(workbook(isLast)))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relationships(
                                "",
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "worksheet",
                                "worksheets/sheet2.xml",
                                "sharedStrings",
                                "sharedStrings.xml",
                                "styles",
                                "styles.xml"))
                .with("xl/worksheets/sheet1.xml", part(isLast ? empty : report))
                .with("xl/worksheets/sheet2.xml", part(isLast ? report : empty))
                .with("xl/sharedStrings.xml", part(cells.sharedStrings().formatted(namespace)))
                .with("xl/styles.xml", part(styles()));
    }

    private static String words(Part part) {
        return part instanceof Part.Title title
                ? title.text()
                : part instanceof Part.Heading heading ? heading.text() : ((Part.Paragraph) part).text();
    }

    private void writeLine(String text) {
        row += cells.has(XlsxFeature.GAPS) ? 3 : 1;
        rows.append("<row r=\"%d\">%s</row>\n".formatted(row, cells.text("A" + row, text)));
        merged.add("A%d:J%d".formatted(row, row));
    }

    private void writeTable(Grid grid) {
        @Nullable GridCell[][] places = grid.places();
        for (@Nullable GridCell[] line : places) {
            row++;
            boolean isNumbered = !cells.has(XlsxFeature.INLINE_WITHOUT_REFERENCES);
            rows.append(isNumbered ? "<row r=\"%d\" spans=\"1:15\">".formatted(row) : "<row>");
            for (int c = 0; c < line.length; c++) {
                writeCell(grid, line[c], c);
            }
            rows.append("</row>\n");
        }
    }

    private void writeCell(Grid grid, @Nullable GridCell cell, int column) {
        String place = name(column) + row;
        boolean isEmpty = cell == null || cell.text().isEmpty();
        if (isEmpty && cells.has(XlsxFeature.INLINE_WITHOUT_REFERENCES)) {
            rows.append("<c/>");
        } else if (isEmpty && !cells.has(XlsxFeature.GAPS)) {
            rows.append("<c r=\"%s\" s=\"1\"/>".formatted(place));
        } else if (cell != null && !isEmpty) {
            rows.append(cells.figure(place, cell, formula(grid, cell, column)));
        }
        if (cell != null && (cell.rows() > 1 || cell.columns() > 1)) {
            merged.add(place + ":" + name(column + cell.columns() - 1) + (row + cell.rows() - 1));
        }
    }

    private String formula(Grid grid, GridCell cell, int column) {
        boolean isTotal = grid.table().equals("AP") && column == grid.width() - 1 && cell.role() == Role.FIGURE;
        return isTotal ? "SUM(%s%d:%s%d)".formatted(name(column - 6), row, name(column - 1), row) : "";
    }

    private static String name(int column) {
        return String.valueOf((char) ('A' + column));
    }

    private String merges() {
        StringBuilder merges = new StringBuilder("<mergeCells count=\"%d\">".formatted(merged.size()));
        merged.forEach(range -> merges.append("<mergeCell ref=\"%s\"/>".formatted(range)));
        return merges.append("</mergeCells>").toString();
    }

    private String workbook(boolean isReportLast) {
        String report = "<sheet name=\"年报\" sheetId=\"7\" r:id=\"rId%d\"/>".formatted(isReportLast ? 2 : 1);
        String other = "<sheet name=\"Sheet3\" sheetId=\"3\" r:id=\"rId%d\"/>".formatted(isReportLast ? 1 : 2);
        return "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s%s</sheets></workbook>"
                .formatted(namespace, relations, report, other);
    }

    private String styles() {
        return """
                <styleSheet xmlns="%s"><fonts count="1"><font><sz val="10"/></font></fonts><fills count="1"><fill>\
                <patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs \
                count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" \
                xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" \
                fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>""".formatted(namespace);
    }

    /** A part with the prefix that some libraries put on every element. */
    private String part(String xml) {
        if (!cells.has(XlsxFeature.PREFIXED)) {
            return XML + xml;
        }
        return XML + xml.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2").replace(" xmlns=", " xmlns:x=");
    }

    private static String contentTypes() {
        StringBuilder types = new StringBuilder(XML).append("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
                ContentType="application/xml"/>""");
        String[] parts = {
            "workbook",
            "sheet.main",
            "worksheets/sheet1",
            "worksheet",
            "worksheets/sheet2",
            "worksheet",
            "sharedStrings",
            "sharedStrings",
            "styles",
            "styles"
        };
        for (int i = 0; i < parts.length; i += 2) {
            types.append(
                    "<Override PartName=\"/xl/%s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                            .formatted(parts[i], parts[i + 1]));
        }
        return types.append("</Types>").toString();
    }

    private String relationships(String folder, String... typesAndParts) {
        StringBuilder part = new StringBuilder(XML)
                .append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typesAndParts.length; i += 2) {
            part.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s%s\"/>"
                    .formatted(i / 2 + 1, relations, typesAndParts[i], folder, typesAndParts[i + 1]));
        }
        return part.append("</Relationships>").toString();
    }
}
