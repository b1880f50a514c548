package org.gouji.publish;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.form.FormCell;
import org.gouji.form.Table;
import org.gouji.model.CellKey;
import org.gouji.publish.RegionContent.Member;
import org.gouji.publish.RegionNumbers.Published;
import org.gouji.publish.csv.CellNames;
import org.gouji.publish.csv.CodebookCsv;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.csv.SummaryCsv;

/** Writes the files of a region's package but the manifest. What is in memory grows with the members, not with their units. */
final class RegionWriter {

    static final String CELLS = "region-cells.csv";
    static final String CONTRIBUTIONS = "region-contributions.csv";
    static final String MEMBERS = "members.csv";

    static final List<String> CELL_COLUMNS = columns(List.of(
            "region",
            "year",
            "form",
            "aggregate",
            "table",
            "row_code",
            "column_code",
            "row",
            "column",
            "unit_of_measure",
            "value",
            "status",
            "members",
            "members_counted"));
    static final List<String> CONTRIBUTION_COLUMNS =
            columns(List.of("member", "table", "row_code", "column_code", "summed", "amount", "value", "status"));
    static final List<String> MEMBER_COLUMNS = List.of(
            "member", "name", "kind", "status", "package", "version", "package_status", "manifest_sha256", "expected");

    private static final String AREA = "AREA";
    private static final String PUBLISHED = "published";
    private static final String MISSING = "missing";
    private static final String OTHER_FORM = "other_form";

    private final RegionContent content;
    private final Path folder;
    private final List<CsvFile.Written> written = new ArrayList<>();

    /** A member with what became of its package. */
    private record State(Member member, String status, Optional<RegionNumbers> numbers, int expected) {}

    RegionWriter(RegionContent content, Path folder) {
        this.content = content;
        this.folder = folder;
    }

    private static List<String> columns(List<String> first) {
        return Stream.concat(first.stream(), RegionNumbers.COUNTS.stream()).toList();
    }

    /** The files written, by name. */
    List<CsvFile.Written> write() throws IOException {
        List<State> states = new ArrayList<>();
        for (Member member : content.members()) {
            states.add(state(member));
        }
        Map<CellKey, RegionCell> cells = cells(states);
        for (Table table : content.form().tables()) {
            writeShape(table, cells, states);
        }
        writeCells(cells);
        writeContributions(states);
        writeMembers(states);
        try (CsvFile file = new CsvFile(folder.resolve(CodebookCsv.NAME), CodebookCsv.COLUMNS)) {
            CodebookCsv.writeRegion(file);
            written.add(file.finish());
        }
        return written.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    private State state(Member member) throws IOException {
        if (member.version().isEmpty()) {
            return new State(member, MISSING, Optional.empty(), member.due());
        }
        Path version = member.version().get();
        if (!Manifest.word(version, Manifest.FORM).equals(content.form().id().id())) {
            return new State(member, OTHER_FORM, Optional.empty(), member.due());
        }
        RegionNumbers numbers = RegionNumbers.of(version, member.isRegion());
        int expected = numbers.cells().values().stream()
                .mapToInt(number -> number.counts().get(0))
                .findFirst()
                .orElse(0);
        return new State(member, PUBLISHED, Optional.of(numbers), expected);
    }

    private Map<CellKey, RegionCell> cells(List<State> states) {
        Map<CellKey, RegionCell> cells = new LinkedHashMap<>();
        for (FormCell cell : content.form().cellList()) {
            List<Published> numbers = states.stream()
                    .flatMap(state -> state.numbers().stream())
                    .flatMap(all -> Optional.ofNullable(all.cells().get(cell.key())).stream())
                    .toList();
            cells.put(
                    cell.key(),
                    RegionCell.of(cell, numbers, states.size(), units(states, MISSING), units(states, OTHER_FORM)));
        }
        return cells;
    }

    private static int units(List<State> states, String status) {
        return states.stream()
                .filter(state -> state.status().equals(status))
                .mapToInt(State::expected)
                .sum();
    }

    private void writeCells(Map<CellKey, RegionCell> cells) {
        try (CsvFile file = new CsvFile(folder.resolve(CELLS), CELL_COLUMNS)) {
            cells.forEach((key, cell) -> {
                List<String> fields = new ArrayList<>(List.of(
                        content.code(),
                        content.year().toString(),
                        content.form().id().id(),
                        AREA));
                fields.addAll(CellNames.of(cell.cell()));
                fields.add(text(cell.value()));
                fields.add(cell.status());
                fields.add(Integer.toString(content.members().size()));
                fields.add(Integer.toString(cell.counted()));
                cell.counts().forEach(count -> fields.add(Integer.toString(count)));
                file.row(fields.toArray(String[]::new));
            });
            written.add(file.finish());
        }
    }

    private void writeContributions(List<State> states) {
        try (CsvFile file = new CsvFile(folder.resolve(CONTRIBUTIONS), CONTRIBUTION_COLUMNS)) {
            for (State state : states) {
                state.numbers()
                        .ifPresent(numbers -> numbers.cells().forEach((cell, number) -> {
                            List<String> fields = new ArrayList<>(
                                    List.of(state.member().code(), cell.table(), cell.row(), cell.column()));
                            fields.add(text(number.summed()));
                            fields.add(text(number.amount()));
                            fields.add(text(number.value()));
                            fields.add(number.status());
                            number.counts().forEach(count -> fields.add(Integer.toString(count)));
                            file.row(fields.toArray(String[]::new));
                        }));
            }
            written.add(file.finish());
        }
    }

    private void writeMembers(List<State> states) throws IOException {
        try (CsvFile file = new CsvFile(folder.resolve(MEMBERS), MEMBER_COLUMNS)) {
            for (State state : states) {
                Member member = state.member();
                Optional<Path> version = member.version();
                file.row(
                        member.code(),
                        member.name(),
                        member.isRegion() ? "region" : "county",
                        state.status(),
                        version.isPresent() ? Packages.name(member.code(), content.year()) : "",
                        version.map(path -> String.valueOf(path.getFileName())).orElse(""),
                        version.isPresent() ? Packages.status(version.get()).code() : "",
                        version.isPresent() ? Disk.sha256(Packages.manifest(version.get())) : "",
                        Integer.toString(state.expected()));
            }
            written.add(file.finish());
        }
    }

    private void writeShape(Table table, Map<CellKey, RegionCell> cells, List<State> states) {
        SummaryCsv summary = new SummaryCsv(
                table,
                cell -> Optional.ofNullable(cells.get(cell))
                        .map(known -> text(known.value()))
                        .orElse(""),
                List.of(coverage(states)));
        String name = SummaryCsv.name(AREA, table.code());
        try (CsvFile file = new CsvFile(folder.resolve(name), summary.header())) {
            summary.write(file);
            written.add(file.finish());
        }
    }

    private static String coverage(List<State> states) {
        Map<String, Integer> counts = new HashMap<>();
        states.forEach(state -> counts.merge(state.status(), 1, Integer::sum));
        int units = states.stream().mapToInt(State::expected).sum();
        return "地区" + states.size() + " 已计" + counts.getOrDefault(PUBLISHED, 0) + " 未发布"
                + counts.getOrDefault(MISSING, 0) + " 格式不同" + counts.getOrDefault(OTHER_FORM, 0) + " 应报单位" + units;
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
