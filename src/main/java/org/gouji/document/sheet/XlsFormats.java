package org.gouji.document.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;

/** The cell formats of an XLS workbook, to which cells refer by number. */
final class XlsFormats {

    private static final int NO_FONT = 4;
    private static final int NO_FILL = 0;
    private static final int SOLID_FILL = 1;
    private static final int WHITE = 9;
    private static final int WHITE_OF_EARLIER = 1;

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<FontRecord> fonts = new ArrayList<>();
    private final List<ExtendedFormatRecord> records = new ArrayList<>();
    private final Map<Integer, CellFormat> formats = new HashMap<>();

    void add(FormatRecord format) {
        codes.put(format.getIndexCode(), format.getFormatString());
    }

    void add(FontRecord font) {
        fonts.add(font);
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
        CellLook look = font(format.getFontIndex())
                .map(font -> CellLook.of(
                        isBordered, font.isStruckout(), isWhite(font.getColorPaletteIndex()) && isOnWhite(format)))
                .orElseGet(() -> CellLook.of(isBordered, false, false));
        return CellFormat.of(index, NumberText.code(index, codes.get(index)), look);
    }

    /** The number of no font is 4, so that those behind it are counted one too far. */
    private Optional<FontRecord> font(int number) {
        int at = number > NO_FONT ? number - 1 : number;
        return number == NO_FONT || at < 0 || at >= fonts.size() ? Optional.empty() : Optional.of(fonts.get(at));
    }

    private static boolean isOnWhite(ExtendedFormatRecord format) {
        int pattern = format.getAdtlFillPattern();
        return pattern == NO_FILL || (pattern == SOLID_FILL && isWhite(format.getFillForeground()));
    }

    private static boolean isWhite(int colour) {
        return colour == WHITE || colour == WHITE_OF_EARLIER;
    }
}
