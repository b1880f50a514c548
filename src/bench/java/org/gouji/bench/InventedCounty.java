package org.gouji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.gouji.form.FormLibrary;
import org.gouji.model.ReportYear;

/**
 * A whole job that nobody gave: a roster, a page of 20 KB for each unit and year, and a job file. Every report is right in
 * itself; what its years say about each other is not, which gives the findings that a real county gives too.
 */
final class InventedCounty {

    private static final int SIZE = 20_000;
    private static final int LAST_YEAR = 2025;
    private static final String SYLLABLES = "青云梨澄枫麦霜苇雁竹松棠岚溪桥渡坪岭湾泉坝塘原港柳梅";
    private static final List<PageLayout> LAYOUTS =
            List.of(PageLayout.DIVISIONS, PageLayout.LAYOUT_TABLES, PageLayout.PASTED);

    /** Every so manieth page is another one the second time: one in a hundred. */
    private static final int CHANGED = 100;

    private static final String ROSTER_HEADER = "code,name,aliases,kind,parent,from,to,successor,note\n";

    private final FormLibrary forms = FormLibrary.builtIn();
    private final Path folder;
    private final int units;
    private final int years;

    InventedCounty(Path folder, int units, int years) {
        this.folder = folder;
        this.units = units;
        this.years = years;
    }

    /** Its job file. */
    static Path job(Path folder) {
        return folder.resolve("job.yml");
    }

    /** Its pages as they come in, and for the third night. */
    static Path inbox(Path folder) {
        return folder.resolve("inbox");
    }

    /** The pages that are others on the third night, by the same names. */
    static Path changed(Path folder) {
        return folder.resolve("changed");
    }

    void write() {
        StringBuilder roster = new StringBuilder(ROSTER_HEADER);
        for (int unit = 0; unit < units; unit++) {
            roster.append(code(unit)).append(',').append(name(unit)).append(",,township,990100,,,,\n");
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("roster.csv"), roster);
            Files.writeString(job(folder), """
                    job: bench
                    county:
                      code: "990100"
                      name: 云屏县
                    inbox: inbox
                    roster: roster.csv
                    output: output
                    database:
                      url: jdbc:hsqldb:file:database/gouji
                    deadlines:
                      department: "01-31"
                      township: "01-20"
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        IntStream.range(0, units * years).parallel().forEach(this::write);
    }

    private void write(int number) {
        int year = LAST_YEAR - number % years;
        int unit = number / years;
        Path page = Path.of(year + 1 + "-01-15", "%05d.html".formatted(unit));
        write(inbox(folder).resolve(page), number, unit, year);
        if (number % CHANGED == 0) {
            write(changed(folder).resolve(page), (long) units * years + number, unit, year);
        }
    }

    private void write(Path file, long number, int unit, int year) {
        InventedReport report = InventedReport.of(
                forms.formFor(new ReportYear(year)).orElseThrow(), year, name(unit), number);
        PageLayout layout = LAYOUTS.get((int) (number % LAYOUTS.size()));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, InputGenerator.fill(report, layout, StandardCharsets.UTF_8, SIZE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(int unit) {
        return "990100%06d".formatted(unit);
    }

    private static String name(int unit) {
        int base = SYLLABLES.length();
        return "" + SYLLABLES.charAt(unit % base) + SYLLABLES.charAt(unit / base % base)
                + SYLLABLES.charAt(unit / base / base % base) + (unit / base / base / base > 0 ? "新" : "") + "镇人民政府";
    }
}
