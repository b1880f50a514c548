package org.gouji.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gouji.document.Budget;

/** Ruling lines -> tables: lines that touch each other belong together. */
final class GridFinder {

    /** Lines touch that end this near to each other. */
    private static final float TOUCH = 3;
    /** More lines than any table; what draws them is a map or a picture. */
    private static final int MOST_LINES = 4_000;

    private GridFinder() {}

    /** The tables of a page from top to bottom; one that holds another is no table but its frame. */
    static List<Grid> find(List<Ruling> rulings, Budget budget) {
        List<Ruling> across = RulingMerger.merge(rulings, true);
        List<Ruling> down = RulingMerger.merge(rulings, false);
        if (across.size() + down.size() > MOST_LINES) {
            return List.of();
        }
        List<Grid> grids = new ArrayList<>();
        for (List<Ruling> group : groups(across, down, budget)) {
            Grid grid = new GridBuilder(group).build();
            if (grid.cells().size() > 1) {
                grids.add(grid);
            }
        }
        grids.removeIf(grid -> holdsAnother(grid, grids));
        grids.sort(Comparator.comparingDouble(grid -> grid.box().top()));
        return grids;
    }

    private static boolean holdsAnother(Grid grid, List<Grid> grids) {
        return grids.stream()
                .map(Grid::box)
                .anyMatch(box -> !box.equals(grid.box()) && grid.box().contains(box));
    }

    private static List<List<Ruling>> groups(List<Ruling> across, List<Ruling> down, Budget budget) {
        int[] group = new int[across.size() + down.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < across.size(); i++) {
            for (int j = 0; j < down.size(); j++) {
                if (touch(across.get(i), down.get(j))) {
                    group[root(group, i)] = root(group, across.size() + j);
                }
            }
            budget.checkTime();
        }
        List<List<Ruling>> groups = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            groups.add(new ArrayList<>());
        }
        for (int i = 0; i < group.length; i++) {
            groups.get(root(group, i)).add(i < across.size() ? across.get(i) : down.get(i - across.size()));
        }
        groups.removeIf(each -> each.size() < 4);
        return groups;
    }

    private static boolean touch(Ruling across, Ruling down) {
        return across.at() >= down.from() - TOUCH
                && across.at() <= down.to() + TOUCH
                && down.at() >= across.from() - TOUCH
                && down.at() <= across.to() + TOUCH;
    }

    private static int root(int[] group, int i) {
        int root = i;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }
}
