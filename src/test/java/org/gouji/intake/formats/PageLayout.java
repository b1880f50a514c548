package org.gouji.intake.formats;

import java.util.ArrayList;
import java.util.List;
import org.gouji.intake.formats.GridCell.Role;
import org.jspecify.annotations.Nullable;

/** Sets a report on pages: words broken over lines, cells framed, tables broken between rows. */
final class PageLayout {

    private static final double MARGIN = 18;
    private static final double SIZE = 3.5;
    private static final double LINE = SIZE * 1.35;
    private static final double PADDING = 0.8;

    private final double width;
    private final double bottom;
    private final boolean repeatsHeads;
    private final List<List<Placed>> pages = new ArrayList<>();
    private double y;

    private PageLayout(boolean isLandscape, boolean repeatsHeads) {
        width = (isLandscape ? 297 : 210) - 2 * MARGIN;
        bottom = (isLandscape ? 210 : 297) - MARGIN;
        this.repeatsHeads = repeatsHeads;
        turnPage();
    }

    static List<List<Placed>> pages(Town town, boolean isLandscape, boolean repeatsHeads) {
        PageLayout layout = new PageLayout(isLandscape, repeatsHeads);
        for (Part part : town.parts()) {
            if (part instanceof Part.Figures figures) {
                layout.setTable(figures.grid());
            } else if (part instanceof Part.Title title) {
                layout.setWords(title.text(), SIZE * 1.7);
            } else if (part instanceof Part.Heading heading) {
                layout.setWords(heading.text(), SIZE * 1.2);
            } else if (part instanceof Part.Paragraph paragraph) {
                layout.setWords(paragraph.text(), SIZE);
            }
        }
        return layout.pages;
    }

    private void turnPage() {
        pages.add(new ArrayList<>());
        y = MARGIN;
    }

    private void place(Placed placed) {
        pages.get(pages.size() - 1).add(placed);
    }

    private void setWords(String text, double size) {
        for (String line : broken(text, size, width)) {
            if (y + size * 1.5 > bottom) {
                turnPage();
            }
            y += size * 1.5;
            place(new Placed.Words(MARGIN, y, size, line));
        }
        y += 1;
    }

    static double widthOf(String text, double size) {
        return text.chars().mapToDouble(c -> c < 128 ? size / 2 : size).sum();
    }

    private static List<String> broken(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (widthOf(line.toString() + letter, size) > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(letter);
        }
        lines.add(line.toString());
        return lines;
    }

    private void setTable(Grid grid) {
        double[] left = columnEdges(grid);
        @Nullable GridCell[][] places = grid.places();
        double[] heights = heights(places, left);
        int from = 0;
        while (from < places.length) {
            boolean repeatsHere = repeatsHeads && from > 0 && grid.labels() != 1;
            if (repeatsHere) {
                setRows(places, heights, left, 0, grid.heads());
            }
            int to = from;
            double end = y;
            while (to < places.length && end + heights[to] <= bottom) {
                end += heights[to];
                to++;
            }
            setRows(places, heights, left, from, to);
            from = to;
            if (from < places.length) {
                turnPage();
            }
        }
        y += 3;
    }

    private double[] columnEdges(Grid grid) {
        double labels = grid.labels() == 0 ? 0 : width * (grid.labels() == 1 ? 0.34 : 0.44);
        double even = 1.0 / Math.max(1, grid.labels());
        double[] shares = grid.labels() == 3 ? new double[] {0.2, 0.3, 0.5} : new double[] {even, even};
        double[] left = new double[grid.width() + 1];
        left[0] = MARGIN;
        for (int c = 0; c < grid.width(); c++) {
            double own = c < grid.labels() ? labels * shares[c] : (width - labels) / (grid.width() - grid.labels());
            left[c + 1] = left[c] + own;
        }
        return left;
    }

    private static double[] heights(@Nullable GridCell[][] places, double[] left) {
        double[] heights = new double[places.length];
        for (int r = 0; r < places.length; r++) {
            heights[r] = LINE + 2 * PADDING;
            for (int c = 0; c < places[r].length; c++) {
                GridCell cell = places[r][c];
                if (cell != null && cell.rows() == 1) {
                    heights[r] = Math.max(heights[r], lines(cell, c, left).size() * LINE + 2 * PADDING);
                }
            }
        }
        return heights;
    }

    private static List<String> lines(GridCell cell, int column, double[] left) {
        int end = Math.min(left.length - 1, column + cell.columns());
        return broken(cell.text(), SIZE, left[end] - left[column] - 2 * PADDING);
    }

    /** Sets these rows on the page; a cell that goes on below is framed as far as the page goes. */
    private void setRows(@Nullable GridCell[][] places, double[] heights, double[] left, int from, int to) {
        for (int r = from; r < to; r++) {
            for (int c = 0; c < places[r].length; c++) {
                GridCell cell = places[r][c];
                if (cell != null) {
                    double height = sum(heights, r, Math.min(to, r + cell.rows()));
                    setCell(
                            cell,
                            lines(cell, c, left),
                            left[c],
                            left[Math.min(left.length - 1, c + cell.columns())],
                            height);
                }
            }
            y += heights[r];
        }
    }

    private static double sum(double[] heights, int from, int to) {
        double sum = 0;
        for (int r = from; r < to; r++) {
            sum += heights[r];
        }
        return sum;
    }

    private void setCell(GridCell cell, List<String> lines, double left, double right, double height) {
        place(new Placed.Frame(left, y, right - left, height));
        double at = y + Math.max(PADDING, (height - lines.size() * LINE) / 2);
        for (String line : lines) {
            at += LINE;
            double free = right - left - widthOf(line, SIZE);
            double x = cell.role() == Role.LABEL ? left + PADDING : left + free / 2;
            if (!line.isEmpty()) {
                place(new Placed.Words(x, at - SIZE * 0.3, SIZE, line));
            }
        }
    }
}
