package org.gouji.intake.hostile;

import static org.gouji.document.Archives.text;
import static org.gouji.intake.hostile.HostileFile.hostile;
import static org.gouji.intake.hostile.HostileFile.showing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;

/** Workbooks that hide what they hold, name cells that are not there, and are larger inside than outside. */
final class SheetFiles {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String STRINGS = "xl/sharedStrings.xml";

    private SheetFiles() {}

    static List<HostileFile> files() {
        List<HostileFile> files = new ArrayList<>();
        addFigures(files);
        addShapes(files);
        addParts(files);
        addOld(files);
        return files;
    }

    private static void addFigures(List<HostileFile> files) {
        figure(files, "12", "zero-width-space", text("1\u200B2"));
        figure(files, "132", "right-to-left-override", text("1\u202E23"));
        figure(files, "formula", "formula-without-result", "<c r='B5'><f>1+11</f></c>");
        figure(files, "formula", "command", "<c r='B5'><f>cmd|' /C calc'!A0</f></c>");
        figure(files, "12", "link-to-another-book", "<c r='B5'><f>[1]Sheet1!A1</f><v>12</v></c>");
        figure(files, "#REF!", "error", "<c r='B5' t='e'><v>#REF!</v></c>");
        figure(files, "TRUE", "truth-value", "<c r='B5' t='b'><v>1</v></c>");
        figure(files, "huge", "huge-exponent", "<c r='B5'><v>1e999999999</v></c>");
        figure(files, "huge", "largest-number", "<c r='B5'><v>1.7976931348623157E308</v></c>");
        figure(files, "NaN", "not-a-number", "<c r='B5'><v>NaN</v></c>");
        figure(files, "0x12", "hexadecimal", "<c r='B5'><v>0x12</v></c>");
        figure(files, "10000000000000000", "digits-beyond-a-double", "<c r='B5'><v>9999999999999999</v></c>");
        figure(files, "none", "string-beyond-the-list", "<c r='B5' t='s'><v>99999999</v></c>");
        figure(files, "none", "string-before-the-list", "<c r='B5' t='s'><v>-1</v></c>");
        figure(
                files,
                "12",
                "reading-aid",
                "<c r='B5' t='inlineStr'><is><t>12</t><rPh sb='0' eb='1'><t>9</t></rPh></is></c>");
        figure(files, "12", "pieces-of-text", "<c r='B5' t='inlineStr'><is><r><t>1</t></r><r><t>2</t></r></is></c>");
        figure(files, "12 or 9", "same-cell-twice", "<c r='B5'><v>12</v></c><c r='B5'><v>9</v></c>");
        figure(
                files,
                "1",
                "struck-run",
                "<c r='B5' t='inlineStr'><is><r><t>1</t></r><r><rPr><strike/></rPr><t>2</t></r></is></c>");
        look(files, "struck", "struck", "<font><strike/></font>", "");
        look(files, "12", "struck-is-off", "<font><strike val='0'/></font>", "");
        look(files, "none", "white", "<font><color rgb='FFffffff'/></font>", "");
        look(files, "none", "white-of-theme", "<font><color theme='0'/></font>", "");
        look(files, "none", "white-on-white", "<font><color indexed='9'/></font>", fill("rgb='FFFFFFFF'"));
        look(files, "12", "white-on-blue", "<font><color rgb='FFFFFFFF'/></font>", fill("rgb='FF0000FF'"));
        format(files, "none", "shows-nothing", ";;;");
        format(files, "912", "shows-a-digit-more", "&quot;9&quot;0");
        format(files, "0", "thousands", "0,");
        format(files, "1200%", "per-cent", "0%");
        format(files, "a date", "date", "yyyy-mm-dd");
        format(files, "12", "fraction", "# ?/?");
        format(files, "1.2E+01", "exponent", "0.0E+00");
        format(files, "12", "flood", "0;".repeat(20_000));
    }

    private static String text(String shown) {
        return "<c r='B5' t='inlineStr'><is><t>" + shown + "</t></is></c>";
    }

    private static void figure(List<HostileFile> files, String seen, String name, String cell) {
        files.add(showing(seen, "sheet-" + name + ".xlsx", () -> Draft.xlsx(cell)));
    }

    private static void format(List<HostileFile> files, String seen, String name, String code) {
        String styles = "<styleSheet xmlns='%s'><numFmts><numFmt numFmtId='200' formatCode=\"%s\"/></numFmts><cellXfs>"
                        .formatted(MAIN, code)
                + "<xf numFmtId='0'/><xf numFmtId='200' applyNumberFormat='1'/></cellXfs></styleSheet>";
        files.add(showing(
                seen,
                "sheet-format-" + name + ".xlsx",
                () -> Draft.xlsx(
                        Map.of("xl/styles.xml", org.gouji.document.Archives.text(styles)),
                        "",
                        "<c r='B5' s='1'><v>12</v></c>",
                        "")));
    }

