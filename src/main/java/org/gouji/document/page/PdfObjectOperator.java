package org.gouji.document.page;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;

/** Do: a form is gone through like the page itself; of an image only its place is noted. */
final class PdfObjectOperator extends DrawObject {

    private final PdfPageEngine engine;

    PdfObjectOperator(PdfPageEngine engine) {
        super(engine);
        this.engine = engine;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (!operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && engine.getResources().isImageXObject(name)) {
            engine.image();
        } else {
            super.process(operator, operands);
        }
    }
}
