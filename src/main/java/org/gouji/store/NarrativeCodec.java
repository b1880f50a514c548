package org.gouji.store;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.Narrative;
import org.gouji.model.Passage;
import org.gouji.model.Source;
import org.gouji.model.TextSection;

/**
 * The running text of a report as one text. The first line is the version of the layout; then each line is a passage: its
 * place and its words, and before them the code where it is the heading of a section.
 */
final class NarrativeCodec {

    private static final String VERSION = "1";
    private static final char FIELD = '\t';
    private static final char LINE = '\n';

    private NarrativeCodec() {}

    static String encode(Narrative narrative) {
        StringBuilder out = new StringBuilder(4096).append(VERSION);
        Source before = new Source.Whole();
        for (TextSection section : narrative.sections()) {
            out.append(LINE).append(PlainText.escape(section.code())).append(FIELD);
            before = append(out, section.heading(), before);
            for (Passage passage : section.passages()) {
                out.append(LINE);
                before = append(out, passage, before);
            }
        }
        return out.toString();
    }

    private static Source append(StringBuilder out, Passage passage, Source before) {
        out.append(SourceCodec.encode(passage.source(), before)).append(FIELD).append(PlainText.escape(passage.text()));
        return passage.source();
    }

    static Narrative decode(String packed) {
        List<String> lines = packed.lines().toList();
        if (!lines.get(0).equals(VERSION)) {
            throw new IllegalStateException(
                    "A text is packed in layout " + lines.get(0) + ", known is " + VERSION + ".");
        }
        List<TextSection> sections = new ArrayList<>();
        Source before = new Source.Whole();
        for (int at = 1; at < lines.size(); ) {
            String line = lines.get(at);
            int code = line.indexOf(FIELD);
            Passage heading = passage(line.substring(code + 1), before);
            before = heading.source();
            List<Passage> passages = new ArrayList<>();
            for (at++; at < lines.size() && !isHeading(lines.get(at)); at++) {
                Passage passage = passage(lines.get(at), before);
                before = passage.source();
                passages.add(passage);
            }
            sections.add(new TextSection(PlainText.unescape(line.substring(0, code)), heading, passages));
        }
        return new Narrative(sections);
    }

    /** A heading has one field more. */
    private static boolean isHeading(String line) {
        return line.indexOf(FIELD, line.indexOf(FIELD) + 1) >= 0;
    }

    private static Passage passage(String line, Source before) {
        int tab = line.indexOf(FIELD);
        return new Passage(
                PlainText.unescape(line.substring(tab + 1)), SourceCodec.decode(line.substring(0, tab), before));
    }
}
