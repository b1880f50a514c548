package org.gouji.decide;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.check.Rule;
import org.gouji.check.RuleBook;
import org.gouji.decide.Decision.Signature;
import org.gouji.decide.Decision.Subject;
import org.gouji.form.Aggregation;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.FormLibrary;
import org.gouji.form.NumberType;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.ReportYear;
import org.gouji.model.Source;
import org.gouji.model.UnitCode;
import org.gouji.roster.CountySum;
import org.gouji.roster.Roster;

/** An entry -> the decision that it is, or what is wrong with it. */
final class EntryReader {

    private static final String INCOMPLETE = "DC-01";
    private static final String UNKNOWN = "DC-02";
    private static final String UNFIT = "DC-08";
    private static final Pattern DATE = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

    private final Roster roster;
    private final FormLibrary forms;
    private final RuleBook rules;
    private final Set<String> ruleIds;
    private final Map<String, DecisionKind> kinds = new HashMap<>();

    EntryReader(Roster roster, FormLibrary forms, RuleBook rules) {
        this.roster = roster;
        this.forms = forms;
        this.rules = rules;
        this.ruleIds = rules.all().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
        Messages chinese = new Messages(Language.ZH);
        for (DecisionKind kind : DecisionKind.values()) {
            kinds.put(kind.code(), kind);
            kinds.put(chinese.text("decisions.kind." + kind.code()), kind);
        }
    }

