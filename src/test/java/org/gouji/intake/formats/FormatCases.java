package org.gouji.intake.formats;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.intake.Disturbance;
import org.gouji.intake.Sheet;
import org.gouji.intake.formats.Look.Frame;
import org.gouji.model.CellKey;

/** The reports of the corpus. All towns are invented. */
final class FormatCases {

    private static final String CHROMIUM = "chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer"
            + " --disable-pdf-tagging --print-to-pdf=out.pdf source.html";
    /** Commas, quotes where needed, UTF-8, values as shown. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";

    private static final List<String> TEXTS = List.of("docx", "doc", "rtf", "pdf");
    private static final List<String> TEXTS_WITHOUT_RTF = List.of("docx", "doc", "pdf");
    private static final List<String> BOOKS = List.of("xlsx", "xls", CSV);
    private static final List<String> PRINTED_BOOKS = List.of("xlsx", "xls", "pdf");
    private static final List<String> BOOKS_OF_SHEETS = List.of("xlsx", "xls");

    private final List<FormatCase> cases = new ArrayList<>();

    private FormatCases() {}

    static List<FormatCase> all() {
        FormatCases all = new FormatCases();
        all.addTexts();
        all.addDisturbedTexts();
        all.addWordDocuments();
        all.addBooks();
        all.addExcelBooks();
        all.addPages();
        all.addCsv();
        all.addOfd();
        all.addPrints();
        all.addDisturbedBooks();
        return all.cases;
    }

    private void addTexts() {
        text(
                "spans-2021",
                "spans as printed in the form",
                town("青岚镇人民政府", 2021, FigureSet.SMALL, 11),
                Look.PLAIN.set("Noto Serif CJK SC", 10));
        text("spans-2019", "spans as printed in the form", town("柳溪镇人民政府", 2019, FigureSet.SMALL, 12), Look.PLAIN);
        text(
                "flat-2022",
                "no spans, covered cells empty",
                town("石桥街道办事处", 2022, FigureSet.LARGE, 13).with(grid -> grid.flat(false)),
                Look.PLAIN.set("Noto Sans CJK SC", 9));
        text(
                "repeated-2020",
                "no spans, labels repeated in covered cells; fewer items than last year",
                town("云台乡人民政府", 2020, FigureSet.NEGATIVE, 14).with(grid -> grid.flat(true)),
                Look.PLAIN);
        text(
                "layout-table-2023",
                "the whole report in a cell of a layout table",
                town("白鹭镇人民政府", 2023, FigureSet.BLANKS_AND_MARKS, 15),
                Look.PLAIN.in(Frame.LAYOUT_TABLE));
        text(
                "table-in-table-2020",
                "each table in a cell of another table",
                town("望月镇人民政府", 2020, FigureSet.LARGE_WITH_MARKS, 16),
                Look.PLAIN.in(Frame.TABLE_IN_TABLE));
        text(
                "text-box-2021",
                "title and last table in text boxes",
                town("梅岭乡人民政府", 2021, FigureSet.SMALL, 17),
                Look.PLAIN.in(Frame.TEXT_BOX));
        text(
                "landscape-2024",
                "landscape, table heads repeated on each page, page numbers between the rows",
                town("松涛镇人民政府", 2024, FigureSet.LARGE_WITH_MARKS, 18),
                Look.PLAIN.onItsSide().withRunningHeads().set("WenQuanYi Zen Hei", 14));
        text(
                "running-2019",
                "table heads repeated on each page, big letters, labels broken over lines",
                town("竹园镇人民政府", 2019, FigureSet.SMALL, 19),
                Look.PLAIN.withRunningHeads().set("WenQuanYi Zen Hei", 13));
        text(
                "upright-2022",
                "header letters of the narrow columns below each other",
                town("清泉街道办事处", 2022, FigureSet.ZEROS, 20),
                Look.PLAIN.withUprightHeads());
    }

    private void addDisturbedTexts() {
        disturbed("text-row-lost-2021", Disturbance.ROW_LOST, 2021, 31);
        disturbed("text-columns-swapped-2021", Disturbance.COLUMNS_SWAPPED, 2021, 32);
        disturbed("text-row-shifted-2019", Disturbance.ROW_SHIFTED, 2019, 33);
        disturbed("text-empty-cells-2022", Disturbance.EMPTY_CELLS, 2022, 34);
    }

    private void addWordDocuments() {
        docx(
                "word-tracked-2022",
                "changes are recorded: what was deleted is still in the file",
                town("青岚镇人民政府", 2022, FigureSet.SMALL, 71),
                DocxFeature.TRACKED_CHANGES);
        docx(
                "word-numbered-2021",
                "enumerators of headings and rows come from list numbering",
                town("柳溪镇人民政府", 2021, FigureSet.SMALL, 72),
                DocxFeature.LIST_NUMBERING);
        docx(
                "word-controls-2023",
                "content controls around rows, cells and runs; figures as fields",
                town("石桥街道办事处", 2023, FigureSet.LARGE_WITH_MARKS, 73),
                DocxFeature.CONTROLS);
        docx(
                "word-text-box-2020",
                "last table in a text box that is stored twice",
                town("云台乡人民政府", 2020, FigureSet.SMALL, 74),
                DocxFeature.TEXT_BOX_TWICE);
        docx(
                "word-marks-2019",
                "footnotes, soft and unbreakable hyphens, tabs, breaks, hidden letters, torn runs",
                town("白鹭镇人民政府", 2019, FigureSet.NEGATIVE, 75),
                DocxFeature.MARKS);
        docx(
                "word-leftovers-2024",
                "merged the old way; merged cells still hold what they said before",
                town("望月镇人民政府", 2024, FigureSet.BLANKS_AND_MARKS, 76),
                DocxFeature.LEFTOVERS);
        docx(
                "word-strict-2022",
                "strict variant of the standard, changes recorded",
                town("梅岭乡人民政府", 2022, FigureSet.SMALL, 77),
                DocxFeature.STRICT,
                DocxFeature.TRACKED_CHANGES);
    }

    private void docx(String name, String shows, Town town, DocxFeature... features) {
        cases.add(new FormatCase(
                name, shows, town, List.of(new FileContent.Finished("docx", DocxWriter.write(town, features)))));
    }

    private void addBooks() {
        book(
                "book-2021",
                "all on one sheet, numbers",
                town("青岚镇人民政府", 2021, FigureSet.SMALL, 41),
                BookLook.ONE_SHEET,
                PRINTED_BOOKS);
        book(
                "book-2019",
                "all on one sheet, numbers",
                town("柳溪镇人民政府", 2019, FigureSet.NEGATIVE, 42),
                BookLook.ONE_SHEET,
                BOOKS);
        book(
                "book-sheets-2022",
                "a sheet per table, numbers with thousands marks",
                town("石桥街道办事处", 2022, FigureSet.LARGE, 43),
                BookLook.ONE_SHEET.bySheets().withThousands(),
                PRINTED_BOOKS);
        book(
                "book-text-2020",
                "figures as text with thousands marks",
                town("云台乡人民政府", 2020, FigureSet.LARGE_WITH_MARKS, 44),
                BookLook.ONE_SHEET.asText(),
                BOOKS);
        book(
                "book-formulas-2023",
                "totals as formulas with their results",
                town("白鹭镇人民政府", 2023, FigureSet.SMALL, 45),
                BookLook.ONE_SHEET.withFormulas(),
                BOOKS);
        book(
                "book-hidden-2022",
                "a hidden sheet holds last year's report",
                town("望月镇人民政府", 2022, FigureSet.SMALL, 46),
                BookLook.ONE_SHEET.after(town("望月镇人民政府", 2021, FigureSet.LARGE, 47)),
                BOOKS_OF_SHEETS);
        book(
                "book-marks-2021",
                "blank cells and marks, a sheet per table",
                town("梅岭乡人民政府", 2021, FigureSet.BLANKS_AND_MARKS, 48),
                BookLook.ONE_SHEET.bySheets(),
                BOOKS_OF_SHEETS);
        book(
                "book-flat-2024",
                "no merged cells, covered cells empty, starts at C3",
                town("松涛镇人民政府", 2024, FigureSet.SMALL, 49).with(grid -> grid.flat(false)),
                BookLook.ONE_SHEET.indented(2),
                BOOKS);
        book(
                "book-repeated-2019",
                "no merged cells, labels repeated in covered cells",
                town("竹园镇人民政府", 2019, FigureSet.SMALL, 50).with(grid -> grid.flat(true)),
                BookLook.ONE_SHEET,
                BOOKS);
        book(
                "book-units-2022",
                "a column for the unit of measure before the figures",
                town("清泉街道办事处", 2022, FigureSet.SMALL, 51).with(FormatCases::withUnits),
                BookLook.ONE_SHEET,
                BOOKS);
        book(
                "book-notes-2023",
                "a column for notes after the figures",
                town("清泉街道办事处", 2023, FigureSet.SMALL, 52)
                        .with(grid -> grid.labels() == 0 ? grid : grid.withColumn(grid.width(), "备注", "")),
                BookLook.ONE_SHEET,
                BOOKS);
    }

    private void addExcelBooks() {
        xlsx(
                "excel-inline-2021",
                "text inside the cells, cells without references",
                town("青岚镇人民政府", 2021, FigureSet.BLANKS_AND_MARKS, 81),
                XlsxFeature.INLINE_WITHOUT_REFERENCES);
        xlsx(
                "excel-rich-2019",
                "shared text torn into runs, with pinyin above it",
                town("柳溪镇人民政府", 2019, FigureSet.NEGATIVE, 82),
                XlsxFeature.RICH_TEXT);
        xlsx(
                "excel-formulas-2022",
                "totals as formulas, some with text as result",
                town("石桥街道办事处", 2022, FigureSet.LARGE, 83),
                XlsxFeature.FORMULAS);
        xlsx(
                "excel-no-results-2023",
                "disturbed: totals are formulas that nobody worked out",
                town("云台乡人民政府", 2023, FigureSet.SMALL, 84),
                XlsxFeature.FORMULAS_WITHOUT_RESULT);
        xlsx(
                "excel-wrong-kinds-2021",
                "disturbed: errors, dates and truth values instead of some numbers",
                wrongKinds(town("白鹭镇人民政府", 2021, FigureSet.SMALL, 85)),
                XlsxFeature.WRONG_KINDS);
        xlsx(
                "excel-gaps-2020",
                "empty rows and cells left out, the report is the second file but the first sheet's place is empty",
                town("望月镇人民政府", 2020, FigureSet.BLANKS_AND_MARKS, 86),
                XlsxFeature.GAPS);
        xlsx(
                "excel-strict-2024",
                "strict variant of the standard",
                town("梅岭乡人民政府", 2024, FigureSet.SMALL, 87),
                XlsxFeature.STRICT);
        xlsx(
                "excel-prefixed-2022",
                "a prefix on every element, numbers such as 1.017E3",
                town("松涛镇人民政府", 2022, FigureSet.LARGE, 88),
                XlsxFeature.PREFIXED);
    }

    private void xlsx(String name, String shows, Town town, XlsxFeature... features) {
        cases.add(new FormatCase(
                name, shows, town, List.of(new FileContent.Finished("xlsx", XlsxWriter.write(town, features)))));
    }

    /** Every fortieth figure is none, as {@link XlsxCells} writes it. */
    private static Town wrongKinds(Town town) {
        Map<CellKey, String> truth = new LinkedHashMap<>(town.truth());
        int figure = 0;
        for (Map.Entry<CellKey, String> cell : truth.entrySet()) {
            figure++;
            if (XlsxCells.isWrongKind(figure)) {
                cell.setValue("no number");
            }
        }
        return new Town(town.name(), town.year(), town.form(), town.parts(), truth);
    }

