package org.gouji.publish.site;

import java.util.regex.Pattern;
import org.gouji.model.CellKey;
import org.gouji.model.ReportYear;

/** The permanent addresses, from the folder of a language. */
final class Addresses {

    static final String BOARD = "index.html";
    static final String TRENDS = "trends.html";
    static final String RULES = "rules.html";

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");

    private Addresses() {}

    static String year(ReportYear year) {
        return year + "/index.html";
    }

    /** A unit's report, inside the folder of its year. */
    static String unit(String code) {
        return "unit-" + safe(code) + ".html";
    }

    /** An aggregate's tables, inside the folder of their year. */
    static String table(String aggregate) {
        return "table-" + safe(aggregate) + ".html";
    }

    /** What the numbers of a row are made of, inside the folder of their year. */
    static String row(String table, String row) {
        return "row-" + safe(table + "." + row) + ".html";
    }

    static String rule(String id) {
        return "rule-" + safe(id) + ".html";
    }

    /** A cell, behind the address of a report's page. */
    static String anchor(CellKey key) {
        return "#" + key;
    }

    /** Asked for every number on every page; nearly all names are safe as they are. */
    private static String safe(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isSafe(name.charAt(i))) {
                return UNSAFE.matcher(name).replaceAll("_");
            }
        }
        return name;
    }

    private static boolean isSafe(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '-';
    }
}
