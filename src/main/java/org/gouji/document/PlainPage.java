package org.gouji.document;

import org.attoparser.AbstractMarkupHandler;
import org.jsoup.parser.Parser;

/**
 * One page as it streams by. Ends with a {@link PageNotPlainException} at the first thing that a browser would repair: an
 * element closed by another, closed twice or never, text between the cells of a table, a second body, and whatever tags and
 * attributes can be misread. What passes gives the same pieces as the tree of the page.
 */
final class PlainPage extends AbstractMarkupHandler {

    /** Where in a page a tag stands. */
    private enum Part {
        START,
        HEAD,
        BEHIND_HEAD,
        BODY,
        BEHIND_BODY
    }

    private final HtmlPieces pieces;
    private final OpenElements open = new OpenElements();
    private final StringBuilder title = new StringBuilder();
    private Part part = Part.START;
    private boolean isHtmlSeen;
    private boolean isHeadImplied;
    private boolean isBodyNamed;
    private boolean isTitleSeen;
    /** How many elements are open around the outermost one that nobody sees; -1 if all are seen. */
    private int unseenFrom = -1;

    private HtmlTag tag = HtmlTag.of("p");
    private String style = "";
    private String address = "";

    PlainPage(HtmlPieces pieces) {
        this.pieces = pieces;
    }

    /** The page at its end. */
    Document document(DocumentFile file, DecodedText decoded) {
        org.jsoup.nodes.Document named = org.jsoup.nodes.Document.createShell("");
        named.title(title.toString());
        return pieces.document(file, named.title(), decoded);
    }

    @Override
    public void handleDocumentEnd(long ended, long nanos, int line, int column) throws PageNotPlainException {
        if (open.size() > 0 || part == Part.HEAD) {
            throw new PageNotPlainException("open to the end");
        }
    }

    @Override
    public void handleDocType(
            char[] page,
            int keywordAt,
            int keywordLength,
            int keywordLine,
            int keywordColumn,
            int elementAt,
            int elementLength,
            int elementLine,
            int elementColumn,
            int typeAt,
            int typeLength,
            int typeLine,
            int typeColumn,
            int publicAt,
            int publicLength,
            int publicLine,
            int publicColumn,
            int systemAt,
            int systemLength,
            int systemLine,
            int systemColumn,
            int subsetAt,
            int subsetLength,
            int subsetLine,
            int subsetColumn,
            int from,
            int length,
            int line,
            int column)
            throws PageNotPlainException {
        if (part != Part.START || subsetLength > 0) {
            throw new PageNotPlainException("doctype");
        }
    }

    @Override
    public void handleXmlDeclaration(
            char[] page,
            int keywordAt,
            int keywordLength,
            int keywordLine,
            int keywordColumn,
            int versionAt,
            int versionLength,
            int versionLine,
            int versionColumn,
            int encodingAt,
            int encodingLength,
            int encodingLine,
            int encodingColumn,
            int aloneAt,
            int aloneLength,
            int aloneLine,
            int aloneColumn,
            int from,
            int length,
            int line,
            int column)
            throws PageNotPlainException {
        throw new PageNotPlainException("xml");
    }

    @Override
    public void handleProcessingInstruction(
            char[] page,
            int targetAt,
            int targetLength,
            int targetLine,
            int targetColumn,
            int contentAt,
            int contentLength,
            int contentLine,
            int contentColumn,
            int from,
            int length,
            int line,
            int column)
            throws PageNotPlainException {
        throw new PageNotPlainException("instruction");
    }

    @Override
    public void handleCDATASection(
            char[] page, int contentAt, int contentLength, int from, int length, int line, int column)
            throws PageNotPlainException {
        throw new PageNotPlainException("cdata");
    }

    /** Some comments end sooner in a browser than they seem to. */
    @Override
    public void handleComment(char[] page, int contentAt, int contentLength, int from, int length, int line, int column)
            throws PageNotPlainException {
        boolean isEmptyLooking = contentLength > 0 && (page[contentAt] == '>' || page[contentAt] == '-');
        for (int i = contentAt; i + 2 < contentAt + contentLength; i++) {
            isEmptyLooking |= page[i] == '-' && page[i + 1] == '-' && page[i + 2] == '!';
        }
        if (isEmptyLooking || length != contentLength + "<!---->".length()) {
            throw new PageNotPlainException("comment");
        }
    }