    /** A cell with this font, and with this fill if there is one. */
    private static void look(List<HostileFile> files, String seen, String name, String font, String fill) {
        String styles = "<styleSheet xmlns='%s'><fonts><font/>%s</fonts><fills><fill/>%s</fills><cellXfs>"
                        .formatted(MAIN, font, fill)
                + "<xf/><xf fontId='1' fillId='" + (fill.isEmpty() ? 0 : 1) + "'/></cellXfs></styleSheet>";
        files.add(showing(
                seen,
                "sheet-look-" + name + ".xlsx",
                () -> Draft.xlsx(
                        Map.of("xl/styles.xml", org.gouji.document.Archives.text(styles)),
                        "",
                        "<c r='B5' s='1'><v>12</v></c>",
                        "")));
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType='solid'><fgColor " + colour + "/></patternFill></fill>";
    }

    private static void addShapes(List<HostileFile> files) {
        around(files, "merge-of-everything", "", "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>");
        around(
                files,
                "merges-in-merges",
                "",
                "<mergeCells>" + "<mergeCell ref='A1:XFD9999'/>".repeat(20_000) + "</mergeCells>");
        around(
                files,
                "merge-of-nonsense",
                "",
                "<mergeCells><mergeCell ref='B5:A1:::'/><mergeCell ref=''/></mergeCells>");
        around(files, "dimension-of-everything", "<dimension ref='A1:XFD1048576'/>", "");
        around(files, "columns-without-end", "<cols><col min='1' max='2000000000' hidden='1'/></cols>", "");
        around(files, "column-of-figures-hidden", "<cols><col min='2' max='2' hidden='1'/></cols>", "");
        around(files, "drawing-that-is-not-there", "", "<drawing r:id='none' xmlns:r='x'/>");
        cells(files, "cell-beyond-the-sheet", "<row r='99'><c r='ZZZZZZ99999999999'><v>1</v></c></row>");
        cells(files, "cell-without-address", "<row><c><v>1</v></c></row>".repeat(1_000));
        cells(files, "row-beyond-the-sheet", "<row r='2147483647'><c r='A2147483647'><v>1</v></c></row>");
        cells(files, "row-before-the-sheet", "<row r='-7'><c r='A-7'><v>1</v></c></row>");
        cells(files, "rows-backwards", "<row r='9'/><row r='8'/><row r='1'><c r='A1'><v>1</v></c></row>");
        cells(files, "far-cell", "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>");
        cells(files, "many-cells", ("<row>" + "<c><v>1</v></c>".repeat(1_000) + "</row>").repeat(100));
        cells(files, "wide-rows", "<row><c r='XFD1'><v>1</v></c></row>".repeat(2_000));
        cells(files, "many-formulas", "<row><c><f>A1</f></c></row>".repeat(20_000));
    }

    private static void around(List<HostileFile> files, String name, String before, String after) {
        files.add(hostile("sheet-" + name + ".xlsx", () -> Draft.xlsx(Map.of(), before, Draft.FIGURE, after)));
    }

    private static void cells(List<HostileFile> files, String name, String rows) {
        files.add(hostile(
                "sheet-" + name + ".xlsx",
                () -> Draft.xlsx(Map.of(), "", Draft.FIGURE, "<sheetData>" + rows + "</sheetData>")));
        files.add(hostile(
                "sheet-only-" + name + ".xlsx",
                () -> Draft.xlsx(
                        Map.of(
                                "xl/worksheets/sheet1.xml",
                                org.gouji.document.Archives.text("<worksheet xmlns='" + MAIN + "'><sheetData>" + rows
                                        + "</sheetData></worksheet>")),
                        "",
                        "",
                        "")));
    }