    private void addPages() {
        page(
                "page-word-2021",
                "saved by Word in GB18030",
                town("青岚镇人民政府", 2021, FigureSet.SMALL, 91),
                PageLook.WORD,
                "doc");
        page(
                "page-excel-2022",
                "saved by Excel in GB18030",
                town("柳溪镇人民政府", 2022, FigureSet.LARGE_WITH_MARKS, 92),
                PageLook.EXCEL,
                "xls");
        page(
                "page-site-2023",
                "page of a site with menus, counters and hidden tables",
                town("石桥街道办事处", 2023, FigureSet.SMALL, 93),
                PageLook.SITE);
        page(
                "page-editor-2019",
                "unclosed tags, breaks and blanks inside labels",
                town("云台乡人民政府", 2019, FigureSet.NEGATIVE, 94),
                PageLook.EDITOR);
        page(
                "page-layout-2020",
                "tables in layout tables, blanks and marks",
                town("白鹭镇人民政府", 2020, FigureSet.BLANKS_AND_MARKS, 95),
                PageLook.LAYOUT);
        page(
                "page-word-flat-2024",
                "saved by Word, no spans, covered cells empty",
                town("望月镇人民政府", 2024, FigureSet.ZEROS, 96).with(grid -> grid.flat(false)),
                PageLook.WORD);
        page(
                "page-site-repeated-2022",
                "page of a site, labels repeated in covered cells",
                town("梅岭乡人民政府", 2022, FigureSet.LARGE_WITH_MARKS, 97).with(grid -> grid.flat(true)),
                PageLook.SITE);
        for (Disturbance disturbance : List.of(
                Disturbance.ROW_LOST, Disturbance.COLUMNS_SWAPPED, Disturbance.FIGURE_LOST, Disturbance.LABEL_LOST)) {
            page(
                    "page-" + disturbance.words().replace(' ', '-') + "-2021",
                    "disturbed: " + disturbance.words(),
                    spoilt(disturbance, 2021, 31),
                    PageLook.SITE);
        }
    }

