package org.gouji.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.check.history.HistoryCheck;
import org.gouji.check.history.Predecessors;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.intake.ReportAudit;
import org.gouji.intake.ReportReading;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Narrative;
import org.gouji.model.Report;
import org.gouji.model.ReportTitle;
import org.gouji.model.ReportYear;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.normalise.ValueReader;

/** One line of {@code examples.txt}: a report, a text or a file that a rule passes or fails on. */
record RuleExample(String rule, String outcome, String kind, String what) {

    static final Path FOLDER = Path.of("src/test/resources/rules");

    private static final FormLibrary FORMS = FormLibrary.builtIn();
    private static final RuleBook RULES = RuleBook.builtIn();
    private static final ReportReading READING = ReportReading.builtIn();
    private static final HistoryCheck HISTORY = new HistoryCheck(FORMS, RULES);
    private static final ReportAudit AUDIT = READING.audit();

    /** Those of {@code examples.txt}. */
    static List<RuleExample> all() {
        return in(FOLDER.resolve("examples.txt"));
    }

    /** Those about the text of a report, which have a test of their own to run them. */
    static List<RuleExample> ofText() {
        return in(CheckCase.FOLDER.resolve("narrative").resolve("rules.txt"));
    }

    private static List<RuleExample> in(Path file) {
        return lines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s*\\|\\s*", -1))
                .map(parts -> new RuleExample(parts[0], parts[1], parts[2], parts[3]))
                .toList();
    }

    boolean isRun() {
        return outcome.equals("passes") || outcome.equals("fails");
    }

    /** What is found in the report, the text or the file. */
    List<Finding> findings() {
        return switch (kind) {
            case "text" -> read("report.txt", text().getBytes(StandardCharsets.UTF_8));
            case "bytes" -> read("report", HexFormat.of().parseHex(what));
            default -> ofCells();
        };
    }

    private static List<Finding> read(String name, byte[] bytes) {
        return AUDIT.audit(READING.read(name, bytes)).allFindings();
    }

    private String text() {
        String text = String.join("\n", lines(FOLDER.resolve("report-2021.txt"))) + "\n";
        if (what.equals("tables twice")) {
            return text + text.substring(text.indexOf("二、主动公开"));
        }
        for (Map.Entry<String, String> change : pairs("=>").entrySet()) {
            if (!text.contains(change.getKey())) {
                throw new IllegalStateException("There is no " + change.getKey() + " to change for " + rule + ".");
            }
            text = text.replace(change.getKey(), change.getValue());
        }
        return text;
    }

    private List<Finding> ofCells() {
        Map<String, String> changes = pairs("=");
        Form form = FORMS.form(new FormId(kind));
        List<Cell> cells = cells(form, changes, "");
        String unit = changes.getOrDefault("unit", "");
        ReportTitle title = new ReportTitle(unit, unit, form.firstYear() + 1, new Source.Line(1));
        Checked checked = new Checker(form, RULES).check(cells, List.of());
        Report report = new Report(1, title, form.id(), cells, Narrative.NONE, checked.findings(), checked.passed());
        List<Finding> findings =
                new ArrayList<>(AUDIT.audit(report, Subject.of(title)).findings());
        int year = form.firstYear() + 1;
        List<Submission> earlier = changes.containsKey("prev none") ? List.of() : List.of(previous(changes, year - 1));
        findings.addAll(HISTORY.check(submission(form, year, cells), earlier, Predecessors.NONE, false));
        return findings;
    }

    private Submission previous(Map<String, String> changes, int year) {
        boolean isOld = kind.equals("2019") || changes.containsKey("prev 2019");
        Form form = FORMS.form(new FormId(isOld ? "2019" : kind));
        return submission(form, year, cells(form, changes, "prev "));
    }

    private static Submission submission(Form form, int year, List<Cell> cells) {
        return new Submission(
                "s" + year,
                new UnitCode("990100101"),
                new ReportYear(year),
                form.id(),
                "report.txt",
                "00",
                1,
                LocalDate.of(year + 1, 1, 9),
                cells,
                Narrative.NONE,
                List.of());
    }

    private List<Cell> cells(Form form, Map<String, String> changes, String prefix) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : CheckCase.read("clean-" + form.id()).cells()) {
            String text = changes.getOrDefault(prefix + cell.key(), cell.raw());
            if (!text.equals("absent")) {
                cells.add(cell(form, cell.key(), text));
            }
        }
        return cells;
    }

    private static Cell cell(Form form, CellKey key, String raw) {
        return new Cell(
                key, ValueReader.read(raw, form.cell(key).orElseThrow().column().type()), raw, new Source.Line(1));
    }

    private Map<String, String> pairs(String sign) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (!what.isEmpty()) {
            Arrays.stream(what.split(";\\s*", -1))
                    .map(pair -> pair.split("\\s*" + sign + "\\s*", 2))
                    .forEach(pair -> pairs.put(plain(pair[0]), pair.length == 1 ? "" : plain(pair[1])));
        }
        return pairs;
    }

    private static String plain(String written) {
        return written.replace("\\t", "\t").replace("\\n", "\n");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return rule + " " + outcome + ": " + what;
    }
}
