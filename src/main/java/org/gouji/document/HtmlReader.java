package org.gouji.document;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A web page as offices save it -> pieces. A page in which every element stands where it may and is closed where it ends is
 * read as a stream, which costs half as much; whatever else offices save goes through jsoup, which repairs it as browsers do.
 */
final class HtmlReader {

    private final PlainPages plain = new PlainPages();

    Document read(DocumentFile file, DecodedText decoded) {
        Optional<Document> read = plain.read(file, decoded);
        return read.isPresent() ? read.get() : repaired(file, decoded);
    }

    /** By the tree that a browser would make of it. */
    Document repaired(DocumentFile file, DecodedText decoded) {
        org.jsoup.nodes.Document page = Jsoup.parse(decoded.text());
        HtmlPieces pieces = new HtmlPieces(file.beside());
        page.body().filter(new Walk(pieces, new HtmlRules(page)));
        return pieces.document(file, page.title(), decoded);
    }

    private record Walk(HtmlPieces pieces, HtmlRules rules) implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                pieces.text(words.getWholeText());
            } else if (node instanceof Element element) {
                HtmlTag tag = HtmlTag.of(element.normalName());
                HtmlLook look = rules.look(element);
                if (tag.isUnseen() || look == HtmlLook.UNSEEN) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                pieces.begin(look);
                if (tag.name().equals("sup") || tag.name().equals("sub")) {
                    pieces.separate();
                }
                pieces.open(tag, tag.role() == HtmlTag.Role.PICTURE ? element.attr("src") : "");
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                pieces.end(rules.look(element));
                pieces.close(HtmlTag.of(element.normalName()));
            }
            return FilterResult.CONTINUE;
        }
    }
}
