package org.gouji.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.gouji.model.UnitCode;

/** The lines of a roster file, checked one by one as they come; what a line alone cannot show is checked at the end. */
final class RosterLines {

    private static final List<String> HEADER =
            List.of("code", "name", "aliases", "kind", "parent", "from", "to", "successor", "note");

    /** Columns that a roster may have at its end, in this order. */
    private static final String VERTICAL = "vertical";

    private static final String CONTACT = "contact";
    private static final List<List<String>> MORE =
            List.of(List.of(), List.of(VERTICAL), List.of(CONTACT), List.of(VERTICAL, CONTACT));

    /** Refuses 9.901E+08, which is what a spreadsheet program makes of a long code. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]+");

    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)[0-9]{2}");

    private final String file;
    private final Map<UnitCode, Line> lines = new LinkedHashMap<>();
    private long lastLine;
    private List<String> header = HEADER;

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
            Line earlier = lines.get(unit.code());
            lines.put(unit.code(), new Line(line, earlier == null ? unit : renamed(earlier, unit)));
        }
    }

    /** All units, once every successor is known to be one of them. */
    List<Unit> units() {
        boolean empty = lastLine == 0;
        lastLine = Math.max(lastLine, 1);
        require(!empty, "empty", Map.of("header", String.join(",", HEADER)));
        require(!lines.isEmpty(), "no-unit", Map.of());
        lines.values().forEach(this::requireSuccessor);
        return lines.values().stream().map(Line::unit).toList();
    }

    /** A unit with several lines was renamed where one of them ends and the next begins. */
    private Unit renamed(Line earlier, Unit unit) {
        boolean isInOrder = earlier.unit().to() < unit.from();
        Unit before = isInOrder ? earlier.unit() : unit;
        Unit after = isInOrder ? unit : earlier.unit();
        require(
                !before.isOpen()
                        && before.to() + 1 == after.from()
                        && before.successor().isEmpty(),
                "code-twice",
                Map.of("code", unit.code(), "line", earlier.number()));
        return after.renamedFrom(before);
    }

    private void requireSuccessor(Line line) {
        lastLine = line.number();
        for (UnitCode successor : line.unit().successors()) {
            Line following = lines.get(successor);
            if (following == null) {
                throw broken("successor", Map.of("successor", successor));
            }
            require(
                    following.unit().to() > line.unit().to(),
                    "successor-order",
                    Map.of("successor", successor, "code", line.unit().code()));
        }
    }

    private void requireHeader(List<String> fields) {
        header = MORE.stream()
                .map(more -> Stream.concat(HEADER.stream(), more.stream()).toList())
                .filter(fields::equals)
                .findFirst()
                .orElse(HEADER);
        require(
                fields.equals(header),
                "header",
                Map.of("found", String.join(",", fields), "header", String.join(",", HEADER)));
    }

    private Unit unit(List<String> fields) {
        require(fields.size() == header.size(), "fields", Map.of("n", fields.size(), "header", header.size()));
        UnitCode code = code(fields.get(0));
        String name = fields.get(1);
        require(!name.isEmpty(), "no-name", Map.of("code", code));
        int from = year(fields.get(5), "from", Unit.OPEN_FROM);
        int to = year(fields.get(6), "to", Unit.OPEN_TO);
        require(from <= to, "order", Map.of("from", from, "to", to));
        return new Unit(
                code,
                name,
                aliases(fields.get(2)),
                kind(fields.get(3)),
                fields.get(4),
                from,
                to,
                fields.get(7),
                management(fields),
                more(CONTACT, fields),
                List.of());
    }

    /** What stands in a column that a roster need not have. */
    private String more(String column, List<String> fields) {
        int at = header.indexOf(column);
        return at < 0 ? "" : fields.get(at);
    }

    private UnitCode code(String text) {
        require(!text.isEmpty(), "no-code", Map.of());
        require(CODE.matcher(text).matches(), "code", Map.of("code", text));
        return new UnitCode(text);
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
                        "kind",
                        Map.of(
                                "kind",
                                text,
                                "known",
                                Stream.of(UnitKind.values()).map(UnitKind::code).collect(Collectors.joining(", ")))));
    }

    private Management management(List<String> fields) {
        String word = more(VERTICAL, fields);
        return Management.ofCode(word).orElseThrow(() -> broken("vertical", Map.of("word", word)));
    }

    private int year(String text, String column, int open) {
        if (text.isEmpty()) {
            return open;
        }
        require(YEAR.matcher(text).matches(), "year", Map.of("column", column, "text", text));
        return Integer.parseInt(text);
    }

    private void require(boolean fulfilled, String message, Map<String, ?> arguments) {
        if (!fulfilled) {
            throw broken(message, arguments);
        }
    }

    private OperatorException broken(String message, Map<String, ?> arguments) {
        return Refusal.at(file + ":" + lastLine, "roster." + message, arguments);
    }
}
