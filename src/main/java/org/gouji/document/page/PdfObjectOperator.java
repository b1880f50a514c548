package org.gouji.document.page;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Do: a form is gone through like the page itself; of an image only its place is noted. */
final class PdfObjectOperator extends DrawObject {

    private final PdfPageEngine engine;

    PdfObjectOperator(PdfPageEngine engine) {
        super(engine);
        this.engine = engine;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (!operands.isEmpty() && operands.get(0) instanceof COSName name) {
            if (engine.getResources().isImageXObject(name)) {
                engine.image();
                return;
            }
            if (engine.layers().isOff(layer(name))) {
                return;
            }
        }
        int depth = engine.sight().depth();
        engine.sight().save();
        try {
            super.process(operator, operands);
        } finally {
            engine.sight().restoreTo(depth);
        }
    }

    private @Nullable COSDictionary layer(COSName name) throws IOException {
        @Nullable COSDictionary objects = engine.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        @Nullable COSStream object = objects == null ? null : objects.getCOSStream(name);
        return object == null ? null : object.getCOSDictionary(COSName.OC);
    }
}
