package org.gouji.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.model.ReportYear;
import org.gouji.publish.csv.CountyCellsCsv;
import org.gouji.publish.csv.CoverageCsv;
import org.gouji.publish.verify.CsvScanner;
import org.gouji.publish.verify.Header;

/** Where published packages are found. */
public final class Packages {

    private static final String ZIP = ".zip";
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final List<String> COUNTED = List.of("received", "late");

    /** What the name of the folder of letters has more than that of the package. */
    static final String LETTERS = "-letters";

    private Packages() {}

    /** The name of the folder of a county and year, such as {@code 990100-2021}. */
    static String name(String countyCode, ReportYear year) {
        return countyCode + "-" + year;
    }

    /** The version that a reader should take; empty if nothing is published for the year. */
    public static Optional<Path> current(Path output, String countyCode, ReportYear year) throws IOException {
        Path home = output.resolve(name(countyCode, year));
        return Files.isDirectory(home) ? new CurrentPointer(home, Files::createSymbolicLink).read() : Optional.empty();
    }

    /** The letters that go with the current package; empty if there are none. */
    public static Optional<Path> letters(Path output, String countyCode, ReportYear year) throws IOException {
        Path home = output.resolve(name(countyCode, year) + LETTERS);
        return Files.isDirectory(home) ? new CurrentPointer(home, Files::createSymbolicLink).read() : Optional.empty();
    }

    /** Whether the numbers of a version are meant to stay. */
    public static PackageStatus status(Path version) throws IOException {
        return Manifest.status(version);
    }

    /**
     * How many numbers would be others if a final year were open; empty if none. They are listed in {@code pending.csv} beside
     * the versions.
     */
    public static Optional<Long> pending(Path output, String countyCode, ReportYear year) throws IOException {
        Path file = output.resolve(name(countyCode, year)).resolve(VersionFolders.PENDING);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return Optional.of(lines.count() - 1);
        }
    }

    /** The manifest of the current package, which is equal for equal packages; empty if nothing is published. */
    public static Optional<Path> manifest(Path output, String countyCode, ReportYear year) throws IOException {
        return current(output, countyCode, year).map(version -> version.resolve(Manifest.NAME));
    }

    /** The manifest of a version, whose hash stands for all of it. */
    public static Path manifest(Path version) {
        return version.resolve(Manifest.NAME);
    }

    /** The folder of a package: itself, or the current version if the folder of all versions is named. */
    public static Path of(Path folder) throws IOException {
        return Files.exists(folder.resolve(Manifest.NAME))
                ? folder
                : new CurrentPointer(folder, Files::createSymbolicLink).read().orElse(folder);
    }

    /** The file beside a version that holds all of it, such as {@code 990100-2021-v2.zip}, whether it is there or not. */
    public static Path zip(Path version) throws IOException {
        Path place = version.toRealPath();
        Path home = Objects.requireNonNull(place.getParent());
        return home.resolve(home.getFileName() + "-" + place.getFileName() + ZIP);
    }

    /** The folder that a packed version unpacks to. */
    static String unpacked(Path zip) {
        String name = String.valueOf(zip.getFileName());
        return name.substring(0, name.length() - ZIP.length());
    }

    /** The years for which anything is published. */
    public static List<Integer> years(Path output, String code) throws IOException {
        List<Integer> years = new ArrayList<>();
        if (Files.isDirectory(output)) {
            try (Stream<Path> folders = Files.list(output)) {
                for (Path folder : folders.sorted().toList()) {
                    String name = String.valueOf(folder.getFileName());
                    String year = name.startsWith(code + "-") ? name.substring(code.length() + 1) : "";
                    if (YEAR.matcher(year).matches()
                            && current(output, code, new ReportYear(Integer.parseInt(year)))
                                    .isPresent()) {
                        years.add(Integer.parseInt(year));
                    }
                }
            }
        }
        return years;
    }

    /** The codes of the units that a version counts. */
    public static List<String> counted(Path version) throws IOException {
        List<String> units = new ArrayList<>();
        try (CsvScanner line =
                new CsvScanner(Manifest.published(version, CoverageCsv.NAME).orElseThrow())) {
            line.next();
            Header header = new Header(line.texts());
            while (line.next()) {
                if (COUNTED.contains(line.text(header.field("status")))) {
                    units.add(line.text(header.field("unit_code")));
                }
            }
        }
        return units;
    }

    /** How many units a version counts, of those due; written {@code 21/24}. */
    public record Coverage(int counted, int expected) {

        @Override
        public String toString() {
            return counted + "/" + expected;
        }
    }

    /** Of a version of a county or region. */
    public static Coverage coverage(Path version) throws IOException {
        Path region = version.resolve(RegionWriter.CELLS);
        int counted = 0;
        int expected = 0;
        try (CsvScanner line = new CsvScanner(Files.exists(region) ? region : version.resolve(CountyCellsCsv.NAME))) {
            line.next();
            Header header = new Header(line.texts());
            while (line.next()) {
                if (line.text(header.field("aggregate")).equals("AREA")) {
                    expected = Integer.parseInt(line.text(header.field("expected")));
                    int without = Integer.parseInt(line.text(header.field("missing")))
                            + Integer.parseInt(line.text(header.field("excluded")));
                    counted = expected - without;
                }
            }
        }
        return new Coverage(counted, expected);
    }

    /** Whether a version is that of a region. */
    public static boolean isRegion(Path version) {
        return Files.exists(version.resolve(RegionWriter.CELLS));
    }

    /** Whether a folder holds a package. */
    public static boolean isPackage(Path folder) {
        return Files.exists(folder.resolve(Manifest.NAME));
    }
}
