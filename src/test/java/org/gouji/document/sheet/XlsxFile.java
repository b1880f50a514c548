package org.gouji.document.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together from the XML of its parts, so that a test shows just what a program wrote. */
final class XlsxFile {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String workbookParts = "";
    private int count;

    XlsxFile() {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships>" + relation("m", "officeDocument", "xl/workbook.xml") + "</Relationships>");
    }

    /** A sheet with these rows, and what else stands in its XML before and after them. */
    XlsxFile sheet(String name, String state, String before, String rows, String after) {
        count++;
        sheets.append("<sheet name='%s' sheetId='%d' state='%s' r:id='s%d'/>".formatted(name, count, state, count));
        relations.append(relation("s" + count, "worksheet", "worksheets/sheet" + count + ".xml"));
        parts.put(
                "xl/worksheets/sheet" + count + ".xml",
                "<worksheet xmlns='%s'>%s<sheetData>%s</sheetData>%s</worksheet>".formatted(MAIN, before, rows, after));
        return this;
    }

    XlsxFile sheet(String rows) {
        return sheet("表", "visible", "", rows, "");
    }

    XlsxFile merged(String rows, String... ranges) {
        StringBuilder merged = new StringBuilder();
        for (String range : ranges) {
            merged.append("<mergeCell ref='").append(range).append("'/>");
        }
        return sheet("表", "visible", "", rows, "<mergeCells>" + merged + "</mergeCells>");
    }

    XlsxFile strings(String items) {
        relations.append(relation("t", "sharedStrings", "sharedStrings.xml"));
        parts.put("xl/sharedStrings.xml", "<sst xmlns='%s'>%s</sst>".formatted(MAIN, items));
        return this;
    }

    /** Number formats by their codes: the first one is that of cells with {@code s='1'}. */
    XlsxFile formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder("<xf numFmtId='0' borderId='0'/>");
        for (int i = 0; i < codes.length; i++) {
            String code = codes[i].replace("\"", "&quot;");
            formats.append("<numFmt numFmtId='%d' formatCode=\"%s\"/>".formatted(200 + i, code));
            cells.append("<xf numFmtId='%d' borderId='0'/>".formatted(200 + i));
        }
        return styles("<numFmts>" + formats + "</numFmts>", cells.toString());
    }

    /** Cells with {@code s='1'} have a border. */
    XlsxFile borders() {
        return styles("", "<xf numFmtId='0' borderId='0'/><xf numFmtId='0' borderId='1'/>");
    }

    /** Cells with {@code s='1'} have this font and this fill. */
    XlsxFile look(String font, String fill) {
        return styles(
                "<fonts><font/><font>%s</font></fonts><fills><fill/><fill>%s</fill></fills>".formatted(font, fill),
                "<xf/><xf fontId='1' fillId='1'/>");
    }

    private XlsxFile styles(String formats, String cells) {
        relations.append(relation("f", "styles", "styles.xml"));
        String borders = "<borders><border><left/><right/></border>"
                + "<border><left style='thin'/><right style='thin'/></border></borders>";
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='%s'>%s%s<cellXfs>%s</cellXfs></styleSheet>"
                        .formatted(MAIN, formats, borders, cells));
        return this;
    }

    /** What stands in the workbook's own XML besides its sheets. */
    XlsxFile workbook(String xml) {
        workbookParts = xml;
        return this;
    }

    XlsxFile part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    byte[] bytes() {
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='%s' xmlns:r='x'>%s<sheets>%s</sheets></workbook>"
                        .formatted(MAIN, workbookParts, sheets));
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='%s' Type='%s%s' Target='%s'/>".formatted(id, TYPES, type, target);
    }
}
