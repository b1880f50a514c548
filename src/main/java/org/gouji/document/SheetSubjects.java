package org.gouji.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which elements a page's style sheets may make look otherwise, by the last part of each selector alone: more than they do,
 * never fewer. What stands before that part is left to those who have the tree of the page.
 */
final class SheetSubjects {

    private static final Pattern SUBJECT =
            Pattern.compile("([a-zA-Z][\\w-]*)?(?:#[\\w-]+)?(?:\\.([\\w-]+))?[\\w.#-]*(?::[\\w:-]+)?");
    /** Longer ones are left to those who have the tree of the page, too. */
    private static final int LONGEST = 200;

    private final Map<String, HtmlLook> tags = new HashMap<>();
    private final Map<String, HtmlLook> classes = new HashMap<>();

    boolean isEmpty() {
        return tags.isEmpty() && classes.isEmpty();
    }

    /** Whether the classes of elements have to be known. */
    boolean asksForClasses() {
        return !classes.isEmpty();
    }

    /** Takes the rules of a sheet; ends at one that may be about any element. */
    void read(String sheet) throws PageNotPlainException {
        for (StyleSheet.Rule rule : StyleSheet.rules(sheet)) {
            HtmlLook look = HtmlLook.of(rule.declarations());
            if (look != HtmlLook.PLAIN) {
                for (String selector : rule.eachSelector()) {
                    enter(selector, look);
                }
            }
        }
    }

    private void enter(String selector, HtmlLook look) throws PageNotPlainException {
        Matcher subject = SUBJECT.matcher(lastPart(selector));
        boolean isKnown =
                selector.length() <= LONGEST && subject.matches() && !"html".equalsIgnoreCase(subject.group(1));
        if (isKnown && subject.group(1) != null) {
            tags.merge(subject.group(1).toLowerCase(Locale.ROOT), look, SheetSubjects::stronger);
        } else if (isKnown && subject.group(2) != null) {
            classes.merge(subject.group(2).toLowerCase(Locale.ROOT), look, SheetSubjects::stronger);
        } else {
            throw new PageNotPlainException(selector);
        }
    }

    private static String lastPart(String selector) {
        int from = selector.length();
        while (from > 0
                && !Character.isWhitespace(selector.charAt(from - 1))
                && ">+~".indexOf(selector.charAt(from - 1)) < 0) {
            from--;
        }
        return selector.substring(from);
    }

    private static HtmlLook stronger(HtmlLook one, HtmlLook other) {
        return one == HtmlLook.PALE || one == HtmlLook.PLAIN ? other : one;
    }

    /**
     * How an element may look.
     *
     * @param names its classes, separated by white space; empty if they are not asked for
     */
    HtmlLook look(HtmlTag tag, String names) {
        HtmlLook look = tags.getOrDefault(tag.name(), HtmlLook.PLAIN);
        if (!names.isEmpty()) {
            for (String name : names.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
                look = stronger(look, classes.getOrDefault(name, HtmlLook.PLAIN));
            }
        }
        return look;
    }
}
