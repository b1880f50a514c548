package org.gouji.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Tag;

/**
 * What an element means for the text of a page, and where it may stand.
 *
 * @param name in lower case
 * @param isBlock whether the text before and behind it is not one with its own
 * @param isUnseen whether a browser shows nothing of it
 * @param isVoid whether it has no end and nothing in it
 */
record HtmlTag(String name, Role role, boolean isBlock, boolean isUnseen, boolean isVoid) {

    /** Whether nothing in it is a tag but its end. */
    boolean isRawText() {
        return name.equals("script") || name.equals("style");
    }

    /** What an element is to the place of a piece of text. */
    enum Role {
        TABLE,
        /** {@code thead} and the like. */
        ROWS,
        ROW,
        CELL,
        CAPTION,
        COLUMNS,
        COLUMN,
        PICTURE,
        LINE_BREAK,
        OTHER
    }

    private static final Set<String> UNSEEN = Set.of(
            "script", "style", "head", "noscript", "template", "select", "textarea", "svg", "object", "rt", "rp");
    private static final Set<String> VOID = Set.of(
            "area",
            "base",
            "basefont",
            "bgsound",
            "br",
            "col",
            "command",
            "embed",
            "hr",
            "img",
            "input",
            "keygen",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr");
    private static final List<String> KNOWN = List.of(
            "a",
            "abbr",
            "address",
            "area",
            "article",
            "aside",
            "b",
            "base",
            "big",
            "blockquote",
            "body",
            "br",
            "button",
            "caption",
            "center",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "dfn",
            "dir",
            "div",
            "dl",
            "dt",
            "em",
            "embed",
            "fieldset",
            "figcaption",
            "figure",
            "font",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "i",
            "iframe",
            "img",
            "input",
            "ins",
            "kbd",
            "label",
            "legend",
            "li",
            "link",
            "main",
            "map",
            "meta",
            "nav",
            "nobr",
            "noscript",
            "object",
            "ol",
            "optgroup",
            "option",
            "p",
            "param",
            "pre",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "script",
            "section",
            "select",
            "small",
            "source",
            "span",
            "strike",
            "strong",
            "style",
            "sub",
            "sup",
            "svg",
            "table",
            "tbody",
            "td",
            "template",
            "textarea",
            "tfoot",
            "th",
            "thead",
            "title",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "video",
            "audio",
            "wbr");

    private static final Map<String, HtmlTag> TAGS = new HashMap<>();
    /** The same by length and first letter, because a page has thousands of tags. */
    private static final HtmlTag[][] BUCKETS = new HtmlTag[512][];

    static {
        Map<Integer, List<HtmlTag>> buckets = new HashMap<>();
        for (String name : KNOWN) {
            HtmlTag tag = make(name);
            TAGS.put(name, tag);
            buckets.computeIfAbsent(bucket(name.charAt(0), name.length()), key -> new ArrayList<>())
                    .add(tag);
        }
        Arrays.setAll(BUCKETS, i -> buckets.getOrDefault(i, List.of()).toArray(HtmlTag[]::new));
    }

    private static int bucket(char first, int length) {
        return (first & 31) << 4 | Math.min(length, 15);
    }

    /** The tag of a name that stands in a page. */
    static HtmlTag of(char[] page, int from, int length) {
        for (HtmlTag tag : BUCKETS[bucket(page[from], length)]) {
            if (tag.isNamed(page, from, length)) {
                return tag;
            }
        }
        return of(new String(page, from, length));
    }

    /** Whether this is its name, in any case. */
    boolean isNamed(char[] page, int from, int length) {
        if (length != name.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = page[from + i];
            char lower = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
            if (lower != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The tag of a name in any case. */
    static HtmlTag of(String name) {
        HtmlTag known = TAGS.get(name);
        if (known != null) {
            return known;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        HtmlTag other = TAGS.get(lower);
        return other == null ? make(lower) : other;
    }

    private static HtmlTag make(String name) {
        return new HtmlTag(name, role(name), Tag.valueOf(name).isBlock(), UNSEEN.contains(name), VOID.contains(name));
    }

    private static Role role(String name) {
        return switch (name) {
            case "table" -> Role.TABLE;
            case "thead", "tbody", "tfoot" -> Role.ROWS;
            case "tr" -> Role.ROW;
            case "td", "th" -> Role.CELL;
            case "caption" -> Role.CAPTION;
            case "colgroup" -> Role.COLUMNS;
            case "col" -> Role.COLUMN;
            case "img" -> Role.PICTURE;
            case "br" -> Role.LINE_BREAK;
            default -> Role.OTHER;
        };
    }
}
