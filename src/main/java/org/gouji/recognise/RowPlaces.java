package org.gouji.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.model.Source;

/**
 * Which cells of a run are the row's own, where some are empty and others only fill the table up: what the other rows of the
 * block show beyond doubt.
 */
final class RowPlaces {

    private static final int[] NONE = {};
    /** So many rows at least show where the cells stand. */
    private static final int ROWS_TO_SHOW = 2;

    private final Reading reading;
    private final List<Alignment.Match> block;

    RowPlaces(Reading reading, List<Alignment.Match> block) {
        this.reading = reading;
        this.block = block;
    }

    /** Where the figures of a run stand among its cells. */
    static int[] ofFigures(Item run) {
        int[] places = new int[run.filled()];
        int next = 0;
        for (int i = 0; i < run.size(); i++) {
            if (run.run.get(i).is(Token.Kind.VALUE)) {
                places[next] = i;
                next++;
            }
        }
        return places;
    }

    static boolean areContiguous(int[] places) {
        return span(places) == places.length;
    }

    private static int span(int[] places) {
        return places[places.length - 1] - places[0] + 1;
    }

    /** Whether other full rows of the block with as many cells have their figures in the same cells. */
    boolean agreeWithOthers(Alignment.Match match, Item run, int[] places) {
        return fullRows(match, run).anyMatch(other -> Arrays.equals(ofFigures(other), places));
    }

    private Stream<Item> fullRows(Alignment.Match match, Item run) {
        return block.stream()
                .filter(other -> !other.equals(match) && other.fit() == RunFit.EXACT)
                .map(this::run)
                .filter(other -> other.size() == run.size());
    }

    private Item run(Alignment.Match match) {
        return reading.items().get(match.run());
    }

    /**
     * The cells of a row with empty ones among them, if the rest of the block leaves no doubt: all rows have just as many
     * cells as the form, or most rows of the same length are full and show where the figures stand, or rows whose first and
     * last figure lie as far apart as the row is long show where it begins.
     */
    int[] of(Alignment.Match match, Item run) {
        int size = match.slot().size();
        List<Item> runs =
                block.stream().filter(other -> other.run() >= 0).map(this::run).toList();
        if (runs.stream().allMatch(other -> other.size() == size)) {
            return range(0, size);
        }
        List<Item> full = fullRows(match, run).toList();
        long alike = runs.stream().filter(other -> other.size() == run.size()).count();
        int[] places = full.isEmpty() || 2L * full.size() < alike ? NONE : asInFullRows(full, run);
        return places.length == size ? places : asInCertainRows(run, size);
    }

    private static int[] asInFullRows(List<Item> full, Item run) {
        int[] places = ofFigures(full.get(0));
        boolean agreed = full.stream().allMatch(other -> Arrays.equals(ofFigures(other), places));
        return agreed && hold(places, run) ? places : NONE;
    }

    /**
     * Whether these places hold all figures of a run. An empty cell right beside a filler is no evidence: it may as well be one
     * filler more and one figure lost.
     */
    private static boolean hold(int[] places, Item run) {
        int[] own = ofFigures(run);
        int end = places[places.length - 1];
        boolean besideFiller =
                (places[0] > 0 && own[0] != places[0]) || (end < run.size() - 1 && own[own.length - 1] != end);
        Set<Integer> allowed = Arrays.stream(places).boxed().collect(Collectors.toSet());
        return end < run.size() && !besideFiller && Arrays.stream(own).allMatch(allowed::contains);
    }

    /**
     * By the rows that are certain: all begin so many cells behind their label, or all in one column of the table. Where both
     * hold and mean different cells there is a doubt.
     */
    private int[] asInCertainRows(Item run, int size) {
        List<Item> certain = block.stream()
                .filter(match -> match.run() >= 0)
                .map(this::run)
                .filter(other -> other.filled() > 1 && span(ofFigures(other)) == size)
                .toList();
        if (certain.size() < ROWS_TO_SHOW) {
            return NONE;
        }
        List<int[]> found = new ArrayList<>(2);
        int offset = common(certain, other -> ofFigures(other)[0]);
        if (offset >= 0) {
            found.add(range(offset, size));
        }
        int column = common(certain, other -> column(other, ofFigures(other)[0]));
        if (column >= 0) {
            IntStream.range(0, run.size())
                    .filter(place -> column(run, place) == column)
                    .findFirst()
                    .ifPresent(place -> found.add(range(place, size)));
        }
        boolean isClear = !found.isEmpty() && found.stream().allMatch(each -> Arrays.equals(each, found.get(0)));
        return isClear && hold(found.get(0), run) ? found.get(0) : NONE;
    }

    private static int common(List<Item> rows, ToIntFunction<Item> place) {
        int first = place.applyAsInt(rows.get(0));
        return rows.stream().allMatch(row -> place.applyAsInt(row) == first) ? first : -1;
    }

    /** The column of the table in which a cell of a run stands; where the document has cells, it is the number of one. */
    private int column(Item run, int place) {
        Token token = run.run.get(place);
        return reading.source(token) instanceof Source.TableCell cell
                ? cell.cell() - 1
                : reading.glyphs().column(token.from());
    }

    private static int[] range(int from, int size) {
        return IntStream.range(from, from + size).toArray();
    }
}
