package org.gouji.document;

import java.util.IdentityHashMap;
import java.util.List;
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

    /** No page has more selectors of what is hidden; each is held against the whole page. */
    private static final int MOST = 2_000;
    /** No person or program writes longer ones, and each is taken apart. */
    private static final int LONGEST_SELECTOR = 1_000;

    private static final Pattern ON_SCREEN = Pattern.compile("(?i)^\\s*$|screen|all");
    private static final Pattern DISPLAY = Pattern.compile("(?i)display\\s*:");

    private final IdentityHashMap<Element, HtmlLook> looks = new IdentityHashMap<>();

    HtmlRules(Document page) {
        String sheets = page.getElementsByTag("style").stream()
                .filter(sheet -> ON_SCREEN.matcher(sheet.attr("media")).find())
                .map(Element::data)
                .collect(Collectors.joining("\n"));
        if (!sheets.isEmpty()) {
            read(StyleSheet.rulesOnScreen(sheets), page);
        }
    }

    private void read(List<StyleSheet.Rule> rules, Document page) {
        int count = 0;
        for (StyleSheet.Rule rule : rules) {
            HtmlLook look = HtmlLook.of(rule.declarations());
            if (look != HtmlLook.PLAIN
                    || (!looks.isEmpty() && DISPLAY.matcher(rule.declarations()).find())) {
                for (String selector : rule.eachSelector()) {
                    if (count == MOST || selector.length() > LONGEST_SELECTOR) {
                        throw new RefusedFile("FILE-06", "style rules > " + MOST);
                    }
                    count++;
                    apply(selector, look, page);
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
