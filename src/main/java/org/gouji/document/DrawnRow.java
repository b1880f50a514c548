package org.gouji.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gouji.model.Source;

/**
 * The lines between two rules of a table that a program drew with characters ({@code +----+}, {@code ┼────┼}): one row, whose
 * cells are broken over its lines.
 */
final class DrawnRow {

    private static final String RULE_SIGNS = "+-=|: ";
    private static final String BORDERS = "|│";
    private static final char FIRST_BOX = '\u2500';
    private static final char LAST_BOX = '\u257F';
    private static final int SHORTEST_STROKE = 3;

    private final List<List<Piece>> lines = new ArrayList<>();
    private boolean isOfSeveral;

    /** Whether any table may be drawn in a text. */
    static boolean mayBeIn(String text) {
        return text.contains("+--") || text.contains("+==") || text.contains("───") || text.contains("━━━");
    }

    /** Whether a line is a rule between rows, also one that leaves out cells that go on; Markdown's {@code |---|} is none. */
    static boolean isRule(String line) {
        boolean hasCorner = false;
        int stroke = 0;
        int longest = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isBox = c >= FIRST_BOX && c <= LAST_BOX;
            if (!isBox && RULE_SIGNS.indexOf(c) < 0) {
                return false;
            }
            hasCorner |= isBox || c == '+';
            stroke = c == '-' || c == '=' || (isBox && BORDERS.indexOf(c) < 0) ? stroke + 1 : 0;
            longest = Math.max(longest, stroke);
        }
        return hasCorner && longest >= SHORTEST_STROKE;
    }

    static boolean isBordered(String line) {
        return line.length() > 1
                && BORDERS.indexOf(line.charAt(0)) >= 0
                && BORDERS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    void add(List<Piece> cells) {
        lines.add(cells);
    }

    /** Moves the row, or, where its lines have not as many cells, each of them, behind other pieces. */
    void moveTo(List<Piece> pieces) {
        if (lines.size() > 1 && areAlike()) {
            isOfSeveral |= hasFiguresBelowEachOther();
            for (int cell = 0; cell < lines.get(0).size(); cell++) {
                pieces.add(joined(cell));
            }
        } else {
            lines.forEach(pieces::addAll);
        }
        lines.clear();
    }

    /** Whether what stood between two rules was ever more than one row: then no rule of this text parts rows. */
    boolean isOfSeveral() {
        return isOfSeveral;
    }

    private boolean areAlike() {
        int cells = lines.get(0).size();
        return lines.stream().allMatch(line -> line.size() == cells);
    }

    /** No cell of one row has figures on two of its lines. */
    private boolean hasFiguresBelowEachOther() {
        return IntStream.range(0, lines.get(0).size())
                .anyMatch(cell -> lines.stream()
                                .filter(line -> isFigure(line.get(cell).text()))
                                .count()
                        > 1);
    }

    private static boolean isFigure(String text) {
        return !text.isEmpty()
                && text.chars().noneMatch(Character::isLetter)
                && text.chars().anyMatch(Character::isDigit);
    }

    private Piece joined(int cell) {
        Piece first = lines.get(0).get(cell);
        StringBuilder text = new StringBuilder();
        Source source = first.source();
        for (List<Piece> line : lines) {
            Piece part = line.get(cell);
            source = text.isEmpty() ? part.source() : source;
            text.append(part.text());
        }
        return new Piece(text.toString(), first.before(), source);
    }
}
