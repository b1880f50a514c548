package org.gouji.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.model.Cell;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.Severity;
import org.gouji.model.Source;

/**
 * Says of each finding about a report whether the report or our reading of it is the likelier cause: from how the cells it is
 * about were read, from what else was found there, and from whether the same text read otherwise would fit. It changes
 * no value; it says who has to look first. Safe for use by several threads.
 */
public final class Faults {

    /** Findings that say by themselves how the text came to us. */
    private static final Map<String, FaultWhy> BY_RULE = Map.ofEntries(
            Map.entry("FILE-02", FaultWhy.FILE),
            Map.entry("FILE-03", FaultWhy.LOSSY),
            Map.entry("FILE-04", FaultWhy.FILE),
            Map.entry("FILE-05", FaultWhy.FILE),
            Map.entry("FILE-06", FaultWhy.FILE),
            Map.entry("FILE-08", FaultWhy.FILE),
            Map.entry("FILE-10", FaultWhy.FILE),
            Map.entry("OCR-01", FaultWhy.PICTURE),
            Map.entry("OCR-02", FaultWhy.PICTURE),
            Map.entry("OCR-03", FaultWhy.PICTURE),
            Map.entry("ST-06G", FaultWhy.SPLIT),
            Map.entry("ST-16", FaultWhy.LOSSY));

    private static final String LABEL = "ST-04";
    private static final String SPLIT = "ST-06G";
    private static final String LOSSY = "ST-16";
    private static final Set<String> SUMS = Set.of("SUM-01", "SUM-02", "SUM-03");

    /** Rules and reasons about figures that could not be given to cells. */
    private static final Set<String> MISFITS = Set.of("ST-06", "ST-06C", "ST-06H", "ST-15");

    private static final Set<String> MISFIT_REASONS = Set.of("count", "column-order", "shown-twice");
    private static final String UNPROVED = "unproved";

    /** From this many failing sums on, if they are a third of those of the table, its columns may have been mistaken. */
    private static final int MANY = 5;

    private static final int PART = 3;

    /** What a finding itself quotes. */
    private static final List<String> QUOTED = List.of("quote", "raw", "found");

    private static final int CELLS_QUOTED = 15;

    private final RuleBook rules;
    private final Layout layout;
    private final List<IdentityCheck> equations;
    private final List<List<Integer>> equationsOfCell = new ArrayList<>();

    public Faults(Form form, RuleBook rules) {
        this.rules = rules;
        this.layout = new Layout(form);
        this.equations = form.identities().stream()
                .map(identity -> new IdentityCheck(identity, layout, rules))
                .filter(IdentityCheck::isEquation)
                .filter(each -> rules.rule(each.identity().rule()).severity() == Severity.ERROR)
                .toList();
        for (int cell = 0; cell < layout.size(); cell++) {
            equationsOfCell.add(new ArrayList<>());
        }
        for (int number = 0; number < equations.size(); number++) {
            int equation = number;
            equations
                    .get(number)
                    .operands()
                    .forEach(cell -> equationsOfCell.get(cell).add(equation));
        }
    }

    /**
     * The findings, those that failed with their likelier cause.
     *
     * @param cells of the report
     * @param known all that was found in it, as evidence
     */
    public List<Finding> judge(List<Finding> findings, List<Cell> cells, List<Finding> known) {
        if (findings.stream().noneMatch(finding -> finding.outcome() == Outcome.FAILED)) {
            return findings;
        }
        Evidence evidence = new Evidence(cells, known);
        return findings.stream()
                .map(finding -> finding.outcome() == Outcome.FAILED ? evidence.judge(finding) : finding)
                .toList();
    }

