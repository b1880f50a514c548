package org.gouji.publish.csv;

import java.util.List;
import java.util.Map;

/** {@code contents.csv}: what each file of the package is, for whoever opens the folder. */
public final class ContentsCsv {

    public static final String NAME = "contents.csv";

    public static final List<String> COLUMNS = List.of("file", "rows", "title_zh", "title_en", "status");

    private static final String RESOURCE = "package-files.csv";
    private static final List<String> TITLES = List.of("file", "title_zh", "title_en");
    private static final String SHAPE = "*";

    /** A file's title in both languages. */
    public record Title(String chinese, String english) {}

    private ContentsCsv() {}

    /**
     * Writes the files in their order.
     *
     * @param status whether the numbers are meant to stay
     * @param shapes what the tables in the official shape show, by file
     */
    public static void write(CsvFile file, List<CsvFile.Written> files, String status, Map<String, Title> shapes) {
        List<String[]> titles = ResourceTable.lines(RESOURCE, TITLES);
        for (CsvFile.Written each : files) {
            Title title = title(each.name(), titles, shapes);
            file.row(each.name(), Long.toString(each.rows()), title.chinese(), title.english(), status);
        }
    }

    /** A table in the official shape adds what it shows. */
    private static Title title(String name, List<String[]> titles, Map<String, Title> shapes) {
        Title shape = shapes.getOrDefault(name, new Title("", ""));
        String key = shapes.containsKey(name) ? SHAPE : name;
        return titles.stream()
                .filter(line -> line[0].equals(key))
                .map(line -> new Title(line[1] + shape.chinese(), line[2] + shape.english()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The program has no title for " + name + "."));
    }
}
