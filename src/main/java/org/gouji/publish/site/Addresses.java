package org.gouji.publish.site;

import org.gouji.model.CellKey;
import org.gouji.model.ReportYear;

/** The permanent addresses, from the folder of a language. */
final class Addresses {

    static final String BOARD = "index.html";
    static final String TRENDS = "trends.html";
    static final String RULES = "rules.html";

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

    /** A cell on the page of a report. */
    static String cell(String unit, CellKey key) {
        return unit(unit) + "#" + key;
    }

    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