    /** Findings that no cell is evidence of: about a file, whose report it is, or its text. Those judged before stay. */
    public static List<Finding> withoutCells(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.fault().isPresent() ? finding : blamed(finding))
                .toList();
    }

    private static Finding blamed(Finding finding) {
        FaultWhy otherwise = finding.source().isByOcr() ? FaultWhy.PICTURE : FaultWhy.PLAIN;
        FaultWhy why = BY_RULE.getOrDefault(finding.rule(), otherwise);
        return finding.blamed(why.fault(), why.key(), "", "");
    }

    /** A finding about what somebody entered in the file of decisions or in a reply sheet. */
    public static Finding ofEntry(Finding finding) {
        return finding.blamed(FaultWhy.ENTERED.fault(), FaultWhy.ENTERED.key(), "", "");
    }

    private static boolean isBordered(Source source) {
        return source instanceof Source.Inside inside
                ? isBordered(inside.place())
                : source instanceof Source.TableCell || source instanceof Source.SheetCell;
    }

    /** What is known about one report. */
    private final class Evidence {

        private final Sheet sheet;
        private final List<Finding> known;
        private final List<OtherReading> others = new ArrayList<>();
        private final Set<Place> split;
        private final Set<Place> renamed;
        private final boolean lossy;

        Evidence(List<Cell> cells, List<Finding> known) {
            this.sheet = new Sheet(layout, cells);
            this.known = known;
            this.split = places(SPLIT);
            this.renamed = known.stream()
                    .filter(finding -> finding.rule().equals(LABEL) && !isKnownSpelling(finding))
                    .map(Finding::place)
                    .collect(Collectors.toCollection(HashSet::new));
            this.lossy = !places(LOSSY).isEmpty();
            if (known.stream().anyMatch(this::isSum)) {
                OtherReading.Equations assessed = new OtherReading.Equations(equations, equationsOfCell, sheet);
                layout.rows().stream()
                        .filter(row -> row.cells().noneMatch(cell -> isBordered(sheet.source(cell))))
                        .forEach(row -> others.addAll(OtherReading.in(row, sheet, assessed)));
            }
        }

        private Set<Place> places(String rule) {
            return known.stream()
                    .filter(finding -> finding.rule().equals(rule))
                    .map(Finding::place)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private boolean isSum(Finding finding) {
            return finding.outcome() == Outcome.FAILED
                    && (SUMS.contains(finding.rule())
                            || rules.rule(finding.rule()).kind() == RuleKind.IDENTITY);
        }

        Finding judge(Finding finding) {
            int[] cells = cells(finding.place());
            Optional<OtherReading> other = isSum(finding) ? other(finding.place(), cells) : Optional.empty();
            FaultWhy why = other.isPresent() ? FaultWhy.OTHER : why(finding, cells);
            String text = other.map(OtherReading::printed).orElseGet(() -> text(finding, cells));
            return finding.blamed(
                    why.fault(), why.key(), text, other.map(OtherReading::other).orElse(""));
        }

        private int[] cells(Place place) {
            return layout.tables().stream()
                    .flatMapToInt(Layout.Span::cells)
                    .filter(cell -> isAt(cell, place))
                    .toArray();
        }

        /** Whether a place that names a row or a column takes in a cell. */
        private boolean isAt(int cell, Place place) {
            boolean isNamed = !place.row().isEmpty() || !place.column().isEmpty();
            return isNamed
                    && layout.key(cell).table().equals(place.table())
                    && (place.row().isEmpty() || layout.key(cell).row().equals(place.row()))
                    && (place.column().isEmpty() || layout.key(cell).column().equals(place.column()));
        }

        /** A finding about a whole table is explained by another reading of any of its rows. */
        private Optional<OtherReading> other(Place place, int[] cells) {
            return others.stream()
                    .filter(each -> cells.length == 0
                            ? layout.key(each.first()).table().equals(place.table())
                            : Arrays.stream(cells).anyMatch(each::changes))
                    .findFirst();
        }

        private FaultWhy why(Finding finding, int[] cells) {
            FaultWhy byRule = BY_RULE.get(finding.rule());
            if (byRule != null) {
                return byRule;
            }
            if (finding.source().isByOcr()
                    || any(cells, cell -> sheet.source(cell).isByOcr() || isFor(cell, Set.of(UNPROVED)))) {
                return FaultWhy.PICTURE;
            }
            if (finding.rule().equals(LABEL)) {
                return isCut(finding) ? FaultWhy.CUT : FaultWhy.PLAIN;
            }
            if (MISFITS.contains(finding.rule()) || any(cells, cell -> isFor(cell, MISFIT_REASONS))) {
                return isBordered(finding.source()) ? FaultWhy.GRID : FaultWhy.COUNT;
            }
            if (any(cells, cell -> split.contains(row(cell)))) {
                return FaultWhy.SPLIT;
            }
            if (any(cells, cell -> renamed.contains(row(cell)))) {
                return FaultWhy.LABEL;
            }
            if (!isAboutWriting(finding)
                    && any(cells, cell -> sheet.isNumber(cell) && !RawNumber.isPlain(sheet.raw(cell)))) {
                return FaultWhy.CONVERTED;
            }
            boolean isBordered = isBordered(finding.source());
            if (!isBordered && lossy) {
                return FaultWhy.DAMAGED;
            }
            return !isBordered && isSum(finding) && failMany(finding.place().table()) ? FaultWhy.MANY : FaultWhy.PLAIN;
        }

        /** Whether it says itself that more than a number stands in a cell. */
        private boolean isAboutWriting(Finding finding) {
            return finding.rule().startsWith("ST-")
                    || rules.rule(finding.rule()).kind() == RuleKind.UNIT_WORD;
        }

        private boolean any(int[] cells, IntPredicate is) {
            return Arrays.stream(cells).anyMatch(is);
        }

        private boolean isFor(int cell, Set<String> reasons) {
            return reasons.contains(sheet.reason(cell));
        }

        private Place row(int cell) {
            return Place.row(layout.key(cell).table(), layout.key(cell).row());
        }

        private boolean failMany(String table) {
            long all = equations.stream()
                    .filter(each -> each.identity().place().table().equals(table))
                    .count();
            long failing = known.stream()
                    .filter(each -> each.outcome() == Outcome.FAILED
                            && each.place().table().equals(table))
                    .filter(each -> rules.rule(each.rule()).kind() == RuleKind.IDENTITY)
                    .count();
            return failing >= MANY && failing * PART >= all;
        }

        /** A spelling that authors are known to use leaves no doubt which row is meant. */
        private boolean isKnownSpelling(Finding label) {
            return spelling(label, cell -> cell.row().label().variants());
        }

        private boolean isCut(Finding label) {
            return spelling(label, cell -> cell.row().label().damaged());
        }

        private boolean spelling(Finding label, Function<FormCell, List<String>> spellings) {
            String raw = label.arguments().getOrDefault("raw", "").replaceAll("\\s", "");
            return layout.row(label.place())
                    .map(row -> spellings.apply(layout.cell(row.from())).contains(raw))
                    .orElse(false);
        }

        /** What is printed there, unless the finding quotes it anyway. */
        private String text(Finding finding, int[] cells) {
            boolean isQuoted = QUOTED.stream()
                    .anyMatch(key -> !finding.arguments().getOrDefault(key, "").isEmpty());
            if (isQuoted || cells.length > CELLS_QUOTED) {
                return "";
            }
            return Arrays.stream(cells)
                    .mapToObj(sheet::raw)
                    .collect(Collectors.joining(" "))
                    .strip();
        }
    }
}
