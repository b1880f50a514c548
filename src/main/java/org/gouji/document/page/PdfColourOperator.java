package org.gouji.document.page;

import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** One of the operators that choose the colour of text and areas. Only white matters, for it cannot be seen on paper. */
final class PdfColourOperator extends PdfNamedOperator {

    static final List<String> NAMES = List.of("g", "rg", "k", "cs", "sc", "scn");

    private static final float NEARLY = 0.02f;
    private static final int RED_GREEN_BLUE = 3;
    private static final int FOUR_INKS = 4;

    PdfColourOperator(PdfPageEngine engine, String name) {
        super(engine, name);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        engine.sight().colour(isWhite(operands));
    }

    /** One part alone is a grey or, in a space of its own, an ink of which there is more the higher it is. */
    private boolean isWhite(List<COSBase> operands) {
        return switch (operands.size()) {
            case 1 -> name.equals("g") && areAll(operands, 1);
            case RED_GREEN_BLUE -> areAll(operands, 1);
            case FOUR_INKS -> areAll(operands, 0);
            default -> false;
        };
    }

    private static boolean areAll(List<COSBase> operands, float value) {
        for (COSBase operand : operands) {
            if (!(operand instanceof COSNumber number) || Math.abs(number.floatValue() - value) > NEARLY) {
                return false;
            }
        }
        return true;
    }
}
