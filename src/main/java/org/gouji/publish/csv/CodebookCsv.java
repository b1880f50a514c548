package org.gouji.publish.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code codebook.csv}: what every column and every code of the package means, as the resource of that name says. */
public final class CodebookCsv {

    public static final String NAME = "codebook.csv";

    public static final List<String> COLUMNS = List.of("file", "column", "code", "meaning_zh", "meaning_en");

    private CodebookCsv() {}

    public static void write(CsvFile file) {
        lines().forEach(file::row);
    }

    /** The same for the package of a region. */
    public static void writeRegion(CsvFile file) {
        regionLines().forEach(file::row);
    }

    static List<String[]> regionLines() {
        return ResourceTable.lines("region-" + NAME, COLUMNS);
    }

    /** All lines but the header. */
    static List<String[]> lines() {
        return ResourceTable.lines(NAME, COLUMNS);
    }

    /** What each column means, of counties and of regions, by {@code file column}, in both languages. */
    public static Map<String, String> meanings() {
        Map<String, String> meanings = new HashMap<>();
        for (String[] line :
                Stream.concat(lines().stream(), regionLines().stream()).toList()) {
            if (line[2].isEmpty()) {
                meanings.put(line[0] + " " + line[1], line[3] + " / " + line[4]);
            }
        }
        return meanings;
    }
}
