package org.gouji.document;

import java.util.Locale;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.ParseStatus;
import org.jsoup.parser.Parser;

/**
 * The tags and texts of a page as they stream by. Ends with a {@link PageNotPlainException} at whatever a browser may take for
 * something else: tags and attributes that can be misread, odd comments, markup that is no HTML.
 */
abstract class PlainMarkup extends AbstractMarkupHandler {

    private ParseStatus status = new ParseStatus();
    private HtmlTag tag = HtmlTag.of("p");
    private String style = "";
    private String address = "";
    private char[] page = {};
    private int classesAt;
    private int classesLength;
    private boolean hasClasses;
    private boolean hasStyle;
    private boolean hasAddress;

    /** Whether anything has come that is part of the page. */
    abstract boolean hasBegun();

    /**
     * An element begins.
     *
     * @param style its own, empty if it has none
     * @param address the {@code src} of a picture and the like, empty if it has none
     */
    abstract void begin(HtmlTag tag, String style, String address) throws PageNotPlainException;

    @Override
    public void setParseStatus(ParseStatus status) {
        this.status = status;
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
        if (hasBegun() || subsetLength > 0) {
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
        name(page, from, length);
        if (!tag.isVoid()) {
            throw new PageNotPlainException(tag.name());
        }
    }

    @Override
    public void handleStandaloneElementEnd(char[] page, int from, int length, boolean isMinimised, int line, int column)
            throws PageNotPlainException {
        begin(tag, style, address);
    }

    @Override
    public void handleOpenElementStart(char[] page, int from, int length, int line, int column)
            throws PageNotPlainException {
        name(page, from, length);
    }

    @Override
    public void handleOpenElementEnd(char[] page, int from, int length, int line, int column)
            throws PageNotPlainException {
        begin(tag, style, address);
        if (tag.isRawText()) {
            status.setParsingDisabled(end(page, from, length));
        }
    }

    /** The tag that ends what has no tags in it; written another way than its begin, it never comes. */
    private static char[] end(char[] page, int from, int length) {
        char[] end = new char[length + 3];
        end[0] = '<';
        end[1] = '/';
        System.arraycopy(page, from, end, 2, length);
        end[length + 2] = '>';
        return end;
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
        // Of two with one name the first counts.
        if (!hasStyle && is(page, nameAt, nameLength, "style")) {
            hasStyle = true;
            style = value(page, valueAt, valueLength);
        } else if (!hasClasses && is(page, nameAt, nameLength, "class")) {
            hasClasses = true;
            this.page = page;
            classesAt = valueAt;
            classesLength = valueLength;
        } else if (is(page, nameAt, nameLength, "hidden")) {
            throw new PageNotPlainException("hidden");
        } else if (is(page, nameAt, nameLength, "color")
                && HtmlLook.ofColour(value(page, valueAt, valueLength)) != HtmlLook.PLAIN) {
            throw new PageNotPlainException("color");
        } else if (!hasAddress && is(page, nameAt, nameLength, "src")) {
            hasAddress = true;
            address = value(page, valueAt, valueLength);
        }
    }

    /** The classes of the element that begins, as they stand in the page; only a few pages ask for them. */
    String classes() {
        return value(page, classesAt, classesLength);
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

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private void name(char[] page, int from, int length) throws PageNotPlainException {
        if (isAmbiguous(page, from, length)) {
            throw new PageNotPlainException("name");
        }
        tag = HtmlTag.of(page, from, length);
        style = "";
        address = "";
        hasStyle = false;
        hasAddress = false;
        hasClasses = false;
        classesLength = 0;
    }

    @Override
    public void handleUnmatchedCloseElementStart(char[] page, int from, int length, int line, int column)
            throws PageNotPlainException {
        throw new PageNotPlainException("end");
    }

    /** There {@code </script>} does not end the script. */
    static void expectNoScriptInComment(char[] page, int from, int length) throws PageNotPlainException {
        for (int i = from; i + 3 < from + length; i++) {
            if (page[i] == '<' && page[i + 1] == '!' && page[i + 2] == '-') {
                if (new String(page, i, from + length - i)
                        .toLowerCase(Locale.ROOT)
                        .contains("<s")) {
                    throw new PageNotPlainException("script");
                }
                return;
            }
        }
    }
}
