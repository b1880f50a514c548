package org.gouji.document;

import java.util.Optional;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.attoparser.config.ParseConfiguration.ParsingMode;
import org.attoparser.config.ParseConfiguration.UniqueRootElementPresence;

/** Reads pages as a stream of tags and text, without a tree, if they need no repair. */
final class PlainPages {

    private final MarkupParser parser;

    PlainPages() {
        ParseConfiguration as = ParseConfiguration.htmlConfiguration();
        // Else each tag is looked up twice among the elements of HTML, a fourth of the work, for repairs that are not
        // wanted.
        as.setMode(ParsingMode.XML);
        as.setElementBalancing(ElementBalancing.NO_BALANCING);
        as.setNoUnmatchedCloseElementsRequired(false);
        as.setUniqueRootElementPresence(UniqueRootElementPresence.NOT_VALIDATED);
        as.setTextSplittable(false);
        this.parser = new MarkupParser(as);
    }

    /** The pieces of a page; empty if a browser would have to repair something in it. */
    Optional<Document> read(DocumentFile file, DecodedText decoded) {
        if (decoded.text().indexOf('\0') >= 0) {
            return Optional.empty();
        }
        PlainPage page = new PlainPage(new HtmlPieces(file.beside()));
        try {
            parser.parse(decoded.text().toCharArray(), page);
        } catch (ParseException e) {
            // Says only that this page is none of the plain ones, as most exceptions of this kind are our own
            return Optional.empty();
        }
        return Optional.of(page.document(file, decoded));
    }
}
