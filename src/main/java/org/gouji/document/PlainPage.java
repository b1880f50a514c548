package org.gouji.document;

import org.jsoup.nodes.TextNode;

/**
 * One page as it streams by. Ends with a {@link PageNotPlainException} at the first thing that a browser would repair: an
 * element closed by another, closed twice or never, text between the cells of a table, a second body. What passes gives the
 * same pieces as the tree of the page.
 */
final class PlainPage extends PlainMarkup {

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
    private final SheetSubjects sheets = new SheetSubjects();
    private final StringBuilder title = new StringBuilder();
    private Part part = Part.START;
    private boolean isHtmlSeen;
    private boolean isHeadImplied;
    private boolean isBodyNamed;
    private boolean isTitleSeen;
    /** How many elements are open around the outermost one that nobody sees; -1 if all are seen. */
    private int unseenFrom = -1;
    /** How many elements are open around the outermost one that may be pale; -1 if none is. */
    private int paleFrom = -1;

    PlainPage(HtmlPieces pieces) {
        this.pieces = pieces;
    }

    /** The page at its end. */
    Document document(DocumentFile file, DecodedText decoded) {
        return pieces.document(file, new TextNode(title.toString()).text().trim(), decoded);
    }

    @Override
    public void handleDocumentEnd(long ended, long nanos, int line, int column) throws PageNotPlainException {
        if (open.size() > 0 || part == Part.HEAD) {
            throw new PageNotPlainException("open to the end");
        }
    }

    @Override
    boolean hasBegun() {
        return part != Part.START;
    }

    @Override
    void begin(HtmlTag tag, String style, String address) throws PageNotPlainException {
        switch (tag.name()) {
            case "html" -> html();
            case "head" -> head();
            case "body" -> body(tag, style);
            default -> element(tag, style, address);
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

    private void body(HtmlTag tag, String style) throws PageNotPlainException {
        boolean isInTurn = part == Part.BEHIND_HEAD || part == Part.START;
        boolean isPlain = HtmlLook.of(style) == HtmlLook.PLAIN && look(tag) == HtmlLook.PLAIN;
        if (!isInTurn || open.size() > 0 || !isPlain) {
            throw new PageNotPlainException("body");
        }
        isBodyNamed = true;
        part = Part.BODY;
    }

    private void element(HtmlTag tag, String style, String address) throws PageNotPlainException {
        boolean isMetadata = isMetadata(tag);
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
        HtmlLook look = HtmlLook.of(style);
        if (look != HtmlLook.PLAIN && look != HtmlLook.UNSEEN) {
            throw new PageNotPlainException(look.name());
        }
        expectNoOtherLook(tag);
        if (isSeen && (tag.isUnseen() || look == HtmlLook.UNSEEN)) {
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

    /** Of what style sheets may do to an element, only to be pale is borne, as long as no figure is in it. */
    private void expectNoOtherLook(HtmlTag tag) throws PageNotPlainException {
        HtmlLook look = look(tag);
        if (look == HtmlLook.PALE) {
            if (paleFrom < 0 && !tag.isVoid()) {
                paleFrom = open.size();
            }
        } else if (look != HtmlLook.PLAIN) {
            throw new PageNotPlainException(look.name());
        }
    }

    private HtmlLook look(HtmlTag tag) {
        return sheets.isEmpty() ? HtmlLook.PLAIN : sheets.look(tag, sheets.asksForClasses() ? classes() : "");
    }

    private static boolean isMetadata(HtmlTag tag) {
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

    private void close() {
        HtmlTag closed = open.top();
        open.pop();
        isTitleSeen |= closed.name().equals("title");
        if (paleFrom == open.size()) {
            paleFrom = -1;
        }
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
        if (open.isTop("style")) {
            sheets.read(new String(page, from, length));
            if (part == Part.BODY && !sheets.isEmpty()) {
                throw new PageNotPlainException("style");
            }
        }
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
        if (paleFrom >= 0 && (isCoded || hasDigit(page, from, length))) {
            throw new PageNotPlainException("pale");
        }
        if (unseenFrom < 0) {
            if (isCoded) {
                pieces.text(CharacterReferences.decode(new String(page, from, length)));
            } else {
                pieces.text(page, from, length);
            }
        }
    }

    private static boolean hasDigit(char[] page, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (Character.isDigit(page[i])) {
                return true;
            }
        }
        return false;
    }
}