    /** As a page, as web archives, and under the names that office programs give to pages. */
    private void page(String name, String shows, Town town, PageLook look, String... otherNames) {
        List<FileContent> files = new ArrayList<>();
        byte[] bytes = PageWriter.bytes(town, look);
        files.add(new FileContent.Finished("html", bytes));
        for (String extension : otherNames) {
            files.add(new FileContent.Finished(extension, bytes));
        }
        String html = PageWriter.write(town, look);
        boolean isOffice = look == PageLook.WORD || look == PageLook.EXCEL;
        files.add(new FileContent.Finished(
                "mht",
                isOffice ? MhtWriter.byWord(html) : MhtWriter.byBrowser(Town.title(town.name(), town.year()), html)));
        cases.add(new FormatCase(name, shows, town, files));
    }

    private void addPrints() {
        Town running = town("青岚镇人民政府", 2021, FigureSet.SMALL, 121);
        print(
                "print-weasyprint-2021",
                "page printed by WeasyPrint, heads again on each page",
                running,
                "weasyprint source.html out.pdf");
        Town qt = town("柳溪镇人民政府", 2019, FigureSet.NEGATIVE, 122);
        print("print-wkhtmltopdf-2019", "page printed by wkhtmltopdf", qt, "wkhtmltopdf -q source.html out.pdf");
        Town skia = town("石桥街道办事处", 2022, FigureSet.LARGE_WITH_MARKS, 123);
        print("print-chromium-2022", "page printed by a browser, thousands marks", skia, CHROMIUM);
        Town blanks = town("云台乡人民政府", 2023, FigureSet.BLANKS_AND_MARKS, 124);
        print("print-chromium-blanks-2023", "page printed by a browser, blanks and marks", blanks, CHROMIUM);
        Town flat = town("白鹭镇人民政府", 2020, FigureSet.SMALL, 125).with(grid -> grid.flat(false));
        print("print-chromium-flat-2020", "page printed by a browser, no spans", flat, CHROMIUM);
        Look lying = Look.PLAIN.onItsSide().withRunningHeads();
        Town turned = town("望月镇人民政府", 2024, FigureSet.LARGE, 126);
        turned(
                "pdf-turned-2024",
                "letters stand on their side in the file, the page is turned back",
                turned,
                lying,
                "qpdf --rotate=-90 --flatten-rotation source.pdf turned.pdf",
                "qpdf --rotate=+90 turned.pdf out.pdf");
        Town sideways = town("梅岭乡人民政府", 2021, FigureSet.SMALL, 127);
        turned(
                "pdf-sideways-2021",
                "a page that lies on its side when opened",
                sideways,
                lying,
                "qpdf --rotate=+90 --flatten-rotation source.pdf out.pdf");
        for (Disturbance disturbance :
                List.of(Disturbance.FIGURE_LOST, Disturbance.LABEL_LOST, Disturbance.EMPTY_ROW)) {
            print(
                    "print-" + disturbance.words().replace(' ', '-') + "-2022",
                    "disturbed: " + disturbance.words(),
                    spoilt(disturbance, 2022, 128),
                    CHROMIUM);
        }
    }

