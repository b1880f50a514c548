package org.gouji.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gouji.model.CellKey;

/**
 * Cells of one edition whose sum stands for that of cells of an earlier one.
 *
 * @param here cells of the later edition
 * @param there cells of the earlier edition
 */
public record Crossing(List<CellKey> here, List<CellKey> there, Comparability as, String note) {

    public Crossing {
        here = List.copyOf(here);
        there = List.copyOf(there);
    }

    /** How the cells of an edition compare with those of an earlier one, or of itself, in the order of the bridge. */
    public static List<Crossing> between(Form here, Form there) {
        if (here.id().equals(there.id())) {
            return here.cells().keySet().stream()
                    .map(cell -> new Crossing(List.of(cell), List.of(cell), Comparability.EXACT, ""))
                    .toList();
        }
        Set<Crossing> crossings = new LinkedHashSet<>();
        for (BridgeLine line : here.bridge()) {
            if (line.from().equals(there.id())) {
                crossings.addAll(of(line, here, there));
            }
        }
        return List.copyOf(crossings);
    }

    /** One for each place under the stars that all the cells named have on both sides. */
    private static List<Crossing> of(BridgeLine line, Form here, Form there) {
        List<Crossing> crossings = new ArrayList<>();
        for (CellKey place : here.cells().keySet()) {
            if (line.here().get(0).matches(place)) {
                List<CellKey> later =
                        line.here().stream().map(each -> each.at(place)).toList();
                List<CellKey> earlier =
                        line.there().stream().map(each -> each.at(place)).toList();
                if (here.cells().keySet().containsAll(later)
                        && there.cells().keySet().containsAll(earlier)) {
                    crossings.add(new Crossing(later, earlier, line.as(), line.note()));
                }
            }
        }
        return crossings;
    }

    public boolean isComparable() {
        return as != Comparability.NOT_COMPARABLE;
    }
}
