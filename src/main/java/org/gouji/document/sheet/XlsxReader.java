package org.gouji.document.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.HeldFile;
import org.gouji.document.PackageReader;
import org.gouji.document.Picture;
import org.gouji.document.Piece;
import org.gouji.document.RefusedFile;
import org.gouji.document.Remark;
import org.gouji.document.ZipPackage;
import org.gouji.model.Source;

/**
 * XLSX -> pieces, sheet by sheet in the order of the workbook. Streams the XML of the sheets: a library that does the same
 * says nothing of merged cells and hidden columns, and one that does is several times slower.
 */
public final class XlsxReader implements PackageReader {

    private static final String HIDDEN_SHEET = "FILE-11";
    private static final String DAMAGED = "FILE-10";

    @Override
    public Document read(String name, ZipPackage parts, Budget budget) throws IOException {
        return new Opened(parts, budget).read(name);
    }

    /**
     * A sheet as the workbook names it.
     *
     * @param part the XML that holds it
     */
    private record SheetEntry(String name, String part, boolean isVisible) {}

    /** A workbook that is being read. */
    private static final class Opened {

        private final ZipPackage parts;
        private final Budget budget;
        private final List<SheetEntry> sheets = new ArrayList<>();
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Picture> pictures = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();
        private boolean from1904;
        private boolean isCalculated = true;

        Opened(ZipPackage parts, Budget budget) {
            this.parts = parts;
            this.budget = budget;
        }

        Document read(String name) throws IOException {
            String main = Relations.of("", parts, budget)
                    .ofType("officeDocument")
                    .orElseThrow(() -> new RefusedFile(DAMAGED, "_rels/.rels"));
            Relations relations = Relations.of(main, parts, budget);
            try (XmlPart xml = open(main)) {
                readWorkbook(xml, relations);
            }
            Workbook workbook =
                    new Workbook(strings(relations), formats(relations), new NumberText(from1904), isCalculated);
            FillInCells fillIn = fillIn(workbook);
            if (fillIn.isThere()) {
                return Document.of(name, fillIn.fillIn(), remarks);
            }
            for (SheetEntry sheet : sheets) {
                if (sheet.isVisible()) {
                    int from = pieces.size();
                    GridReading.read(grid(sheet, workbook), pieces, remarks);
                    addPictures(sheet, from);
                }
            }
            return Document.of(name, "", pieces, pictures, remarks);
        }

        private Grid grid(SheetEntry sheet, Workbook workbook) throws IOException {
            budget.page();
            Grid grid = new Grid(sheet.name(), budget);
            try (XmlPart xml = open(sheet.part())) {
                SheetPart.read(xml, grid, workbook);
            }
            return grid;
        }

        /** What stands in a workbook of ours; any other one is left to be read as a document. */
        private FillInCells fillIn(Workbook workbook) throws IOException {
            FillInCells cells = new FillInCells();
            for (SheetEntry sheet : sheets) {
                if (FillInCells.isIdentity(sheet.name())) {
                    cells.identify(grid(sheet, workbook));
                }
            }
            for (SheetEntry sheet : sheets) {
                if (cells.isThere() && !FillInCells.isIdentity(sheet.name())) {
                    cells.add(grid(sheet, workbook));
                } else if (!cells.isThere() && !sheet.isVisible()) {
                    remarks.add(new Remark(HIDDEN_SHEET, sheet.name(), new Source.Whole()));
                }
            }
            return cells;
        }

        private XmlPart open(String part) throws IOException {
            return new XmlPart(parts.stream(part, budget).orElseThrow(() -> new RefusedFile(DAMAGED, part)));
        }

        private void readWorkbook(XmlPart xml, Relations relations) throws IOException {
            while (xml.nextStart()) {
                switch (xml.name()) {
                    case "workbookPr" -> from1904 = xml.isTrue("date1904");
                    case "calcPr" -> isCalculated = !xml.isTrue("fullCalcOnLoad");
                    case "sheet" -> addSheet(xml, relations);
                    default -> {}
                }
            }
        }

        /** Sheets that hold charts or macros have no cells. */
        private void addSheet(XmlPart xml, Relations relations) {
            String name = xml.attribute("name", "");
            Optional<Relations.Relation> sheet = relations
                    .withId(xml.attribute("id", ""))
                    .filter(relation -> relation.type().equals("worksheet"));
            if (sheet.isEmpty()) {
                return;
            }
            boolean isVisible = xml.attribute("state", "visible").equals("visible");
            sheets.add(new SheetEntry(name, sheet.get().target(), isVisible));
        }

        private SharedStrings strings(Relations relations) throws IOException {
            Optional<InputStream> in = part(relations, "sharedStrings");
            if (in.isEmpty()) {
                return new SharedStrings();
            }
            try (XmlPart xml = new XmlPart(in.get())) {
                return SharedStrings.read(xml);
            }
        }

        private CellFormats formats(Relations relations) throws IOException {
            Optional<InputStream> in = part(relations, "styles");
            if (in.isEmpty()) {
                return new CellFormats();
            }
            try (XmlPart xml = new XmlPart(in.get())) {
                return CellFormats.read(xml);
            }
        }

        private Optional<InputStream> part(Relations relations, String type) throws IOException {
            Optional<String> target = relations.ofType(type);
            return target.isEmpty() ? Optional.empty() : parts.stream(target.get(), budget);
        }

        private void addPictures(SheetEntry sheet, int from) throws IOException {
            Optional<String> drawing = Relations.of(sheet.part(), parts, budget).ofType("drawing");
            if (drawing.isEmpty()) {
                return;
            }
            try (XmlPart xml = open(drawing.get())) {
                DrawingPart.read(xml, Relations.of(drawing.get(), parts, budget), this::content)
                        .place(sheet.name(), pieces, from, pictures);
            }
        }

        private HeldFile.Content content(String part) {
            return () -> {
                try (InputStream in = parts.stream(part, budget).orElseGet(InputStream::nullInputStream)) {
                    return in.readAllBytes();
                }
            };
        }
    }
}
