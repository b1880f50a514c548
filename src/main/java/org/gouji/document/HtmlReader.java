package org.gouji.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.model.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A web page as offices save it -> pieces. Every table cell is a piece, and every paragraph; a layout table around the
 * report only adds breaks, so the report reads the same with and without it.
 */
final class HtmlReader {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "noscript", "template", "select", "textarea", "svg", "object");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);
    private static final Set<String> CELLS = Set.of("td", "th");

    Document read(DocumentFile file, DecodedText decoded) {
        org.jsoup.nodes.Document page = Jsoup.parse(decoded.text());
        PieceCollector collector = new PieceCollector(file.beside());
        page.body().filter(collector);
        collector.flush();
        return new Document(
                file.name(),
                page.title(),
                collector.pieces,
                collector.pictures,
                decoded.charset(),
                decoded.damaged(),
                List.of());
    }

    /** Walks the page once; a stack of open tables gives each cell its place. */
    private static final class PieceCollector implements NodeFilter {

        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final Deque<OpenTable> tables = new ArrayDeque<>();
        private int tablesSeen;
        private int paragraphs;
        private final List<Picture> pictures = new ArrayList<>();
        private Break next = Break.LINE;
        private final Beside beside;

        PieceCollector(Beside beside) {
            this.beside = beside;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (isUnseen(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                open(element);
            }
            return FilterResult.CONTINUE;
        }

        private void open(Element element) {
            String tag = element.normalName();
            if (tag.equals("table")) {
                flush();
                tables.push(new OpenTable());
            } else if (tag.equals("tr")) {
                flush();
                next = Break.LINE;
                if (!tables.isEmpty()) {
                    tables.peek().startRow();
                }
            } else if (CELLS.contains(tag)) {
                flush();
                if (!tables.isEmpty()) {
                    next = tables.peek().startCell(pieces.size());
                }
            } else if (tag.equals("img")) {
                flush();
                pictures.add(new Picture(pieces.size(), source(), picture(element.attr("src"))));
            } else if (tag.equals("br") || element.isBlock()) {
                flush();
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                close(element);
            }
            return FilterResult.CONTINUE;
        }

        private void close(Element element) {
            String tag = element.normalName();
            if (CELLS.contains(tag)) {
                flush();
                closeCell();
            } else if (tag.equals("table")) {
                flush();
                tables.poll();
            } else if (element.isBlock()) {
                flush();
            }
        }

        private HeldFile.Content picture(String reference) {
            return DataAddress.isOne(reference) ? new DataAddress(reference) : beside.find(reference);
        }

        private static boolean isUnseen(Element element) {
            return UNSEEN.contains(element.normalName())
                    || (element.attributesSize() > 0
                            && isHidden(element.attributes().get("style")));
        }

        /** Looks twice, because a page has thousands of styles and hardly one that hides something. */
        private static boolean isHidden(String style) {
            return !style.isEmpty()
                    && style.toLowerCase(Locale.ROOT).contains("display")
                    && HIDDEN.matcher(style).find();
        }

        /** A cell in which nothing was found is an empty piece. */
        private void closeCell() {
            if (!tables.isEmpty() && tables.peek().piecesBeforeCell == pieces.size()) {
                pieces.add(new Piece("", next, source()));
                next = Break.LINE;
            }
        }

        private void flush() {
            if (text.isEmpty()) {
                return;
            }
            String words = Blanks.trim(text);
            text.setLength(0);
            if (!words.isEmpty()) {
                pieces.add(new Piece(words, next, source()));
                next = Break.LINE;
            }
        }

        private Source source() {
            OpenTable table = tables.peek();
            if (table == null || table.row == 0) {
                paragraphs++;
                return new Source.Paragraph(paragraphs);
            }
            if (table.number == 0) {
                tablesSeen++;
                table.number = tablesSeen;
            }
            return new Source.TableCell(table.number, table.row, table.cell);
        }
    }

    /** A table that is being walked through. */
    private static final class OpenTable {
        private int number;
        private int row;
        private int cell;
        private int piecesBeforeCell;

        void startRow() {
            row++;
            cell = 0;
        }

        Break startCell(int pieces) {
            if (row == 0) {
                row = 1;
            }
            cell++;
            piecesBeforeCell = pieces;
            return cell == 1 ? Break.LINE : Break.CELL;
        }
    }
}