    private void print(String name, String shows, Town town, String command) {
        String page = PageWriter.write(town, PageLook.PRINT);
        cases.add(new FormatCase(name, shows, town, List.of(new FileContent.Printed("html", page, List.of(command)))));
    }

    private void turned(String name, String shows, Town town, Look look, String... commands) {
        List<String> all = new ArrayList<>(List.of("soffice --headless --convert-to pdf source.fodt"));
        all.addAll(List.of(commands));
        cases.add(new FormatCase(
                name, shows, town, List.of(new FileContent.Printed("fodt", FodtWriter.write(town, look), all))));
    }

    private void addOfd() {
        ofd(
                "ofd-lines-2021",
                "a line of text per object, four rules per cell",
                town("青岚镇人民政府", 2021, FigureSet.SMALL, 111));
        ofd(
                "ofd-letters-2019",
                "a letter per object",
                town("柳溪镇人民政府", 2019, FigureSet.NEGATIVE, 112),
                OfdFeature.LETTERS,
                OfdFeature.RECTANGLES);
        ofd(
                "ofd-scaled-2022",
                "text scaled by a matrix, a rectangle per cell",
                town("石桥街道办事处", 2022, FigureSet.LARGE_WITH_MARKS, 113),
                OfdFeature.SCALED,
                OfdFeature.RECTANGLES);
        ofd(
                "ofd-template-2023",
                "page header in a template, page numbers, blanks and marks",
                town("云台乡人民政府", 2023, FigureSet.BLANKS_AND_MARKS, 114),
                OfdFeature.TEMPLATE);
        ofd(
                "ofd-running-2020",
                "table heads again on each page, landscape",
                town("白鹭镇人民政府", 2020, FigureSet.LARGE, 115),
                OfdFeature.RUNNING_HEADS,
                OfdFeature.LANDSCAPE);
        ofd(
                "ofd-no-rules-2024",
                "no rules between rows and columns",
                town("望月镇人民政府", 2024, FigureSet.SMALL, 116),
                OfdFeature.NO_RULES);
        ofd(
                "ofd-odd-order-2021",
                "words column by column, then the rules",
                town("梅岭乡人民政府", 2021, FigureSet.SMALL, 117),
                OfdFeature.ODD_ORDER);
        ofd(
                "ofd-flat-2022",
                "no spans, covered cells empty, letters column by column",
                town("松涛镇人民政府", 2022, FigureSet.ZEROS, 118).with(grid -> grid.flat(false)),
                OfdFeature.LETTERS,
                OfdFeature.ODD_ORDER,
                OfdFeature.RECTANGLES);
        for (Disturbance disturbance :
                List.of(Disturbance.ROW_LOST, Disturbance.COLUMNS_SWAPPED, Disturbance.EMPTY_CELLS)) {
            ofd(
                    "ofd-" + disturbance.words().replace(' ', '-') + "-2023",
                    "disturbed: " + disturbance.words(),
                    spoilt(disturbance, 2023, 119),
                    OfdFeature.RECTANGLES);
        }
    }

