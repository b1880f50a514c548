package org.gouji.publish.site;

import java.util.ArrayList;
import java.util.List;
import org.gouji.message.Language;

/**
 * What stands around each page, and the words of its language.
 *
 * @param up from the page to the folder of its language
 * @param address from the folder of its language to the page
 * @param years that there are pages for, the latest first
 */
public record Frame(Speech speech, String county, List<Integer> years, String up, String address, String title) {

    public Frame {
        years = List.copyOf(years);
    }

    /** A text of the pages, with names and values of its placeholders in turn. */
    public String say(String key, Object... arguments) {
        return speech.say(key, arguments);
    }

    /** Where the same page is in the other language. */
    public String twin() {
        return up + "../" + other().code() + "/" + address;
    }

    public String assets() {
        return up + "../assets/";
    }

    /**
     * An entry of the menu.
     *
     * @param isHere whether it leads to this page
     * @param isAround whether this page is inside of what it leads to
     */
    public record Entry(String name, String address, boolean isHere, boolean isAround) {}

    /** The pages to which every page leads. */
    public List<Entry> menu() {
        List<Entry> menu = new ArrayList<>();
        menu.add(entry(say("menu.board"), Addresses.BOARD, "index"));
        years.forEach(year -> menu.add(entry(year.toString(), year + "/index.html", year + "/")));
        menu.add(entry(say("menu.trends"), Addresses.TRENDS, "trends"));
        menu.add(entry(say("menu.rules"), Addresses.RULES, "rule"));
        return menu;
    }

    private Entry entry(String name, String target, String inside) {
        return new Entry(name, target, address.equals(target), address.startsWith(inside));
    }

    private Language other() {
        return speech.language() == Language.ZH ? Language.EN : Language.ZH;
    }
}
