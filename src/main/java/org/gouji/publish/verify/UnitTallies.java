package org.gouji.publish.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.publish.verify.Members.Unit;
import org.jspecify.annotations.Nullable;

/** Adds up {@code unit-cells.csv} again, per group of units and cell. */
final class UnitTallies {

    private static final byte[] ZERO = {'0'};
    private static final byte[] ONE = {'1'};
    private static final byte[] NOTHING = {};
    private static final int NUMBER = 0;
    private static final byte[][] STATES =
            Tally.STATES.stream().map(UnitTallies::bytes).toArray(byte[][]::new);

    private final Members members;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<byte[][]> keys = new ArrayList<>();
    private final Map<String, List<Tally>> tallies = new LinkedHashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private @Nullable Columns columns;
    private byte[] unitCode = new byte[0];
    private Unit unit = Unit.UNKNOWN;
    private int guess;

    private record Columns(
            int unit, int table, int row, int column, int state, int counted, int value, int decision, int decided) {
        static Columns of(Header header) throws IOException {
            return new Columns(
                    header.field("unit_code"),
                    header.field("table"),
                    header.field("row_code"),
                    header.field("column_code"),
                    header.field("state"),
                    header.field("counted"),
                    header.field("value"),
                    header.optional("decision"),
                    header.optional("decided_value"));
        }
    }

    UnitTallies(Members members) {
        this.members = members;
    }

    void take(CsvScanner line, Header header) throws IOException {
        if (columns == null) {
            columns = Columns.of(header);
        }
        take(line, columns);
    }

    private void take(CsvScanner line, Columns at) throws IOException {
        if (!line.is(at.unit(), unitCode)) {
            String code = line.text(at.unit());
            unitCode = bytes(code);
            unit = members.unit(code);
            guess = 0;
        }
        boolean isCounted = line.is(at.counted(), ONE);
        if (!unit.isCounted()) {
            if (isCounted) {
                flaws.add(Flaw.of("counted", "unit-cells.csv", "unit", line.text(at.unit())));
            }
            return;
        }
        Tally tally = tally(unit.group(), cell(line, at));
        boolean isDecided = at.decision() != Header.NONE && !line.is(at.decision(), NOTHING);
        int value = isDecided ? at.decided() : at.value();
        tally.count(isDecided ? NUMBER : state(line, at));
        if (isCounted && !line.is(value, ZERO)) {
            tally.add(line.text(value));
        }
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** What the units of an aggregate say about a cell. */
    Tally total(String aggregate, String cell) {
        Tally total = new Tally();
        Integer number = numbers.get(cell);
        if (number != null) {
            tallies.keySet().stream()
                    .filter(group -> Members.isIn(group, aggregate))
                    .forEach(group -> total.addAll(tally(group, number)));
        }
        return total;
    }

    private Tally tally(String group, int cell) {
        List<Tally> ofGroup = tallies.computeIfAbsent(group, any -> new ArrayList<>());
        while (ofGroup.size() <= cell) {
            ofGroup.add(new Tally());
        }
        return ofGroup.get(cell);
    }

    /** The number of the line's cell; the units' lines follow each other in one order, so the guess is mostly right. */
    private int cell(CsvScanner line, Columns at) {
        if (guess < keys.size() && isAt(line, at, keys.get(guess))) {
            return guess++;
        }
        String table = line.text(at.table());
        String row = line.text(at.row());
        String column = line.text(at.column());
        int number = numbers.computeIfAbsent(table + "." + row + "." + column, any -> {
            keys.add(new byte[][] {bytes(table), bytes(row), bytes(column)});
            return keys.size() - 1;
        });
        guess = number + 1;
        return number;
    }

    private static boolean isAt(CsvScanner line, Columns at, byte[][] cell) {
        return line.is(at.column(), cell[2]) && line.is(at.row(), cell[1]) && line.is(at.table(), cell[0]);
    }

    private static int state(CsvScanner line, Columns at) throws IOException {
        for (int i = 0; i < STATES.length; i++) {
            if (line.is(at.state(), STATES[i])) {
                return i;
            }
        }
        throw new IOException("there is no state " + line.text(at.state()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
