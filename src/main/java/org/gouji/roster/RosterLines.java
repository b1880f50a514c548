package org.gouji.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.model.OperatorException;
import org.gouji.model.UnitCode;

/** The lines of a roster file, checked one by one as they come; what a line alone cannot show is checked at the end. */
final class RosterLines {

    private static final List<String> HEADER =
            List.of("code", "name", "aliases", "kind", "parent", "from", "to", "successor", "note");
    /** Refuses 9.901E+08, which is what a spreadsheet program makes of a long code. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]+");

    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)[0-9]{2}");

    private final String file;
    private final Map<UnitCode, Line> lines = new LinkedHashMap<>();
    private long lastLine;

    private record Line(long number, Unit unit) {}

    RosterLines(String file) {
        this.file = file;
    }

    /** Takes the next line; the first is the header. */
    void add(long line, List<String> fields) {
        boolean first = lastLine == 0;
        lastLine = line;
        if (first) {
            requireHeader(fields);
        } else if (!fields.stream().allMatch(String::isEmpty)) {
            Unit unit = unit(fields);
            lines.put(unit.code(), new Line(line, unit));
        }
    }

    /** All units, once every successor is known to be one of them. */
    List<Unit> units() {
        boolean empty = lastLine == 0;
        lastLine = Math.max(lastLine, 1);
        require(!empty, "the file is empty", "begin it with the header " + String.join(",", HEADER));
        require(!lines.isEmpty(), "the roster names no unit", "add a line for each unit that has to report");
        lines.values().forEach(this::requireSuccessor);
        return lines.values().stream().map(Line::unit).toList();
    }

    private void requireSuccessor(Line line) {
        String successor = line.unit().successor();
        lastLine = line.number();
        require(
                successor.isEmpty() || lines.containsKey(new UnitCode(successor)),
                "successor " + successor + " is not on the roster",
                "add a line for it or mend the code");
    }

    private void requireHeader(List<String> fields) {
        require(
                fields.equals(HEADER),
                "the header is " + String.join(",", fields),
                "it has to be " + String.join(",", HEADER));
    }

    private Unit unit(List<String> fields) {
        require(
                fields.size() == HEADER.size(),
                fields.size() + " fields where the header has " + HEADER.size(),
                "count the commas; quote a name that holds one");
        UnitCode code = code(fields.get(0));
        String name = fields.get(1);
        require(
                !name.isEmpty(),
                "a roster line for nobody: unit " + code + " has no name",
                "name it or delete the line");
        int from = year(fields.get(5), "from", Unit.OPEN_FROM);
        int to = year(fields.get(6), "to", Unit.OPEN_TO);
        require(from <= to, "from " + from + " is after to " + to, "swap the two years or mend them");
        return new Unit(
                code, name, aliases(fields.get(2)), kind(fields.get(3)), fields.get(4), from, to, fields.get(7));
    }

    private UnitCode code(String text) {
        require(
                !text.isEmpty(),
                "the unit has no code",
                "give it a division code, or one of your own that never changes");
        require(
                CODE.matcher(text).matches(),
                "code \"" + text + "\" is not made of letters, digits and hyphens",
                "write it out in full");
        UnitCode code = new UnitCode(text);
        Line earlier = lines.get(code);
        if (earlier != null) {
            throw broken(
                    "code " + code + " is already on line " + earlier.number(), "give each unit a code of its own");
        }
        return code;
    }

    private static List<String> aliases(String text) {
        return Stream.of(text.split("\\|", -1))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    private UnitKind kind(String text) {
        return UnitKind.ofCode(text)
                .orElseThrow(() -> broken(
                        "kind \"" + text + "\" is unknown",
                        Stream.of(UnitKind.values())
                                .map(UnitKind::code)
                                .collect(Collectors.joining(", ", "use one of ", ""))));
    }

    private int year(String text, String column, int open) {
        if (text.isEmpty()) {
            return open;
        }
        require(
                YEAR.matcher(text).matches(),
                column + " \"" + text + "\" is no report year",
                "write four digits, or nothing where it is open");
        return Integer.parseInt(text);
    }

    private void require(boolean fulfilled, String cause, String remedy) {
        if (!fulfilled) {
            throw broken(cause, remedy);
        }
    }

    private OperatorException broken(String cause, String remedy) {
        return new OperatorException("%s:%d: %s; %s".formatted(file, lastLine, cause, remedy));
    }
}
