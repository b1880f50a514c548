package org.gouji.document.page;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.DocumentFile;
import org.gouji.document.FormatReader;
import org.gouji.document.RefusedFile;

/** PDF -> document, from the places of its characters and lines. */
public final class PdfReader implements FormatReader {

    private static final String ENCRYPTED = "FILE-07";

    static {
        FontMappers.set(new OneFont());
    }

    @Override
    public Document read(DocumentFile file, Budget budget) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
            DocumentAssembly assembly = new DocumentAssembly(budget);
            PdfPageEngine engine = new PdfPageEngine(budget);
            int number = 0;
            for (PDPage page : pdf.getPages()) {
                number++;
                budget.page();
                assembly.add(engine.read(page, number));
            }
            if (number == 0) {
                throw new IOException("no page");
            }
            return assembly.document(file.name(), "");
        } catch (InvalidPasswordException locked) {
            throw new RefusedFile(ENCRYPTED, "PDF");
        } catch (NoClassDefFoundError certificate) {
            // PDFBox reaches for a library that is not there: the file is encrypted for the owners of certificates.
            throw new RefusedFile(ENCRYPTED, "PDF");
        }
    }
}
