package org.gouji.publish.csv;

import java.util.List;

/** {@code codebook.csv}: what every column and every code of the package means, as the resource of that name says. */
public final class CodebookCsv {

    public static final String NAME = "codebook.csv";

    public static final List<String> COLUMNS = List.of("file", "column", "code", "meaning_zh", "meaning_en");

    private CodebookCsv() {}

    public static void write(CsvFile file) {
        lines().forEach(file::row);
    }

    /** All lines but the header. */
    static List<String[]> lines() {
        return ResourceTable.lines(NAME, COLUMNS);
    }

    /** What a column means in Chinese; empty if the codebook does not have it. */
    public static String meaning(String file, String column) {
        return lines().stream()
                .filter(line -> line[0].equals(file) && line[1].equals(column) && line[2].isEmpty())
                .map(line -> line[3])
                .findFirst()
                .orElse("");
    }
}
