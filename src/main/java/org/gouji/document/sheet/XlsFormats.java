package org.gouji.document.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;

/** The cell formats of an XLS workbook, to which cells refer by number. */
final class XlsFormats {

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<ExtendedFormatRecord> records = new ArrayList<>();
    private final Map<Integer, CellFormat> formats = new HashMap<>();

    void add(FormatRecord format) {
        codes.put(format.getIndexCode(), format.getFormatString());
    }

    void add(ExtendedFormatRecord format) {
        records.add(format);
    }

    /** The format of this number. */
    CellFormat format(int number) {
        return formats.computeIfAbsent(number, this::read);
    }

    private CellFormat read(int number) {
        if (number < 0 || number >= records.size()) {
            return CellFormat.GENERAL;
        }
        ExtendedFormatRecord format = records.get(number);
        int index = format.getFormatIndex();
        boolean isBordered = format.getBorderLeft() != 0
                || format.getBorderRight() != 0
                || format.getBorderTop() != 0
                || format.getBorderBottom() != 0;
        return CellFormat.of(index, NumberText.code(index, codes.get(index)), isBordered);
    }
}