    private static void addParts(List<HostileFile> files) {
        part(
                files,
                "external-entity",
                STRINGS,
                "<!DOCTYPE sst [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><sst><si><t>&x;</t></si></sst>");
        part(
                files,
                "billion-laughs",
                STRINGS,
                "<!DOCTYPE sst [<!ENTITY a 'ha'>" + laughs() + "]><sst><si><t>&l9;</t></si></sst>");
        part(files, "string-bomb", STRINGS, "<sst><si><t>" + " ".repeat(4_000_000) + "</t></si></sst>");
        part(
                files,
                "many-strings",
                STRINGS,
                "<sst count='2147483647' uniqueCount='2147483647'>" + "<si><t>1</t></si>".repeat(100_000) + "</sst>");
        part(files, "deep-elements", STRINGS, "<a>".repeat(300_000));
        part(files, "many-attributes", STRINGS, "<sst " + attributes(8_000) + "/>");
        part(files, "many-names", STRINGS, "<sst>" + names(20_000) + "</sst>");
        part(
                files,
                "many-styles",
                "xl/styles.xml",
                "<styleSheet><cellXfs>" + "<xf numFmtId='14'/>".repeat(100_000) + "</cellXfs></styleSheet>");
        part(files, "sheet-that-is-no-xml", "xl/worksheets/sheet1.xml", "\u0000\u0001 <<<");
        part(files, "relations-to-everywhere", "xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id='s1' Type='%sworksheet' Target='../../../../etc/passwd'/>
                <Relationship Id='t' Type='%ssharedStrings' TargetMode='External' Target='http://198.51.100.1/s.xml'/>
                <Relationship Id='u' Type='%sworksheet' Target='file:///etc/passwd'/></Relationships>
                """.formatted(TYPES, TYPES, TYPES));
        part(
                files,
                "relation-to-itself",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='s1' Type='%sworksheet' Target='workbook.xml'/></Relationships>"
                        .formatted(TYPES));
        part(
                files,
                "many-sheets",
                "xl/workbook.xml",
                "<workbook xmlns:r='x'><sheets>" + "<sheet name='表' sheetId='1' r:id='s1'/>".repeat(5_000)
                        + "</sheets></workbook>");
        part(files, "macros", "xl/vbaProject.bin", "Attribute VB_Name = \"ThisWorkbook\"");
        part(files, "embedded-object", "xl/embeddings/oleObject1.bin", "\u00D0\u00CF\u0011\u00E0");
        files.add(hostile(
                "sheet-binary-workbook.xlsb", () -> Draft.xlsx(Map.of("xl/workbook.bin", new byte[100]), "", "1", "")));
    }

    private static void part(List<HostileFile> files, String name, String part, String content) {
        files.add(hostile(
                "sheet-" + name + ".xlsx",
                () -> Draft.xlsx(Map.of(part, org.gouji.document.Archives.text(content)), "", Draft.FIGURE, "")));
    }

    static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 'ha'>");
        for (int i = 1; i <= 9; i++) {
            entities.append(
                    "<!ENTITY l%d '%s'>".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        return entities.toString();
    }

    static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append("a").append(i).append("='1' ");
        }
        return attributes.toString();
    }

    private static String names(int count) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append("<n").append(i).append("/>");
        }
        return names.toString();
    }

    private static void addOld(List<HostileFile> files) {
        old(files, "none", "hides-by-format", book -> first(book).setCellStyle(style(book, ";;;")));
        old(files, "912", "shows-a-digit-more", book -> first(book).setCellStyle(style(book, "\"9\"0")));
        old(
                files,
                "struck",
                "struck",
                book -> first(book).setCellStyle(written(book, font -> font.setStrikeout(true))));
        old(
                files,
                "none",
                "white",
                book -> first(book).setCellStyle(written(book, font -> font.setColor(IndexedColors.WHITE.index))));
        old(files, "12", "formula", book -> first(book).setCellFormula("1+11"));
        old(files, "132", "right-to-left-override", book -> first(book).setCellValue("1\u202E23"));
        old(files, "error", "error", book -> first(book).setCellErrorValue(FormulaError.DIV0));
        old(files, "none", "hidden-column", book -> book.getSheetAt(0).setColumnHidden(1, true));
        old(files, "none", "hidden-row", book -> book.getSheetAt(0).getRow(4).setZeroHeight(true));
        old(
                files,
                "12",
                "merge-of-everything",
                book -> book.getSheetAt(0).addMergedRegion(new CellRangeAddress(40, 65_535, 0, 255)));
        files.add(hostile("old-encrypted.xls", () -> {
            Biff8EncryptionKey.setCurrentUserPassword("geheim");
            try {
                return old("12", book -> {});
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        }));
        for (int seed = 0; seed < 12; seed++) {
            int each = seed;
            files.add(
                    hostile("old-damaged-" + seed + ".xls", () -> Disguises.damaged(old("12", book -> {}), each, 40)));
        }
    }

    private static HSSFCell first(HSSFWorkbook book) {
        return book.getSheetAt(0).getRow(4).getCell(1);
    }

    private static CellStyle style(HSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static CellStyle written(HSSFWorkbook book, Consumer<Font> how) {
        for (int i = 0; i < 3; i++) {
            book.createFont(); // so that it stands behind the number that no font has
        }
        Font font = book.createFont();
        how.accept(font);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static void old(List<HostileFile> files, String seen, String name, Consumer<HSSFWorkbook> change) {
        files.add(showing(seen, "old-" + name + ".xls", () -> old(Draft.FIGURE, change)));
    }

    /** The draft as Excel 97 writes it. */
    static byte[] old(String first, Consumer<HSSFWorkbook> change) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet sheet = book.createSheet("表");
            List<List<String>> rows = new ArrayList<>(List.of(List.of(Draft.TITLE), List.of(Draft.HEADING)));
            rows.addAll(Draft.rows(first));
            for (int i = 0; i < rows.size(); i++) {
                HSSFRow row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    String text = rows.get(i).get(j);
                    boolean isNumber = text.matches("[0-9.]+");
                    HSSFCell cell = row.createCell(j, isNumber ? CellType.NUMERIC : CellType.STRING);
                    if (isNumber) {
                        cell.setCellValue(Double.parseDouble(text));
                    } else {
                        cell.setCellValue(text);
                    }
                }
            }
            change.accept(book);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    static Map<String, byte[]> part(String name, byte[] content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(name, content);
        return parts;
    }
}
