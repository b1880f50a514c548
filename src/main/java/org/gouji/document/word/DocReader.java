package org.gouji.document.word;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.Ole2Reader;
import org.gouji.document.RefusedFile;

/** DOC of Word 97 and later, which WPS writes too -> pieces. POI finds the text and its properties; the rest is ours. */
public final class DocReader implements Ole2Reader {

    @Override
    public Document read(String name, DirectoryNode root, Budget budget) throws IOException {
        try (HWPFDocument document = new HWPFDocument(root)) {
            PieceWriter out = new PieceWriter(budget);
            new DocStory(document, budget).main().writeTo(out);
            return out.document(name);
        } catch (EncryptedDocumentException locked) {
            throw new RefusedFile("FILE-07", "DOC");
        } catch (OldWordFileFormatException old) {
            throw new RefusedFile("FILE-05", "Word 95");
        }
    }
}
