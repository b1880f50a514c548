package org.gouji.document;

import java.util.Arrays;
import java.util.Set;

/**
 * The elements that are open at a place of a page, and which others may begin there without one of them being closed by it
 * (HTML standard, 13.2.6 tree construction). Stricter than the standard, never laxer: what it refuses is read another way.
 */
final class OpenElements {

    /** Deeper pages are flattened by what repairs them. */
    private static final int DEEPEST = 200;

    private static final Set<String> CLOSE_PARAGRAPH = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "ul");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    /** What has text rules of its own, belongs to another language, or changes how figures are to be read. */
    private static final Set<String> NEVER_PLAIN = Set.of(
            "applet",
            "bdo",
            "del",
            "frame",
            "frameset",
            "image",
            "isindex",
            "listing",
            "marquee",
            "math",
            "noembed",
            "noframes",
            "plaintext",
            "rb",
            "rtc",
            "s",
            "strike",
            "sub",
            "sup",
            "svg",
            "template",
            "textarea",
            "xmp");

    private static final int PARAGRAPH = 1;
    private static final int ITEM = 2;
    private static final int TERM = 4;
    private static final int LINK = 8;
    private static final int NO_BREAK = 16;
    private static final int FORM = 32;
    private static final int BUTTON = 64;
    private static final int SELECT = 128;
    private static final int OPTION = 256;
    /** What a table cell hides of the elements around it. */
    private static final int ENDS_AT_CELL = PARAGRAPH | ITEM | TERM | LINK | NO_BREAK | BUTTON;

    private HtmlTag[] open = new HtmlTag[32];
    private int[] inside = new int[32];
    private int size;

    int size() {
        return size;
    }

    HtmlTag top() {
        return open[size - 1];
    }

    boolean isTop(String name) {
        return size > 0 && top().name().equals(name);
    }

    /** Whether only white space may stand here. */
    boolean isBetweenCells() {
        return size > 0
                && switch (top().role()) {
                    case TABLE, ROWS, ROW, COLUMNS -> true;
                    default -> false;
                };
    }

    void pop() {
        size--;
    }

    void push(HtmlTag tag) throws PageNotPlainException {
        if (size == DEEPEST) {
            throw new PageNotPlainException(tag.name());
        }
        if (size == open.length) {
            open = Arrays.copyOf(open, size * 2);
            inside = Arrays.copyOf(inside, size * 2);
        }
        inside[size] = within(around(), tag);
        open[size] = tag;
        size++;
    }

    private int around() {
        return size == 0 ? 0 : inside[size - 1];
    }

    private static int within(int around, HtmlTag tag) {
        return switch (tag.name()) {
            case "p" -> around | PARAGRAPH;
            case "li" -> around | ITEM;
            case "dd", "dt" -> around | TERM;
            case "a" -> around | LINK;
            case "nobr" -> around | NO_BREAK;
            case "form" -> around | FORM;
            case "button" -> (around | BUTTON) & ~PARAGRAPH;
            case "select" -> around | SELECT;
            case "option" -> around | OPTION;
            case "ul", "ol", "menu", "dir" -> around & ~ITEM;
            case "dl" -> around & ~TERM;
            case "table", "td", "th", "caption" -> around & ~ENDS_AT_CELL;
            default -> around;
        };
    }

    /** Checks that an element may begin here. */
    void expect(HtmlTag tag) throws PageNotPlainException {
        if (NEVER_PLAIN.contains(tag.name()) || isTop("iframe") || !isInItsTable(tag) || isClosing(tag)) {
            throw new PageNotPlainException(tag.name());
        }
    }

    private boolean isInItsTable(HtmlTag tag) {
        HtmlTag.Role parent = size == 0 ? HtmlTag.Role.OTHER : top().role();
        return switch (tag.role()) {
            case CELL -> parent == HtmlTag.Role.ROW;
            case ROW -> parent == HtmlTag.Role.ROWS || parent == HtmlTag.Role.TABLE;
            case ROWS, CAPTION, COLUMNS -> parent == HtmlTag.Role.TABLE;
            case COLUMN -> parent == HtmlTag.Role.COLUMNS || parent == HtmlTag.Role.TABLE;
            default ->
                !isBetweenCells() || tag.name().equals("script") || tag.name().equals("style");
        };
    }

    /** Whether it would close one that is open. */
    private boolean isClosing(HtmlTag tag) {
        int around = around();
        if ((around & SELECT) != 0) {
            boolean isChoice = tag.name().equals("option") || tag.name().equals("optgroup");
            return !isChoice || (around & OPTION) != 0;
        }
        if ((around & PARAGRAPH) != 0 && CLOSE_PARAGRAPH.contains(tag.name())) {
            return true;
        }
        return switch (tag.name()) {
            case "li" -> (around & ITEM) != 0;
            case "dd", "dt" -> (around & TERM) != 0;
            case "a" -> (around & LINK) != 0;
            case "nobr" -> (around & NO_BREAK) != 0;
            case "form" -> (around & FORM) != 0;
            case "button" -> (around & BUTTON) != 0;
            case "option", "optgroup" -> (around & OPTION) != 0;
            case "rp", "rt" -> !isTop("ruby");
            case "h1", "h2", "h3", "h4", "h5", "h6" -> size > 0 && HEADINGS.contains(top().name());
            default -> false;
        };
    }
}
