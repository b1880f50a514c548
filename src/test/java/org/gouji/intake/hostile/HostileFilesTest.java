package org.gouji.intake.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.check.RuleBook;
import org.gouji.cli.Gouji;
import org.gouji.document.DocumentLimits;
import org.gouji.form.FormLibrary;
import org.gouji.intake.FileReading;
import org.gouji.intake.ReportReading;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No file can hurt: each is recorded, none shows another figure than a person sees, and the reports beside them are unharmed. */
class HostileFilesTest {

    /** As in the job file below; lower than those of an office, so that a test is soon at its end. */
    private static final DocumentLimits LIMITS = new DocumentLimits(8 << 20, 16 << 20, 200, 100, 3, 50, 20_000, 1);

    private static final List<String> GOOD = List.of("白沙镇", "石桥镇");
    private static final CellKey FIRST = new CellKey("AD", "reg", "made");

    private static final ReportReading READING = new ReportReading(FormLibrary.builtIn(), RuleBook.builtIn(), LIMITS);
    private static final Map<String, List<String>> SAID_OF_HONEST = saidOfHonest();

    static Stream<Arguments> files() throws IOException {
        return HostileFiles.all().stream().map(file -> Arguments.of(file.name(), file));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRecordedAndNeverSilentlyWrong(String name, HostileFile file) {
        FileReading reading = READING.read(name, file.bytes());

        assertThat(reading.reports().isEmpty() && reading.refusals().isEmpty()).isFalse();
        if (file.isAboutNumber()) {
            Optional<String> number = number(reading);
            List<String> said = said(reading);
            SAID_OF_HONEST.getOrDefault(file.extension(), List.of()).forEach(said::remove);
            assertThat(number.isEmpty() || number.get().equals(file.seen()) || !said.isEmpty())
                    .as("seen %s, read %s", file.seen(), number)
                    .isTrue();
        }
    }

    @Test
    void everyFormatIsReadWhenItIsHonest() {
        Disguises.honest().forEach((format, maker) -> {
            FileReading reading = READING.read("a." + format, new HostileFile("a." + format, "", maker).bytes());

            assertThat(number(reading)).as(format).contains(format.equals("doc") ? "8" : Draft.FIGURE);
        });
    }

    @Test
    void aRunWithAllOfThemEndsAndTheReportsBesideThemAreUnharmed(@TempDir Path alone, @TempDir Path beset)
            throws IOException {
        Set<String> sent = HostileFiles.all().stream()
                .map(file -> "2023-01-10/" + file.name())
                .collect(Collectors.toSet());
        fill(alone);
        fill(beset);
        for (HostileFile file : HostileFiles.all()) {
            Files.write(beset.resolve("inbox/2023-01-10").resolve(file.name()), file.bytes());
        }

        assertThat(Gouji.execute("run", alone.resolve("job.yml").toString())).isBetween(0, 1);
        assertThat(Gouji.execute("run", beset.resolve("job.yml").toString())).isEqualTo(1);

        List<String> journal = Files.readAllLines(beset.resolve("output/journal.csv"));
        assertThat(sent)
                .allSatisfy(file -> assertThat(journal)
                        .anyMatch(line -> line.contains("," + file + ",") || line.contains("\"" + file + "\"")));
        assertThat(goodCells(beset)).isNotEmpty().isEqualTo(goodCells(alone));
        try (Stream<Path> published = Files.walk(beset.resolve("output"))) {
            assertThat(published.filter(file -> file.toString().endsWith(".html")))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(Files.readString(page))
                            .doesNotContain("<script>alert", "<img src=x", "root:x:0"));
        }
    }

    /** A county of three townships, of which one sends what is hostile. */
    private static void fill(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("inbox/2023-01-10"));
        Files.writeString(folder.resolve("roster.csv"), """
            code,name,aliases,kind,parent,from,to,successor,note
            990100101,青岚镇人民政府,青岚镇,township,990100,,,,
            990100102,白沙镇人民政府,白沙镇,township,990100,,,,
            990100103,石桥镇人民政府,石桥镇,township,990100,,,,
            """);
        Files.writeString(folder.resolve("job.yml"), """
            job: test
            county: {code: "990100", name: 云屏县}
            inbox: inbox
            roster: roster.csv
            output: output
            database: {url: "jdbc:hsqldb:file:database/gouji"}
            limits: {bytes: %d, unpacked-bytes: %d, entries: %d, pages: %d, pieces: %d, seconds: %d}
            """.formatted(
                        LIMITS.bytes(),
                        LIMITS.unpackedBytes(),
                        LIMITS.entries(),
                        LIMITS.pages(),
                        LIMITS.pieces(),
                        LIMITS.seconds()));
        for (String unit : GOOD) {
            String report = new String(Draft.text("7"), StandardCharsets.UTF_8).replace("青岚镇", unit);
            Files.writeString(folder.resolve("inbox/2023-01-10").resolve(unit + "2022年报.txt"), report);
        }
    }

    /** What was published of the units that sent nothing hostile. */
    private static List<String> goodCells(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
            for (Path file :
                    files.filter(each -> each.endsWith("unit-cells.csv")).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> GOOD.stream().anyMatch(line::contains))
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private static Map<String, List<String>> saidOfHonest() {
        Map<String, List<String>> said = new HashMap<>();
        Disguises.honest()
                .forEach((format, maker) ->
                        said.put(format, said(READING.read("a", new HostileFile("a", "", maker).bytes()))));
        return said;
    }

    private static List<String> said(FileReading reading) {
        return reading.allFindings().stream()
                .filter(finding -> finding.outcome() == org.gouji.model.Outcome.FAILED)
                .map(finding -> finding.rule() + " " + finding.place())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Optional<String> number(FileReading reading) {
        return reading.reports().stream()
                .limit(1)
                .flatMap(report -> report.cells().stream())
                .filter(cell -> cell.key().equals(FIRST))
                .map(Cell::value)
                .filter(Value.Amount.class::isInstance)
                .map(value -> ((Value.Amount) value).number().toPlainString())
                .findFirst();
    }
}
