package org.gouji.publish.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.gouji.form.TableShape;
import org.gouji.form.TableShape.Entry;
import org.gouji.form.TableShape.RowLabel;
import org.gouji.form.TableShape.ShapeCell;
import org.gouji.model.CellKey;
import org.gouji.publish.zip.FixedZip;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A Word document in the look of official papers, built from top to bottom. */
final class WordPage implements AutoCloseable {

    private static final String TITLE_FONT = "黑体";
    private static final String TEXT_FONT = "仿宋";
    private static final int TITLE_SIZE = 20;
    private static final int HEADING_SIZE = 15;
    private static final int TEXT_SIZE = 14;
    private static final int TABLE_SIZE = 8;
    private static final int NOTE_SIZE = 9;

    /** In twentieths of a point. */
    private static final int A4_WIDTH = 11906;

    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 1247;
    private static final int TEXT_WIDTH = A4_WIDTH - 2 * MARGIN;
    private static final int INDENT = 2 * 20 * TEXT_SIZE;

    private final XWPFDocument document = new XWPFDocument();

    WordPage() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
    }

    void title(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(240);
        run(paragraph, text, TITLE_FONT, TITLE_SIZE);
    }

    void heading(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(200);
        paragraph.setSpacingAfter(100);
        paragraph.setKeepNext(true);
        run(paragraph, text, TITLE_FONT, HEADING_SIZE);
    }

    void text(String text) {
        run(indented(), text, TEXT_FONT, TEXT_SIZE);
    }

    /** A remark in small letters. */
    void note(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(60);
        run(paragraph, text, TEXT_FONT, NOTE_SIZE);
    }

    /** A sentence with a note at the foot of the page that says where its figures are from. */
    void fact(String text, String source) {
        XWPFParagraph paragraph = indented();
        run(paragraph, text, TEXT_FONT, TEXT_SIZE);
        XWPFFootnote note = document.createFootnote();
        XWPFParagraph foot = note.createParagraph();
        run(foot, " " + source, TEXT_FONT, NOTE_SIZE);
        paragraph.addFootnoteReference(note);
    }

    private XWPFParagraph indented() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setSpacingBetween(1.4);
        return paragraph;
    }

    /** A table as the official form prints it. */
    void table(TableShape shape, Function<CellKey, String> figures) {
        XWPFTable table = document.createTable(shape.rows(), 1);
        table.setWidth(TEXT_WIDTH);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        grid.setGridColArray(new CTTblGridCol[0]);
        for (int column = 0; column < shape.columns(); column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width(shape, column)));
        }
        for (int row = 0; row < shape.rows(); row++) {
            writeRow(table.getRow(row), row, shape, figures);
        }
    }

    /** Labels take more room than figures. */
    private static int width(TableShape shape, int column) {
        int parts = shape.columns() + shape.labelColumns();
        return TEXT_WIDTH * (column < shape.labelColumns() ? 2 : 1) / parts;
    }

    /** A cell that reaches down from a row above stays in each row, and says that it goes on. */
    private static void writeRow(XWPFTableRow target, int row, TableShape shape, Function<CellKey, String> figures) {
        List<ShapeCell> cells = shape.cells().stream()
                .filter(cell -> cell.row() <= row && row < cell.row() + cell.rowSpan())
                .sorted(Comparator.comparingInt(ShapeCell::column))
                .toList();
        for (ShapeCell cell : cells) {
            XWPFTableCell written = cell.equals(cells.get(0)) ? target.getCell(0) : target.addNewTableCell();
            CTTcPr properties = written.getCTTc().isSetTcPr()
                    ? written.getCTTc().getTcPr()
                    : written.getCTTc().addNewTcPr();
            int width = 0;
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                width += width(shape, column);
            }
            written.setWidth(Integer.toString(width));
            if (cell.columnSpan() > 1) {
                properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
            }
            if (cell.rowSpan() > 1) {
                properties.addNewVMerge().setVal(row == cell.row() ? STMerge.RESTART : STMerge.CONTINUE);
            }
            if (row == cell.row()) {
                writeText(
                        written,
                        cell.content() instanceof RowLabel,
                        cell.content() instanceof Entry entry
                                ? figures.apply(entry.key())
                                : cell.content().text());
            }
        }
    }

    private static void writeText(XWPFTableCell cell, boolean isLabel, String text) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(isLabel ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
        run(paragraph, text, TEXT_FONT, TABLE_SIZE);
    }

    private static void run(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
    }

    /** The document; the same content gives the same bytes. */
    byte[] bytes() throws IOException {
        // The library enters the time of writing unless another is set; without one there is nothing to tell it.
        try {
            document.getProperties().getCoreProperties().setCreated("1980-01-01T00:00:00Z");
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("This is how a time is written.", e);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return FixedZip.of(out.toByteArray());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
