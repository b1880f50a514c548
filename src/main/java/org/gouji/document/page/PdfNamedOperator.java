package org.gouji.document.page;

import org.apache.pdfbox.contentstream.operator.OperatorProcessor;

/** An operator of which the engine has one for each of several names. */
abstract class PdfNamedOperator extends OperatorProcessor {

    final PdfPageEngine engine;
    final String name;

    PdfNamedOperator(PdfPageEngine engine, String name) {
        super(engine);
        this.engine = engine;
        this.name = name;
    }

    @Override
    public final String getName() {
        return name;
    }
}
