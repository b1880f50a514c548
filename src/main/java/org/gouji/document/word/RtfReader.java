package org.gouji.document.word;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.DocumentFile;
import org.gouji.document.FormatReader;

/** RTF -> pieces. RTF Parser Kit finds commands and decodes text in the character set of its font; the rest is ours. */
public final class RtfReader implements FormatReader {

    @Override
    public Document read(DocumentFile file, Budget budget) throws IOException {
        RtfStory story = new RtfStory(budget);
        new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(file.bytes())), story);
        PieceWriter out = new PieceWriter(budget);
        story.story().writeTo(out);
        return out.document(file.name());
    }
}
