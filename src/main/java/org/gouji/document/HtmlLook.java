package org.gouji.document;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** How a browser shows the text of an element, as far as that may change a figure. */
enum HtmlLook {
    PLAIN,
    /** Not at all. */
    UNSEEN,
    STRUCK,
    /** In the colour of most paper. */
    PALE,
    /** From right to left, against the nature of figures. */
    REVERSED;

    /** No program writes so much about one element; nobody knows what to look for in it. */
    private static final int LONGEST = 10_000;

    private static final String END = "\\s*(?:!|;|$)";
    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|mso-hide\\s*:\\s*all"
                    + "|(?:opacity|font-size)\\s*:\\s*0(?:\\.0*)?(?:[a-z]{1,4}|%)?" + END
                    + "|(?:left|top|text-indent)\\s*:\\s*-\\d{4}");
    private static final Pattern LINE_THROUGH = Pattern.compile("text-decoration[a-z-]*\\s*:[^;]*line-through");
    private static final Pattern WHITE = Pattern.compile(
            "(?:^|[;\\s])color\\s*:\\s*(?:#?fff(?:fff)?|white|transparent|rgb\\(255,\\s*255,\\s*255\\))" + END);
    private static final Pattern OVERRIDE = Pattern.compile("unicode-bidi\\s*:\\s*(?:isolate|bidi)-override");

    /** By what the element says of itself. */
    static HtmlLook of(String style) {
        if (style.isEmpty()) {
            return PLAIN;
        }
        if (style.length() > LONGEST) {
            return PALE;
        }
        String lower = style.toLowerCase(Locale.ROOT);
        // A page has thousands of styles and hardly one that hides something, so looks before it looks closely.
        if (mayHide(lower) && HIDDEN.matcher(lower).find()) {
            return UNSEEN;
        }
        if (lower.contains("line-through") && LINE_THROUGH.matcher(lower).find()) {
            return STRUCK;
        }
        if (lower.contains("-override") && OVERRIDE.matcher(lower).find()) {
            return REVERSED;
        }
        boolean mayBeWhite = lower.contains("fff")
                || lower.contains("white")
                || lower.contains("transparent")
                || lower.contains("rgb(255");
        return mayBeWhite && WHITE.matcher(lower).find() ? PALE : PLAIN;
    }

    private static boolean mayHide(String style) {
        return style.contains("none")
                || style.contains("visibility")
                || style.contains("mso-hide")
                || style.contains("opacity")
                || hasValue(style, '-')
                || (style.contains("font-size") && hasValue(style, '0'));
    }

    /** Whether any value begins with this sign. */
    private static boolean hasValue(String style, char first) {
        for (int colon = style.indexOf(':'); colon >= 0; colon = style.indexOf(':', colon + 1)) {
            int at = colon + 1;
            while (at < style.length() && Character.isWhitespace(style.charAt(at))) {
                at++;
            }
            if (at < style.length() && style.charAt(at) == first) {
                return true;
            }
        }
        return false;
    }

    /** By what it is, too. */
    static HtmlLook of(Element element) {
        return switch (element.normalName()) {
            case "s", "strike", "del" -> STRUCK;
            case "bdo" -> element.attr("dir").equalsIgnoreCase("rtl") ? REVERSED : PLAIN;
            default -> element.attributesSize() == 0 ? PLAIN : ofAttributes(element);
        };
    }

    private static HtmlLook ofAttributes(Element element) {
        if (element.hasAttr("hidden")) {
            return UNSEEN;
        }
        HtmlLook look = of(element.attr("style"));
        return look == PLAIN ? ofColour(element.attr("color")) : look;
    }

    /** By the attribute of this name, as older pages have it. */
    static HtmlLook ofColour(String colour) {
        return colour.isEmpty() ? PLAIN : of("color:" + colour);
    }
}
