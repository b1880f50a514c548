package org.gouji.document;

import java.util.IdentityHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * What the style sheets in a page say about how text looks that may change a figure. Of rules that say different things the
 * last one counts; how exact their selectors are is not weighed.
 */
final class HtmlRules {

    /** No page has more rules that hide something; each is held against the whole page. */
    private static final int MOST = 500;

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|<!--|-->", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)\\}");
    private static final Pattern FOR_ALL = Pattern.compile("(?i)@media\\s+(?:screen|all)\\s*");
    private static final Pattern ON_SCREEN = Pattern.compile("(?i)^\\s*$|screen|all");
    private static final Pattern DISPLAY = Pattern.compile("(?i)display\\s*:");

    private final IdentityHashMap<Element, HtmlLook> looks = new IdentityHashMap<>();

    HtmlRules(Document page) {
        String sheets = page.getElementsByTag("style").stream()
                .filter(sheet -> ON_SCREEN.matcher(sheet.attr("media")).find())
                .map(Element::data)
                .collect(Collectors.joining("\n"));
        if (!sheets.isEmpty()) {
            read(withoutSpecial(COMMENT.matcher(sheets).replaceAll(" ")), page);
        }
    }

    /** The rules of a sheet, wherever they hold: selectors and what they are to look like. */
    static Matcher rules(String sheet) {
        return RULE.matcher(COMMENT.matcher(sheet).replaceAll(" "));
    }

    /** Without what holds for printers or narrow screens only. */
    private static String withoutSpecial(String sheets) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int at = sheets.indexOf('@'); at >= 0; at = sheets.indexOf('@', from)) {
            plain.append(sheets, from, at);
            int head = at;
            while (head < sheets.length() && "{};".indexOf(sheets.charAt(head)) < 0) {
                head++;
            }
            boolean isBlock = head < sheets.length() && sheets.charAt(head) == '{';
            boolean isForAll = FOR_ALL.matcher(sheets.substring(at, head)).matches();
            from = isBlock && !isForAll ? blockEnd(sheets, head) : Math.min(sheets.length(), head + 1);
        }
        return plain.append(sheets, from, sheets.length()).toString();
    }

    private static int blockEnd(String sheets, int open) {
        int depth = 0;
        for (int at = open; at < sheets.length(); at++) {
            char c = sheets.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return sheets.length();
    }

    private void read(String rules, Document page) {
        Matcher rule = RULE.matcher(rules);
        int count = 0;
        while (rule.find()) {
            HtmlLook look = HtmlLook.of(rule.group(2));
            if (look != HtmlLook.PLAIN
                    || (!looks.isEmpty() && DISPLAY.matcher(rule.group(2)).find())) {
                if (count == MOST) {
                    throw new RefusedFile("FILE-06", "style rules > " + MOST);
                }
                count++;
                // One by one, for of a list with one that is not known nothing would be found.
                for (String selector : rule.group(1).split(",", -1)) {
                    apply(selector.strip(), look, page);
                }
            }
        }
    }

    private void apply(String selector, HtmlLook look, Document page) {
        try {
            for (Element element : page.select(selector)) {
                if (look != HtmlLook.PLAIN) {
                    looks.put(element, look);
                } else if (looks.get(element) == HtmlLook.UNSEEN) {
                    looks.remove(element);
                }
            }
        } catch (SelectorParseException | IllegalArgumentException unknown) {
            // States such as :hover are those of a page in use.
            return;
        }
    }

    /** What the element says of itself counts for more. */
    HtmlLook look(Element element) {
        HtmlLook own = HtmlLook.of(element);
        if (own != HtmlLook.PLAIN || looks.isEmpty()) {
            return own;
        }
        HtmlLook ruled = looks.getOrDefault(element, HtmlLook.PLAIN);
        boolean isShownAgain = ruled == HtmlLook.UNSEEN
                && DISPLAY.matcher(element.attr("style")).find();
        return isShownAgain ? HtmlLook.PLAIN : ruled;
    }
}
