package org.gouji.document.page;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;

/** One of PDFBox's operators that choose the colour of text and areas. One that fails costs the colour, and not the text. */
final class PdfColourOperator extends OperatorProcessor {

    /** One in which nothing is white. */
    private static final PDColorSpace UNKNOWN = new PDPattern(new PDResources());

    private final PdfPageEngine engine;
    private final OperatorProcessor choosing;

    PdfColourOperator(PdfPageEngine engine, OperatorProcessor choosing) {
        super(engine);
        this.engine = engine;
        this.choosing = choosing;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        try {
            choosing.process(operator, operands);
        } catch (IOException | RuntimeException e) {
            // PDFBox has many ways to fail at a space that is damaged or not there.
            engine.getGraphicsState().setNonStrokingColorSpace(UNKNOWN);
            engine.getGraphicsState().setNonStrokingColor(UNKNOWN.getInitialColor());
        }
    }

    @Override
    public String getName() {
        return choosing.getName();
    }
}
