package org.gouji.document.sheet;

import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.DrawingRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SubRecord;
import org.apache.poi.hssf.record.UncalcedRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The records of a sheet -> its {@link Grid}. */
final class XlsSheet {

    private static final String UNKNOWN_FORMULA = "=?";

    private final Grid grid;
    private final boolean isWorksheet;
    private final XlsFormats formats;
    private final Optional<SSTRecord> strings;
    private final NumberText numbers;
    private @Nullable FormulaRecord awaitingText;
    private boolean isCalculated = true;
    private final XlsPictures shared;
    private final SheetPictures pictures = new SheetPictures();
    private byte[] drawing = new byte[0];

    /** A sheet that begins with this record. */
    XlsSheet(
            Grid grid,
            BOFRecord begin,
            XlsFormats formats,
            Optional<SSTRecord> strings,
            NumberText numbers,
            XlsPictures shared) {
        this.grid = grid;
        this.isWorksheet = begin.getType() == BOFRecord.TYPE_WORKSHEET;
        this.formats = formats;
        this.strings = strings;
        this.numbers = numbers;
        this.shared = shared;
    }

    Grid grid() {
        return grid;
    }

    SheetPictures pictures() {
        return pictures;
    }

    /** Sheets that hold charts or macros have no cells to read. */
    boolean isWorksheet() {
        return isWorksheet;
    }

    /** Takes the records up to the end of the sheet. A chart on it has records of its own inside, with figures too. */
    void read(RecordFactoryInputStream records) {
        int depth = 1;
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            grid.budget().checkTime();
            if (record instanceof BOFRecord) {
                depth++;
            } else if (record instanceof EOFRecord) {
                depth--;
                if (depth == 0) {
                    return;
                }
            } else if (depth == 1 && isWorksheet) {
                take(record);
            }
        }
    }

    private void take(Record record) {
        if (record instanceof CellRecord cell) {
            awaitingText = null;
            takeCell(cell);
        } else if (record instanceof StringRecord text) {
            takeResult(text);
        } else if (record instanceof MulBlankRecord blanks) {
            for (int i = 0; i < blanks.getNumColumns(); i++) {
                add(blanks.getRow(), blanks.getFirstColumn() + i, blanks.getXFAt(i), "");
            }
        } else if (record instanceof BlankRecord blank) {
            add(blank.getRow(), blank.getColumn(), blank.getXFIndex(), "");
        } else if (record instanceof LabelRecord label) {
            add(label.getRow(), label.getColumn(), label.getXFIndex(), label.getValue());
        } else if (record instanceof UncalcedRecord) {
            isCalculated = false;
        } else {
            takeLayout(record);
        }
    }

    private void takeLayout(Record record) {
        if (record instanceof RowRecord row && (row.getZeroHeight() || row.getHeight() == 0)) {
            grid.hideRow(row.getRowNumber());
        } else if (record instanceof ColumnInfoRecord column && (column.getHidden() || column.getColumnWidth() == 0)) {
            grid.hideColumns(column.getFirstColumn(), column.getLastColumn());
        } else if (record instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                CellRangeAddress area = merged.getAreaAt(i);
                grid.merge(new CellRange(
                        area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
            }
        } else if (record instanceof DrawingRecord shape) {
            drawing = shape.getRecordData();
        } else if (record instanceof ObjRecord object) {
            takeObject(object);
        }
    }

    /** What an object looks like stands before it. */
    private void takeObject(ObjRecord object) {
        for (SubRecord part : object.getSubRecords()) {
            if (part instanceof CommonObjectDataSubRecord common
                    && common.getObjectType() == CommonObjectDataSubRecord.OBJECT_TYPE_PICTURE) {
                shared.addTo(pictures, drawing);
            }
        }
    }

    private void takeCell(CellRecord cell) {
        if (cell instanceof NumberRecord number) {
            addNumber(cell, number.getValue(), true);
        } else if (cell instanceof LabelSSTRecord label) {
            add(cell, text(label.getSSTIndex()));
        } else if (cell instanceof BoolErrRecord value) {
            add(cell, value.isError() ? error(value.getErrorValue()) : truth(value.getBooleanValue()));
        } else if (cell instanceof FormulaRecord formula) {
            takeFormula(formula);
        }
    }

    private void takeFormula(FormulaRecord formula) {
        if (!isCalculated) {
            add(formula, UNKNOWN_FORMULA);
            return;
        }
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.NUMERIC) {
            addNumber(formula, formula.getValue(), false);
        } else if (type == CellType.BOOLEAN) {
            add(formula, truth(formula.getCachedBooleanValue()));
        } else if (type == CellType.ERROR) {
            add(formula, error(formula.getCachedErrorValue()));
        } else if (formula.hasCachedResultString()) {
            awaitingText = formula;
        } else {
            add(formula, "");
        }
    }

    /** The text that a formula gave stands behind it. */
    private void takeResult(StringRecord text) {
        FormulaRecord formula = awaitingText;
        if (formula != null) {
            add(formula, text.getString());
            awaitingText = null;
        }
    }

    private String text(int index) {
        return strings.filter(texts -> index >= 0 && index < texts.getNumUniqueStrings())
                .map(texts -> texts.getString(index).getString())
                .orElse("");
    }

    private void addNumber(CellRecord cell, double value, boolean isTyped) {
        add(cell, numbers.shown(value, formats.format(cell.getXFIndex()), isTyped));
    }

    private void add(CellRecord cell, String text) {
        add(cell.getRow(), cell.getColumn(), cell.getXFIndex(), text);
    }

    private void add(int row, int column, int format, String text) {
        CellLook look = formats.format(format).look();
        grid.add(row, column, look.shown(text), look.isBordered());
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }
}