    /** The decision, empty if something is wrong with the entry; then why is added to the findings. */
    Optional<Decision> read(Entry entry, List<Finding> findings) {
        List<Finding> wrong = new ArrayList<>();
        Optional<DecisionKind> kind = kind(entry, wrong);
        Optional<ReportYear> year = year(entry);
        if (year.isEmpty() && !entry.text(DecisionColumn.YEAR).isEmpty()) {
            wrong.add(unknown(entry, DecisionColumn.YEAR));
        }
        Optional<LocalDate> date = date(entry);
        if (date.isEmpty() && !entry.text(DecisionColumn.DATE).isEmpty()) {
            wrong.add(unknown(entry, DecisionColumn.DATE));
        }
        kind.ifPresent(known -> checkContent(entry, known, year, wrong));
        findings.addAll(wrong);
        if (!wrong.isEmpty() || kind.isEmpty() || year.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        boolean isAboutFinding = kind.get().isAboutFinding();
        boolean isAboutYear = kind.get().isAboutYear();
        boolean isAboutSum = kind.get().isAboutSum();
        Subject subject = new Subject(
                isAboutYear || isAboutSum ? "" : entry.text(DecisionColumn.UNIT_CODE),
                isAboutSum ? entry.text(DecisionColumn.AGGREGATE) : "",
                year.get(),
                isAboutFinding ? entry.text(DecisionColumn.RULE) : "",
                isAboutYear ? Place.REPORT : place(entry));
        String value = Basis.number(entry.text(DecisionColumn.VALUE))
                .map(BigDecimal::toPlainString)
                .orElse("");
        Signature signature =
                new Signature(entry.text(DecisionColumn.AUTHOR), date.get(), entry.text(DecisionColumn.REASON));
        return Optional.of(new Decision(entry, kind.get(), subject, value, signature));
    }

    /** The year that an entry is about, as far as it says one. */
    static Optional<ReportYear> year(Entry entry) {
        try {
            String text = entry.text(DecisionColumn.YEAR).replace("年", "").strip();
            return Optional.of(new ReportYear(Integer.parseInt(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<DecisionKind> kind(Entry entry, List<Finding> wrong) {
        Optional<DecisionKind> kind = Optional.ofNullable(kinds.get(entry.text(DecisionColumn.KIND)));
        if (kind.isEmpty() && !entry.text(DecisionColumn.KIND).isEmpty()) {
            wrong.add(unknown(entry, DecisionColumn.KIND));
        }
        String missing = needed(kind).stream()
                .filter(column -> entry.text(column).isEmpty())
                .map(entry::heading)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            wrong.add(failed(rules, INCOMPLETE, entry, Map.of("missing", missing)));
        }
        return kind;
    }

    /** What an entry has to say, in the order in which people fill it in. */
    private static List<DecisionColumn> needed(Optional<DecisionKind> kind) {
        List<DecisionColumn> needed = new ArrayList<>(List.of(DecisionColumn.KIND));
        if (kind.filter(known -> known.isAboutFinding() || known.isAboutYear() || known.isAboutSum())
                .isEmpty()) {
            needed.add(DecisionColumn.UNIT_CODE);
        }
        needed.add(DecisionColumn.YEAR);
        kind.ifPresent(known -> needed.addAll(
                switch (known) {
                    case ACCEPT, DECLARE -> List.of(DecisionColumn.RULE);
                    case CORRECT ->
                        List.of(
                                DecisionColumn.TABLE,
                                DecisionColumn.ROW_CODE,
                                DecisionColumn.COLUMN_CODE,
                                DecisionColumn.VALUE);
                    case ADJUST, MANUAL ->
                        List.of(
                                DecisionColumn.AGGREGATE,
                                DecisionColumn.TABLE,
                                DecisionColumn.ROW_CODE,
                                DecisionColumn.COLUMN_CODE,
                                DecisionColumn.VALUE);
                    case BLANK_IS_ZERO -> List.of(DecisionColumn.TABLE);
                    case VERSION -> List.of(DecisionColumn.FILE);
                    case FINALISE -> List.of(DecisionColumn.SEEN);
                    case EXCLUDE, REOPEN -> List.<DecisionColumn>of();
                }));
        needed.addAll(List.of(DecisionColumn.AUTHOR, DecisionColumn.DATE, DecisionColumn.REASON));
        return needed;
    }

    private void checkContent(Entry entry, DecisionKind kind, Optional<ReportYear> year, List<Finding> wrong) {
        String unit = entry.text(DecisionColumn.UNIT_CODE);
        if (!unit.isEmpty() && roster.unit(new UnitCode(unit)).isEmpty()) {
            wrong.add(unknown(entry, DecisionColumn.UNIT_CODE));
        }
        String aggregate = entry.text(DecisionColumn.AGGREGATE);
        if (kind.isAboutSum()
                && !aggregate.isEmpty()
                && CountySum.codes(roster.county()).noneMatch(aggregate::equals)) {
            wrong.add(unknown(entry, DecisionColumn.AGGREGATE));
        }
        String rule = entry.text(DecisionColumn.RULE);
        if (kind.isAboutFinding() && !rule.isEmpty() && !ruleIds.contains(rule)) {
            wrong.add(unknown(entry, DecisionColumn.RULE));
        }
        if (kind == DecisionKind.BLANK_IS_ZERO
                && entry.text(DecisionColumn.SEEN).isEmpty()
                && entry.text(DecisionColumn.FILE).isEmpty()) {
            wrong.add(failed(rules, INCOMPLETE, entry, Map.of("missing", entry.heading(DecisionColumn.FILE))));
        }
        boolean hasValue = !entry.text(DecisionColumn.VALUE).isEmpty();
        if (kind.isAboutCell()
                && hasValue
                && Basis.number(entry.text(DecisionColumn.VALUE)).isEmpty()) {
            wrong.add(unknown(entry, DecisionColumn.VALUE));
        }
        year.ifPresent(known -> checkPlace(entry, kind, known, wrong));
    }

    private void checkPlace(Entry entry, DecisionKind kind, ReportYear year, List<Finding> wrong) {
        List<Form> ofYear =
                forms.all().stream().filter(form -> form.isFor(year)).toList();
        Place place = place(entry);
        boolean isWholeCell = !place.row().isEmpty() && !place.column().isEmpty();
        CellKey cell = new CellKey(place.table(), place.row(), place.column());
        if (!place.table().isEmpty()
                && ofYear.stream().noneMatch(form -> form.table(place.table()).isPresent())) {
            wrong.add(unknown(entry, DecisionColumn.TABLE));
        } else if (kind.isAboutCell()
                && isWholeCell
                && ofYear.stream().noneMatch(form -> form.cell(cell).isPresent())) {
            wrong.add(unknown(entry, DecisionColumn.ROW_CODE));
        } else if (kind.isAboutSum() && isWholeCell) {
            ofYear.stream()
                    .flatMap(form -> form.cell(cell).stream())
                    .findFirst()
                    .ifPresent(known -> checkSum(entry, kind, known, wrong));
        }
    }

    /** Not every cell may be adjusted, nor by every number. */
    private void checkSum(Entry entry, DecisionKind kind, FormCell cell, List<Finding> wrong) {
        Aggregation aggregation = cell.column().aggregation();
        boolean isFit = kind == DecisionKind.MANUAL ? aggregation.mayBeManual() : aggregation.isSummed();
        if (!isFit) {
            Map<String, String> arguments = Map.of(
                    "kind", entry.text(DecisionColumn.KIND), "cell", cell.key().toString());
            wrong.add(failed(rules, UNFIT, entry, arguments));
        }
        boolean isWhole = cell.column().type() != NumberType.AMOUNT;
        if (Basis.number(entry.text(DecisionColumn.VALUE))
                .filter(number -> isWhole && number.stripTrailingZeros().scale() > 0)
                .isPresent()) {
            wrong.add(unknown(entry, DecisionColumn.VALUE));
        }
    }

    private static Place place(Entry entry) {
        return new Place(
                entry.text(DecisionColumn.TABLE),
                entry.text(DecisionColumn.ROW_CODE),
                entry.text(DecisionColumn.COLUMN_CODE));
    }

    private static Optional<LocalDate> date(Entry entry) {
        return date(entry.text(DecisionColumn.DATE));
    }

    /** A day as people write it. */
    static Optional<LocalDate> date(String text) {
        Matcher date = DATE.matcher(text);
        try {
            return date.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(date.group(1)),
                            Integer.parseInt(date.group(2)),
                            Integer.parseInt(date.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Finding unknown(Entry entry, DecisionColumn column) {
        boolean isInCell = entry.fields().containsKey(DecisionColumn.CELL)
                && Set.of(DecisionColumn.TABLE, DecisionColumn.ROW_CODE).contains(column);
        DecisionColumn shown = isInCell ? DecisionColumn.CELL : column;
        boolean isRow = shown == DecisionColumn.ROW_CODE;
        String raw = isRow
                ? entry.text(DecisionColumn.ROW_CODE) + "." + entry.text(DecisionColumn.COLUMN_CODE)
                : entry.text(shown);
        return failed(rules, UNKNOWN, entry, Map.of("heading", entry.heading(shown), "raw", raw));
    }

    /** A finding about an entry. */
    static Finding failed(RuleBook rules, String rule, Entry entry, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("line", Long.toString(entry.line()));
        Source source = new Source.Line((int) entry.line());
        return rules.failed(rule, Place.REPORT, source, arguments);
    }
}
