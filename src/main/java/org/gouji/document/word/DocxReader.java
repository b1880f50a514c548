package org.gouji.document.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.PackageReader;
import org.gouji.document.RefusedFile;
import org.gouji.document.ZipPackage;

/**
 * DOCX -> pieces, read forward in one go. The title among its properties is not believed: it is mostly that of the report
 * which somebody once took as a pattern.
 */
public final class DocxReader implements PackageReader {

    private static final String USUAL_PART = "word/document.xml";

    @Override
    public Document read(String name, ZipPackage parts, Budget budget) throws IOException {
        String main = parts.has(USUAL_PART) ? USUAL_PART : mainPart(parts, budget);
        Optional<InputStream> body = parts.stream(main, budget);
        if (body.isEmpty()) {
            throw new RefusedFile("FILE-10", USUAL_PART);
        }
        PieceWriter out = new PieceWriter(budget);
        try (InputStream in = body.get();
                XmlPart xml = XmlPart.open(in)) {
            new BodyReader(xml, new DocxParts(parts, main, budget), out).read();
        }
        return out.document(name);
    }

    /** What the package calls its main part. */
    private static String mainPart(ZipPackage parts, Budget budget) throws IOException {
        Optional<InputStream> relations = parts.stream("_rels/.rels", budget);
        if (relations.isPresent()) {
            try (InputStream in = relations.get();
                    XmlPart xml = XmlPart.open(in)) {
                while (xml.nextInside(0)) {
                    if (xml.attribute("Type").endsWith("/officeDocument")) {
                        String target = xml.attribute("Target");
                        return target.startsWith("/") ? target.substring(1) : target;
                    }
                }
            }
        }
        return USUAL_PART;
    }
}