    @Override
    public void handleStandaloneElementStart(
            char[] page, int from, int length, boolean isMinimised, int line, int column) throws PageNotPlainException {
        begin(page, from, length);
        if (!tag.isVoid()) {
            throw new PageNotPlainException(tag.name());
        }
    }

    @Override
    public void handleStandaloneElementEnd(char[] page, int from, int length, boolean isMinimised, int line, int column)
            throws PageNotPlainException {
        take();
    }

    @Override
    public void handleOpenElementStart(char[] page, int from, int length, int line, int column)
            throws PageNotPlainException {
        begin(page, from, length);
    }

    @Override
    public void handleOpenElementEnd(char[] page, int from, int length, int line, int column)
            throws PageNotPlainException {
        take();
    }

    @Override
    public void handleAttribute(
            char[] page,
            int nameAt,
            int nameLength,
            int nameLine,
            int nameColumn,
            int operatorAt,
            int operatorLength,
            int operatorLine,
            int operatorColumn,
            int valueAt,
            int valueLength,
            int outerAt,
            int outerLength,
            int valueLine,
            int valueColumn)
            throws PageNotPlainException {
        boolean isQuoted = outerLength == valueLength + 2;
        if (isAmbiguous(page, nameAt, nameLength) || (!isQuoted && isAmbiguous(page, valueAt, valueLength))) {
            throw new PageNotPlainException("attribute");
        }
        if (style.isEmpty() && is(page, nameAt, nameLength, "style")) {
            style = value(page, valueAt, valueLength);
        } else if (address.isEmpty() && is(page, nameAt, nameLength, "src")) {
            address = value(page, valueAt, valueLength);
        }
    }

