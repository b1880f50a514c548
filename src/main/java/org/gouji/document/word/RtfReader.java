package org.gouji.document.word;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.DocumentFile;
import org.gouji.document.FormatReader;
import org.gouji.document.RefusedFile;

/** RTF -> pieces. RTF Parser Kit finds commands and decodes text in the character set of its font; the rest is ours. */
public final class RtfReader implements FormatReader {

    private static final byte[] BINARY = {'\\', 'b', 'i', 'n'};

    @Override
    public Document read(DocumentFile file, Budget budget) throws IOException {
        requireBinaryInside(file.bytes());
        RtfStory story = new RtfStory(budget);
        new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(file.bytes())), story);
        PieceWriter out = new PieceWriter(budget);
        story.story().writeTo(out);
        return out.document(file.name());
    }

    /** The parser makes room for as many bytes as an RTF says that it holds, before it looks whether they are there. */
    private static void requireBinaryInside(byte[] rtf) {
        for (int at = 0; at + BINARY.length < rtf.length; at++) {
            if (rtf[at] == '\\' && Arrays.equals(rtf, at, at + BINARY.length, BINARY, 0, BINARY.length)) {
                long length = 0;
                int end = at + BINARY.length;
                while (end < rtf.length && rtf[end] >= '0' && rtf[end] <= '9' && length <= rtf.length) {
                    length = length * 10 + rtf[end] - '0';
                    end++;
                }
                if (length > rtf.length - end) {
                    throw new RefusedFile("FILE-10", "bin");
                }
            }
        }
    }
}
