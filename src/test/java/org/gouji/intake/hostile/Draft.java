package org.gouji.intake.hostile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.document.Archives;

/**
 * A short report of a township in each format, with this text or markup in its first cell. No sum holds that cell, so nothing
 * but the reading itself can tell that something is wrong with it.
 */
final class Draft {

    static final String TITLE = "青岚镇2022年政府信息公开工作年度报告";
    static final String HEADING = "二、主动公开政府信息情况";
    static final String FIGURE = "12";

    private Draft() {}

    static List<List<String>> rows(String first) {
        return List.of(
                List.of("第二十条第（一）项"),
                List.of("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
                List.of("规章", first, "3", "5"),
                List.of("行政规范性文件", "4", "6", "11"),
                List.of("第二十条第（五）项"),
                List.of("信息内容", "本年处理决定数量"),
                List.of("行政许可", "7"),
                List.of("第二十条第（六）项"),
                List.of("信息内容", "本年处理决定数量"),
                List.of("行政处罚", "3"),
                List.of("行政强制", "2"),
                List.of("第二十条第（八）项"),
                List.of("信息内容", "本年收费金额（单位：万元）"),
                List.of("行政事业性收费", "0.2075"));
    }

    static byte[] text(String first) {
        return Archives.text(TITLE + "\n" + HEADING + "\n" + joined(first, "\t", "\n"));
    }

    static byte[] csv(String first) {
        return Archives.text(TITLE + ",,,\n" + HEADING + ",,,\n"
                + rows(first).stream()
                        .map(row -> String.join(",", row) + ",".repeat(4 - row.size()) + "\n")
                        .collect(Collectors.joining()));
    }

    static byte[] page(String first) {
        return page("", first, "");
    }

    /** With something in the head of the page and something at its end. */
    static byte[] page(String head, String first, String end) {
        String rows = rows(first).stream()
                .map(row -> row.stream().collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>\n")))
                .collect(Collectors.joining());
        return Archives.text("<html><head><title>年报</title>" + head + "</head><body><h1>" + TITLE + "</h1><p>" + HEADING
                + "</p><table>" + rows + "</table>" + end + "</body></html>");
    }

    static byte[] docx(String first) {
        return docx(Map.of(), first, "");
    }

    /** With other parts, and with markup after its table. */
    static byte[] docx(Map<String, byte[]> parts, String first, String end) {
        String table = rows(first).stream()
                .map(row -> row.stream()
                        .map(cell -> "<w:tc><w:p>" + run(cell) + "</w:p></w:tc>")
                        .collect(Collectors.joining("", "<w:tr>", "</w:tr>")))
                .collect(Collectors.joining());
        String body = "<w:p>" + run(TITLE) + "</w:p><w:p>" + run(HEADING) + "</w:p><w:tbl>" + table + "</w:tbl>" + end;
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", Archives.text("<Types/>"));
        all.put("word/document.xml", Archives.text(document(body)));
        all.putAll(parts);
        return Archives.utf8(all);
    }

    /** The XML of a document with this body. */
    static String document(String body) {
        return "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<w:body>" + body + "</w:body></w:document>";
    }

    /** What is no markup yet becomes a run. */
    static String run(String text) {
        return text.startsWith("<") ? text : "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    static byte[] xlsx(String first) {
        return xlsx(Map.of(), "", first, "");
    }

    /** With other parts, and with markup before and after its rows; the first cell may be a whole {@code <c>}. */
    static byte[] xlsx(Map<String, byte[]> parts, String before, String first, String after) {
        StringBuilder rows = new StringBuilder();
        List<List<String>> lines = rows(first);
        rows.append(sheetRow(1, List.of(TITLE))).append(sheetRow(2, List.of(HEADING)));
        for (int i = 0; i < lines.size(); i++) {
            rows.append(sheetRow(i + 3, lines.get(i)));
        }
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", Archives.text("<Types/>"));
        all.put("_rels/.rels", relations("m", "officeDocument", "xl/workbook.xml"));
        all.put(
                "xl/workbook.xml",
                Archives.text("<workbook xmlns='" + SheetFiles.MAIN + "' xmlns:r='x'><sheets>"
                        + "<sheet name='表' sheetId='1' r:id='s1'/></sheets></workbook>"));
        all.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "s1",
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "t",
                        "sharedStrings",
                        "sharedStrings.xml",
                        "f",
                        "styles",
                        "styles.xml"));
        all.put(
                "xl/worksheets/sheet1.xml",
                Archives.text("<worksheet xmlns='" + SheetFiles.MAIN + "'>" + before + "<sheetData>" + rows
                        + "</sheetData>" + after + "</worksheet>"));
        all.putAll(parts);
        return Archives.utf8(all);
    }

    private static String sheetRow(int number, List<String> cells) {
        StringBuilder row = new StringBuilder("<row r='%d'>".formatted(number));
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            row.append(
                    cell.startsWith("<")
                            ? cell
                            : "<c r='%c%d' t='inlineStr'><is><t>%s</t></is></c>".formatted('A' + i, number, cell));
        }
        return row.append("</row>").toString();
    }

    private static byte[] relations(String... idsTypesTargets) {
        StringBuilder relations = new StringBuilder("<Relationships>");
        for (int i = 0; i < idsTypesTargets.length; i += 3) {
            relations.append("<Relationship Id='%s' Type='%s%s' Target='%s'/>"
                    .formatted(idsTypesTargets[i], SheetFiles.TYPES, idsTypesTargets[i + 1], idsTypesTargets[i + 2]));
        }
        return Archives.text(relations + "</Relationships>");
    }

    /** Its control words may stand in the first cell. */
    static byte[] rtf(String first) {
        return rtf("", first, "");
    }

    static byte[] rtf(String head, String first, String end) {
        String rows = rows(first).stream().map(Draft::rtfRow).collect(Collectors.joining());
        return ("{\\rtf1\\ansi\\uc1 " + head + rtfText(TITLE) + "\\par " + rtfText(HEADING) + "\\par " + rows + end
                        + "}")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String rtfRow(List<String> cells) {
        StringBuilder row = new StringBuilder("\\trowd ");
        for (int i = 1; i <= cells.size(); i++) {
            row.append("\\cellx").append(i * 2000);
        }
        row.append("\\pard\\intbl ");
        cells.forEach(
                cell -> row.append(cell.startsWith("{") ? cell : rtfText(cell)).append("\\cell "));
        return row.append("\\row\\pard ").toString();
    }

    static String rtfText(String text) {
        return text.chars()
                .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u" + (short) c + "?")
                .collect(Collectors.joining());
    }

    static String joined(String first, String border, String end) {
        return rows(first).stream().map(row -> String.join(border, row) + end).collect(Collectors.joining());
    }
}
