package org.gouji.publish.fillin;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import org.gouji.form.FillInSheet.Position;

/** How the cells of a fill-in workbook look, and what may be done to them. */
final class Look {

    static final String FONT = "宋体";
    static final double TEXT_SIZE = 10.5;

    private static final BigDecimal SIZE = BigDecimal.valueOf(TEXT_SIZE);
    private static final String HEAD = "DDEBF7";
    private static final String ENTRY = "FFF9DB";
    private static final String TOTAL = "EDEDED";
    /** What a check says that is passed. */
    static final String OK = "√";

    private static final String GREEN = "548235";
    private static final String RED = "C00000";
    private static final float MARGIN = 0.5f;

    private Look() {}

    static void title(Range range) {
        range.style()
                .bold()
                .fontSize(16)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
    }

    static void heading(Range range) {
        range.style()
                .bold()
                .fontSize(12)
                .verticalAlignment("center")
                .wrapText(true)
                .set();
    }

    static void note(Range range) {
        range.style().verticalAlignment("center").wrapText(true).set();
    }

    static void header(Range range) {
        range.style()
                .bold()
                .fillColor(HEAD)
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
    }

    static void label(Range range, boolean isGroup) {
        range.style()
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment(isGroup ? "center" : "left")
                .indent(isGroup ? 0 : 1)
                .verticalAlignment("center")
                .wrapText(true)
                .set();
    }

    static void entry(Range range) {
        range.style()
                .fillColor(ENTRY)
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
    }

    /** The same for what is shown in a certain way. */
    static void entry(Range range, String format) {
        entry(range);
        range.style().format(format).set();
    }

    /** An entry that may be long. */
    static void wrapped(Range range) {
        range.style().horizontalAlignment("left").wrapText(true).set();
    }

    static void total(Range range) {
        range.style()
                .fillColor(TOTAL)
                .bold()
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
    }

    static void check(Range range) {
        range.style()
                .fontColor(GREEN)
                .fontSize(SIZE)
                .horizontalAlignment("left")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        String address = Formula.address(new Position(range.getTop(), range.getLeft()));
        range.style()
                .fontColor(RED)
                .set(new ConditionalFormattingExpressionRule(
                        Formula.xml("LEFT(" + address + ",1)<>" + Formula.text(OK)), false));
    }

    /** One page of A4, as wide as the paper. */
    static void page(Worksheet sheet, boolean isWide) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(isWide ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 1);
        sheet.leftMargin(MARGIN);
        sheet.rightMargin(MARGIN);
        sheet.topMargin(MARGIN);
        sheet.bottomMargin(MARGIN);
        sheet.hideGridLines();
    }

    /** Without a password: against slips, not against people. Widths and heights may be changed. */
    static void protect(Worksheet sheet) {
        Set<SheetProtectionOption> options = EnumSet.copyOf(SheetProtectionOption.DEFAULT_OPTIONS);
        options.remove(SheetProtectionOption.FORMAT_COLUMNS);
        options.remove(SheetProtectionOption.FORMAT_ROWS);
        sheet.protect("", options);
    }
}
