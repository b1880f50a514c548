package org.gouji.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gouji.document.Budget;

/** What is drawn on a page -> its blocks from top to bottom. */
final class PageLayout {

    /** In parts of the font's size: characters nearer than this were typed in one go. */
    private static final float TYPED_ON = 0.1f;
    /** No cell keeps more room clear at each side on purpose. */
    private static final float MOST_PADDING = 8;

    private final List<Grid> grids;
    private final List<List<List<Glyph>>> inCells = new ArrayList<>();
    private final List<Glyph> outside = new ArrayList<>();

    private PageLayout(PageContent page, Budget budget) {
        grids = GridFinder.find(page.rulings(), budget);
        for (Grid grid : grids) {
            List<List<Glyph>> cells = new ArrayList<>();
            grid.cells().forEach(cell -> cells.add(new ArrayList<>()));
            inCells.add(cells);
        }
        List<Glyph> glyphs = page.glyphs();
        int from = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || !isTypedOn(glyphs.get(i - 1), glyphs.get(i))) {
                place(glyphs.subList(from, i));
                from = i;
            }
        }
    }

    static List<Block> blocks(PageContent page, Budget budget) {
        PageLayout layout = new PageLayout(page, budget);
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(layout.linesAndLooseTables());
        for (int i = 0; i < layout.grids.size(); i++) {
            blocks.add(table(layout.grids.get(i), layout.inCells.get(i)));
        }
        for (PagePicture picture : page.pictures()) {
            blocks.add(new Block.Image(picture));
        }
        blocks.sort(Comparator.comparingDouble(Block::top));
        return blocks;
    }

    /** Lines with a table between them do not belong together. */
    private List<Block> linesAndLooseTables() {
        List<Block> blocks = new ArrayList<>();
        List<TextLine> lines = TextLine.of(outside);
        int from = 0;
        for (Grid grid : grids) {
            int to = from;
            while (to < lines.size() && lines.get(to).top() < grid.box().top()) {
                to++;
            }
            blocks.addAll(LooseTables.blocks(lines.subList(from, to)));
            from = to;
        }
        blocks.addAll(LooseTables.blocks(lines.subList(from, lines.size())));
        return blocks;
    }

    private static boolean isTypedOn(Glyph before, Glyph glyph) {
        float gap = glyph.box().left() - before.box().right();
        return before.flow() == Flow.RIGHT
                && glyph.flow() == Flow.RIGHT
                && Math.abs(gap) < TYPED_ON * glyph.size()
                && Math.abs(before.baseLine() - glyph.baseLine()) < TYPED_ON * glyph.size();
    }

    /** A word belongs to one cell, even if it juts out of it. */
    private void place(List<Glyph> word) {
        Glyph first = word.get(0);
        float x = (first.box().left() + word.get(word.size() - 1).box().right()) / 2;
        float y = first.centreY();
        for (int i = 0; i < grids.size(); i++) {
            Grid grid = grids.get(i);
            int cell = grid.box().contains(x, y) ? grid.cellAt(x, y) : -1;
            if (cell >= 0) {
                inCells.get(i).get(cell).addAll(word);
                return;
            }
        }
        if (first.flow() == Flow.RIGHT) {
            outside.addAll(word);
        }
    }

    private static Block.Table table(Grid grid, List<List<Glyph>> inCells) {
        List<List<TextLine>> lines = new ArrayList<>();
        float padding = MOST_PADDING;
        for (int i = 0; i < inCells.size(); i++) {
            List<TextLine> inCell = inCells.get(i).isEmpty() ? List.of() : TextLine.of(inCells.get(i));
            lines.add(inCell);
            Box cell = grid.cells().get(i).box();
            for (TextLine line : inCell) {
                padding = Math.min(padding, (cell.width() - line.right() + line.left()) / 2);
            }
        }
        padding = Math.max(padding, 0);
        List<List<PrintedCell>> rows = new ArrayList<>();
        int row = -1;
        for (int i = 0; i < lines.size(); i++) {
            Grid.GridCell cell = grid.cells().get(i);
            if (cell.row() != row) {
                row = cell.row();
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(CellText.cell(cell, lines.get(i), padding));
        }
        return new Block.Table(grid.box(), rows);
    }
}