    private static boolean isAmbiguous(char[] page, int from, int length) {
        for (int i = from; i < from + length; i++) {
            switch (page[i]) {
                case '"', '\'', '<', '>', '=', '`', '/' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean is(char[] page, int from, int length, String name) {
        if (length != name.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((page[from + i] | 0x20) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String value(char[] page, int from, int length) {
        String value = new String(page, from, length);
        return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
    }

    /** A browser takes an ideographic space for a part of the name before it. */
    @Override
    public void handleInnerWhiteSpace(char[] page, int from, int length, int line, int column)
            throws PageNotPlainException {
        for (int i = from; i < from + length; i++) {
            if (!isBlank(page[i])) {
                throw new PageNotPlainException("space");
            }
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private void begin(char[] page, int from, int length) throws PageNotPlainException {
        if (isAmbiguous(page, from, length)) {
            throw new PageNotPlainException("name");
        }
        tag = HtmlTag.of(page, from, length);
        style = "";
        address = "";
    }

    /** The tag that has begun is complete. */
    private void take() throws PageNotPlainException {
        switch (tag.name()) {
            case "html" -> html();
            case "head" -> head();
            case "body" -> body();
            default -> element();
        }
    }

    private void html() throws PageNotPlainException {
        if (part != Part.START || isHtmlSeen || isHeadImplied) {
            throw new PageNotPlainException("html");
        }
        isHtmlSeen = true;
    }

    private void head() throws PageNotPlainException {
        if (part != Part.START || isHeadImplied) {
            throw new PageNotPlainException("head");
        }
        part = Part.HEAD;
    }

    private void body() throws PageNotPlainException {
        boolean isInTurn = part == Part.BEHIND_HEAD || part == Part.START;
        if (!isInTurn || open.size() > 0) {
            throw new PageNotPlainException("body");
        }
        if (HtmlPieces.isUnseen(tag, style)) {
            throw new PageNotPlainException("hidden");
        }
        isBodyNamed = true;
        part = Part.BODY;
    }

    private void element() throws PageNotPlainException {
        boolean isMetadata = isMetadata();
        if (isMetadata && part == Part.START) {
            isHeadImplied = true;
        }
        if (part == Part.HEAD || part == Part.BEHIND_BODY) {
            boolean isTitle = tag.name().equals("title");
            if (!isMetadata || (isTitle && part == Part.BEHIND_BODY)) {
                throw new PageNotPlainException(tag.name());
            }
        } else if (part != Part.BODY && !isMetadata) {
            part = Part.BODY;
        }
        boolean isTitleInBody = part == Part.BODY && tag.name().equals("title");
        if (isTitleInBody || (open.size() > 0 && open.isTop("title"))) {
            throw new PageNotPlainException(tag.name());
        }
        open.expect(tag);
        boolean isSeen = unseenFrom < 0 && part == Part.BODY;
        if (isSeen && HtmlPieces.isUnseen(tag, style)) {
            isSeen = false;
            if (!tag.isVoid()) {
                unseenFrom = open.size();
            }
        }
        if (isSeen) {
            pieces.open(tag, address);
        }
        if (!tag.isVoid()) {
            open.push(tag);
        } else if (isSeen) {
            pieces.close(tag);
        }
    }

    private boolean isMetadata() {
        return switch (tag.name()) {
            case "base", "basefont", "bgsound", "link", "meta", "script", "style", "title" -> true;
            default -> false;
        };
    }

    @Override
    public void handleCloseElementStart(char[] page, int from, int length, int line, int column)
            throws PageNotPlainException {
        if (open.size() == 0) {
            closePart(HtmlTag.of(page, from, length).name());
        } else if (open.top().isNamed(page, from, length)) {
            close();
        } else {
            throw new PageNotPlainException("end");
        }
    }

    @Override
    public void handleUnmatchedCloseElementStart(char[] page, int from, int length, int line, int column)
            throws PageNotPlainException {
        throw new PageNotPlainException("end");
    }

    private void close() {
        HtmlTag closed = open.top();
        open.pop();
        isTitleSeen |= closed.name().equals("title");
        if (unseenFrom == open.size() && part == Part.BODY) {
            unseenFrom = -1;
        } else if (unseenFrom < 0 && part == Part.BODY) {
            pieces.close(closed);
        }
    }

    private void closePart(String name) throws PageNotPlainException {
        boolean isHead = name.equals("head") && part == Part.HEAD;
        boolean isBody = name.equals("body") && part == Part.BODY && isBodyNamed;
        boolean isHtml = name.equals("html") && isHtmlSeen && (part == Part.BODY || part == Part.BEHIND_BODY);
        if (isHead) {
            part = Part.BEHIND_HEAD;
        } else if (isBody || isHtml) {
            part = Part.BEHIND_BODY;
        } else {
            throw new PageNotPlainException(name);
        }
    }

    @Override
    public void handleText(char[] page, int from, int length, int line, int column) throws PageNotPlainException {
        if (open.isTop("script") || open.isTop("style")) {
            expectNoScriptInComment(page, from, length);
            return;
        }
        boolean isBlank = true;
        boolean isCoded = false;
        for (int i = from; i < from + length; i++) {
            char c = page[i];
            if (c == '<') {
                throw new PageNotPlainException("<");
            }
            isCoded |= c == '&';
            isBlank &= isBlank(c);
        }
        if (open.isTop("title")) {
            if (!isTitleSeen) {
                String words = new String(page, from, length);
                title.append(isCoded ? CharacterReferences.decode(words) : words);
            }
            return;
        }
        if (part != Part.BODY || open.isBetweenCells() || open.isTop("iframe")) {
            if (!isBlank) {
                throw new PageNotPlainException("text");
            }
            return;
        }
        if (unseenFrom < 0) {
            if (isCoded) {
                pieces.text(CharacterReferences.decode(new String(page, from, length)));
            } else {
                pieces.text(page, from, length);
            }
        }
    }

    /** There {@code </script>} does not end the script. */
    private static void expectNoScriptInComment(char[] page, int from, int length) throws PageNotPlainException {
        for (int i = from; i + 3 < from + length; i++) {
            if (page[i] == '<' && page[i + 1] == '!' && page[i + 2] == '-') {
                if (new String(page, i, from + length - i).contains("<s")) {
                    throw new PageNotPlainException("script");
                }
                return;
            }
        }
    }
}
