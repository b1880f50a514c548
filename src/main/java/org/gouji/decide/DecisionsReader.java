package org.gouji.decide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.check.RuleBook;
import org.gouji.definition.OfficeTable;
import org.gouji.form.FormLibrary;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.message.Refusal;
import org.gouji.roster.Roster;

/** File of decisions, CSV or XLSX -> {@link Decisions}. Only a file that is no such table at all is refused as a whole. */
public final class DecisionsReader {

    private static final List<String> ENDINGS = List.of(".csv", ".xlsx");

    private final EntryReader entries;
    private final RuleBook rules;
    private final Map<String, DecisionColumn> columns = new HashMap<>();

    public DecisionsReader(Roster roster, FormLibrary forms, RuleBook rules) {
        this.entries = new EntryReader(roster, forms, rules);
        this.rules = rules;
        Messages chinese = new Messages(Language.ZH);
        for (DecisionColumn column : DecisionColumn.values()) {
            columns.put(column.code(), column);
            columns.put(chinese.text("decisions.column." + column.code()), column);
        }
    }

    public Decisions read(Path file) {
        requireAlone(file);
        List<OfficeTable.Line> lines = OfficeTable.read(file);
        List<DecisionColumn> header = header(file, lines);
        Map<DecisionColumn, String> headings = fields(header, lines.get(0).fields());
        List<Entry> read = new ArrayList<>();
        for (OfficeTable.Line line : lines.subList(1, lines.size())) {
            if (!line.isEmpty()) {
                read.add(new Entry(line.number(), fields(header, line.fields()), headings));
            }
        }
        return Decisions.of(read, entries, rules);
    }

    /** With both a CSV file and a workbook nobody knows which one the office goes on with. */
    private static void requireAlone(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        if (ENDINGS.contains(ending)) {
            for (String other : ENDINGS) {
                Path beside = file.resolveSibling(name.substring(0, dot) + other);
                if (!other.equals(ending) && Files.exists(beside)) {
                    throw Refusal.at(file, "decisions.twice", Map.of("other", String.valueOf(beside.getFileName())));
                }
            }
        }
    }

    private List<DecisionColumn> header(Path file, List<OfficeTable.Line> lines) {
        List<DecisionColumn> header = new ArrayList<>();
        for (String heading : lines.isEmpty() ? List.<String>of() : lines.get(0).fields()) {
            DecisionColumn column = columns.get(heading);
            if (column == null) {
                throw Refusal.at(
                        file + ":1",
                        "decisions.column",
                        Map.of("column", heading, "known", codes(List.of(DecisionColumn.values()))));
            }
            header.add(column);
        }
        Set<DecisionColumn> missing = new HashSet<>(DecisionColumn.NEEDED);
        header.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw Refusal.at(
                    file + ":1",
                    "decisions.columns",
                    Map.of("missing", codes(missing.stream().sorted().toList())));
        }
        return header;
    }

    private static String codes(List<DecisionColumn> columns) {
        return columns.stream().map(DecisionColumn::code).collect(Collectors.joining(", "));
    }

    /** A spreadsheet program leaves out what is empty at the end of a line. */
    private static Map<DecisionColumn, String> fields(List<DecisionColumn> header, List<String> line) {
        Map<DecisionColumn, String> fields = new EnumMap<>(DecisionColumn.class);
        for (int field = 0; field < Math.min(header.size(), line.size()); field++) {
            fields.put(header.get(field), line.get(field));
        }
        return fields;
    }
}
