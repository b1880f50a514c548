package org.gouji.document.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.DrawingGroupRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.Ole2Reader;
import org.gouji.document.Picture;
import org.gouji.document.Piece;
import org.gouji.document.RefusedFile;
import org.gouji.document.Remark;
import org.gouji.model.Source;
import org.jspecify.annotations.Nullable;

/** XLS of Excel 97 and later, or of WPS -> pieces. Takes the records as they stand, without building the workbook. */
public final class XlsReader implements Ole2Reader {

    private static final String STREAM = "Workbook";
    private static final String HIDDEN_SHEET = "FILE-11";

    @Override
    public Document read(String name, DirectoryNode root, Budget budget) throws IOException {
        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(STREAM))) {
            return new Opened(budget).read(name, new RecordFactoryInputStream(in, false));
        } catch (EncryptedDocumentException e) {
            throw new RefusedFile("FILE-07", "XLS");
        }
    }

    /** A workbook that is being read. */
    private static final class Opened {

        private final Budget budget;
        private final List<BoundSheetRecord> sheets = new ArrayList<>();
        private final XlsFormats formats = new XlsFormats();
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Picture> pictures = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();
        private Optional<SSTRecord> strings = Optional.empty();
        private XlsPictures shared = new XlsPictures(new DrawingGroupRecord());
        private boolean from1904;

        Opened(Budget budget) {
            this.budget = budget;
        }

        Document read(String name, RecordFactoryInputStream records) {
            readGlobals(records);
            XlsSheet[] read = readSheets(records);
            FillInCells fillIn = fillIn(read);
            if (fillIn.isThere()) {
                return Document.of(name, fillIn.fillIn(), remarks);
            }
            for (int i = 0; i < sheets.size(); i++) {
                BoundSheetRecord sheet = sheets.get(i);
                XlsSheet cells = read[i];
                if (cells == null || !cells.isWorksheet()) {
                    continue;
                }
                if (sheet.isHidden() || sheet.isVeryHidden()) {
                    remarks.add(new Remark(HIDDEN_SHEET, sheet.getSheetname(), new Source.Whole()));
                    continue;
                }
                int from = pieces.size();
                GridReading.read(cells.grid(), pieces, remarks);
                cells.pictures().place(sheet.getSheetname(), pieces, from, pictures);
            }
            return Document.of(name, "", pieces, pictures, remarks);
        }

        /** What stands in a workbook of ours; any other one is left to be read as a document. */
        private static FillInCells fillIn(@Nullable XlsSheet[] read) {
            FillInCells cells = new FillInCells();
            List<Grid> grids = new ArrayList<>();
            for (XlsSheet sheet : read) {
                if (sheet != null && sheet.isWorksheet()) {
                    grids.add(sheet.grid());
                }
            }
            grids.stream().filter(grid -> FillInCells.isIdentity(grid.name())).forEach(cells::identify);
            if (cells.isThere()) {
                grids.forEach(cells::add);
            }
            return cells;
        }

        /** What all sheets share stands before them. */
        private void readGlobals(RecordFactoryInputStream records) {
            for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
                budget.checkTime();
                if (record instanceof EOFRecord) {
                    return;
                } else if (record instanceof BoundSheetRecord sheet) {
                    budget.page();
                    sheets.add(sheet);
                } else if (record instanceof SSTRecord texts) {
                    strings = Optional.of(texts);
                } else if (record instanceof FontRecord font) {
                    formats.add(font);
                } else if (record instanceof FormatRecord format) {
                    formats.add(format);
                } else if (record instanceof ExtendedFormatRecord format) {
                    formats.add(format);
                } else if (record instanceof DateWindow1904Record dates) {
                    from1904 = dates.getWindowing() == 1;
                } else if (record instanceof DrawingGroupRecord group) {
                    shared = new XlsPictures(group);
                }
            }
        }

        /** Sheets stand one after the other, not always in the order in which they are shown. */
        private @Nullable XlsSheet[] readSheets(RecordFactoryInputStream records) {
            BoundSheetRecord[] stored = BoundSheetRecord.orderByBofPosition(sheets);
            XlsSheet[] read = new XlsSheet[sheets.size()];
            int next = 0;
            for (Record record = records.nextRecord();
                    record != null && next < stored.length;
                    record = records.nextRecord()) {
                if (record instanceof BOFRecord begin) {
                    BoundSheetRecord sheet = stored[next];
                    XlsSheet cells = new XlsSheet(
                            new Grid(sheet.getSheetname(), budget),
                            begin,
                            formats,
                            strings,
                            new NumberText(from1904),
                            shared);
                    cells.read(records);
                    read[sheets.indexOf(sheet)] = cells;
                    next++;
                }
            }
            return read;
        }
    }
}
