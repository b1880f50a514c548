package org.gouji.document.page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Budget;
import org.gouji.document.ocr.OcrEngine;

/**
 * The picture of a page -> what is drawn on it. Lines and cells are found here, in the dots; the engine reads one line of text
 * at a time, for on a whole table engines lose single figures.
 */
final class PicturePage {

    /** In points: a picture is taken for a page of A4. */
    private static final float SHORT_SIDE = 595;

    private static final float LONG_SIDE = 842;
    /** In points for a dot: what a screen shows. A picture of few dots is a part of a page. */
    private static final float COARSEST = 0.75f;
    /** In sides: how far the shape of a sheet may be from A4. */
    private static final float SHEET_SHAPE = 0.05f;

    private static final int FEWEST_CELLS = 4;
    /** In points: longer than any stroke of a character. */
    private static final float SHORTEST_ACROSS = 20;

    private static final float SHORTEST_DOWN = 13;
    /** In points: what is left clear beside a ruling line, which may be askew. */
    private static final float INSET = 1;
    /** In points: a line of text is given to the engine at least so high, so that a dash stays one. */
    private static final float LEAST_HEIGHT = 6.5f;

    private static final int STRIP_HEIGHT = 36;
    private static final int STRIP_MARGIN = 14;

    /** A line of text; {@code isInCell} if it stands in a table. */
    private record Strip(int left, int top, int right, int bottom, boolean isInCell) {}

    private final PictureInk ink;
    private final float scale;
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Strip> strips = new ArrayList<>();

    private final List<Grid> grids;

    /** Looks for lines and tables in a picture. */
    PicturePage(BufferedImage picture, Budget budget) throws IOException {
        ink = new PictureInk(picture);
        scale = Math.min(COARSEST, (ink.width() > ink.height() ? LONG_SIDE : SHORT_SIDE) / ink.width());
        findRulings();
        grids = GridFinder.find(rulings, budget);
    }

    /** Whether it shows a table, or is shaped like a sheet of paper; photographs and emblems are neither. */
    boolean isOfReport() {
        float sides = (float) Math.max(ink.width(), ink.height()) / Math.min(ink.width(), ink.height());
        return grids.stream().anyMatch(grid -> grid.cells().size() >= FEWEST_CELLS)
                || Math.abs(sides - LONG_SIDE / SHORT_SIDE) < SHEET_SHAPE;
    }

    /** What the engine reads in it, as a page of this number. */
    PageContent read(int number, OcrEngine engine, Budget budget) throws IOException {
        findStrips();
        List<Glyph> glyphs = glyphs(engine, budget);
        return new PageContent(number, ink.width() * scale, ink.height() * scale, glyphs, rulings, List.of(), 0, 0);
    }

    private void findRulings() {
        List<PictureInk.Run> runs = new ArrayList<>(ink.runs(true, dots(SHORTEST_ACROSS)));
        runs.addAll(ink.runs(false, dots(SHORTEST_DOWN)));
        for (PictureInk.Run run : runs) {
            rulings.add(new Ruling(run.horizontal(), (run.at() + 0.5f) * scale, run.from() * scale, run.to() * scale));
        }
        runs.forEach(ink::erase);
    }

    private void findStrips() {
        PictureStrips finder = new PictureStrips(ink, scale);
        int from = 0;
        for (Grid grid : grids) {
            addStrips(finder, from, dots(grid.box().top() - INSET));
            for (Grid.GridCell cell : grid.cells()) {
                Box box = cell.box();
                finder.in(
                                dots(box.left() + INSET),
                                dots(box.top() + INSET),
                                dots(box.right() - INSET),
                                dots(box.bottom() - INSET),
                                false)
                        .forEach(line -> addStrip(line, true));
            }
            from = Math.max(from, dots(grid.box().bottom() + INSET));
        }
        addStrips(finder, from, ink.height());
    }

    private void addStrips(PictureStrips finder, int top, int bottom) {
        finder.in(0, Math.max(0, top), ink.width(), bottom, true).forEach(line -> addStrip(line, false));
    }

    private void addStrip(int[] line, boolean isInCell) {
        int lacking = Math.max(0, dots(LEAST_HEIGHT) - (line[3] - line[1])) / 2;
        strips.add(new Strip(
                line[0], Math.max(0, line[1] - lacking), line[2], Math.min(ink.height(), line[3] + lacking), isInCell));
    }

    private int dots(float points) {
        return Math.round(points / scale);
    }

    private List<Glyph> glyphs(OcrEngine engine, Budget budget) throws IOException {
        List<String> texts = engine.read(pictures(strips), OcrEngine.Script.CHINESE, budget);
        List<Integer> inDoubt = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            if (strips.get(i).isInCell() && PictureFigures.mayBeFigure(texts.get(i))) {
                inDoubt.add(i);
            }
        }
        List<BufferedImage> doubtful =
                pictures(inDoubt.stream().map(strips::get).toList());
        List<String> second = engine.read(doubtful, OcrEngine.Script.FIGURES, budget);
        List<String> third = engine.read(doubtful, OcrEngine.Script.FIGURES_AGAIN, budget);
        List<String> settled = new ArrayList<>(texts);
        for (int i = 0; i < inDoubt.size(); i++) {
            int strip = inDoubt.get(i);
            settled.set(strip, PictureFigures.settled(texts.get(strip), second.get(i), third.get(i)));
        }
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            addGlyphs(strips.get(i), settled.get(i), glyphs);
        }
        return glyphs;
    }

    private List<BufferedImage> pictures(List<Strip> some) {
        return some.stream()
                .map(strip ->
                        ink.strip(strip.left(), strip.top(), strip.right(), strip.bottom(), STRIP_HEIGHT, STRIP_MARGIN))
                .toList();
    }

    /** The engine tells no places inside a line, so its characters share the line's room. */
    private void addGlyphs(Strip strip, String text, List<Glyph> glyphs) {
        float top = strip.top() * scale;
        float bottom = strip.bottom() * scale;
        float left = strip.left() * scale;
        float share = (strip.right() - strip.left()) * scale / Math.max(1, width(text));
        for (int i = 0; i < text.length(); i++) {
            float right = left + share * width(text.charAt(i));
            glyphs.add(
                    new Glyph(text.substring(i, i + 1), new Box(left, top, right, bottom), bottom - top, Flow.RIGHT));
            left = right;
        }
    }

    private static int width(String text) {
        return text.chars().map(c -> width((char) c)).sum();
    }

    private static int width(char c) {
        return c < 0x2E80 ? 1 : 2;
    }
}