    private void ofd(String name, String shows, Town town, OfdFeature... features) {
        cases.add(new FormatCase(
                name, shows, town, List.of(new FileContent.Finished("ofd", OfdWriter.write(town, features)))));
    }

    private void addCsv() {
        Town marked = town("青岚镇人民政府", 2021, FigureSet.LARGE_WITH_MARKS, 101);
        csv(
                "csv-utf8-2021",
                "commas, UTF-8 with mark, thousands marks in quotes",
                marked,
                new CsvWriter(",", false, false),
                UTF_8,
                true);
        Town gbk = town("柳溪镇人民政府", 2019, FigureSet.NEGATIVE, 102);
        csv(
                "csv-gb18030-2019",
                "commas, GB18030",
                gbk,
                new CsvWriter(",", false, false),
                Charset.forName("GB18030"),
                false);
        Town semicolons = town("石桥街道办事处", 2022, FigureSet.SMALL, 103);
        csv("csv-semicolons-2022", "semicolons", semicolons, new CsvWriter(";", false, false), UTF_8, false);
        Town tabs = town("云台乡人民政府", 2023, FigureSet.BLANKS_AND_MARKS, 104);
        csv("csv-unicode-2023", "tabs, UTF-16 with mark", tabs, new CsvWriter("\t", false, false), UTF_16LE, true);
        Town quoted = town("白鹭镇人民政府", 2020, FigureSet.LARGE, 105).with(grid -> grid.flat(true));
        csv(
                "csv-quoted-2020",
                "every field in quotes, labels repeated",
                quoted,
                new CsvWriter(",", true, false),
                UTF_8,
                false);
        Town broken = town("望月镇人民政府", 2024, FigureSet.SMALL, 106);
        csv(
                "csv-broken-labels-2024",
                "labels broken over lines inside their field",
                broken,
                new CsvWriter(",", false, true),
                UTF_8,
                true);
        for (Disturbance disturbance :
                List.of(Disturbance.ROW_LOST, Disturbance.COLUMNS_SWAPPED, Disturbance.EMPTY_CELLS)) {
            csv(
                    "csv-" + disturbance.words().replace(' ', '-') + "-2022",
                    "disturbed: " + disturbance.words(),
                    spoilt(disturbance, 2022, 107),
                    new CsvWriter(",", false, false),
                    UTF_8,
                    false);
        }
    }

    private void csv(String name, String shows, Town town, CsvWriter writer, Charset charset, boolean isMarked) {
        cases.add(new FormatCase(
                name, shows, town, List.of(new FileContent.Finished("csv", writer.bytes(town, charset, isMarked)))));
    }

    private void addDisturbedBooks() {
        disturbedBook("book-row-lost-2022", Disturbance.ROW_LOST, 2022, 61);
        disturbedBook("book-columns-swapped-2019", Disturbance.COLUMNS_SWAPPED, 2019, 62);
        disturbedBook("book-row-shifted-2021", Disturbance.ROW_SHIFTED, 2021, 63);
        disturbedBook("book-row-twice-2021", Disturbance.ROW_TWICE, 2021, 64);
    }

    private static Grid withUnits(Grid grid) {
        return grid.labels() == 0 ? grid : grid.withColumn(grid.labels(), "单位", "件");
    }

    private void text(String name, String shows, Town town, Look look) {
        cases.add(new FormatCase(
                name, shows, town, List.of(new FileContent.Source("fodt", FodtWriter.write(town, look), TEXTS))));
    }

    private void disturbed(String name, Disturbance disturbance, int year, long seed) {
        Town town = spoilt(disturbance, year, seed);
        cases.add(new FormatCase(
                name,
                "disturbed: " + disturbance.words(),
                town,
                List.of(new FileContent.Source("fodt", FodtWriter.write(town, Look.PLAIN), TEXTS_WITHOUT_RTF))));
    }

    private void book(String name, String shows, Town town, BookLook look, List<String> targets) {
        cases.add(new FormatCase(
                name, shows, town, List.of(new FileContent.Source("fods", FodsWriter.write(town, look), targets))));
    }

    private void disturbedBook(String name, Disturbance disturbance, int year, long seed) {
        Town town = spoilt(disturbance, year, seed);
        book(name, "disturbed: " + disturbance.words(), town, BookLook.ONE_SHEET, BOOKS);
    }

    private static Town spoilt(Disturbance disturbance, int year, long seed) {
        Form form = form(year);
        Sheet sheet = FigureSet.SMALL.sheet(form, seed, "");
        disturbance.apply(sheet, form, new Random(seed));
        return Town.of("芦花镇人民政府", year, form, sheet);
    }

    private static Town town(String name, int year, FigureSet figures, long seed) {
        Form form = form(year);
        return Town.of(name, year, form, figures.sheet(form, seed, ""));
    }

    private static Form form(int year) {
        return FormLibrary.builtIn().all().stream()
                .filter(form -> form.firstYear() <= year && year <= form.lastYear())
                .findFirst()
                .orElseThrow();
    }
}
