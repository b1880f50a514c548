package org.gouji.document.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A picture as dark and light dots, in which lines can be found and taken away. */
final class PictureInk {

    private static final int SHADES = 256;
    /** A line may have so many light dots in it. */
    private static final int FLAW = 2;

    private final BufferedImage grey;
    private final int width;
    private final int height;
    private final BitSet dark = new BitSet();

    PictureInk(BufferedImage picture) {
        width = picture.getWidth();
        height = picture.getHeight();
        grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = grey.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.drawImage(picture, 0, 0, null);
        canvas.dispose();
        int limit = limit();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                dark.set(y * width + x, shade(x, y) < limit);
            }
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isDark(int x, int y) {
        return dark.get(y * width + x);
    }

    private int shade(int x, int y) {
        return grey.getRaster().getSample(x, y, 0);
    }

    /** The shade that parts dark from light best (Otsu). */
    private int limit() {
        long[] counts = new long[SHADES];
        long sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                counts[shade(x, y)]++;
                sum += shade(x, y);
            }
        }
        long all = (long) width * height;
        long below = 0;
        long sumBelow = 0;
        double best = -1;
        int limit = SHADES / 2;
        for (int shade = 0; shade < SHADES; shade++) {
            below += counts[shade];
            sumBelow += shade * counts[shade];
            if (below > 0 && below < all) {
                double apart = (double) sumBelow / below - (double) (sum - sumBelow) / (all - below);
                double between = (double) below * (all - below) * apart * apart;
                if (between > best) {
                    best = between;
                    limit = shade + 1;
                }
            }
        }
        return limit;
    }

    /** A stretch of dark dots: {@code at} is its row or column. */
    record Run(boolean horizontal, int at, int from, int to) {}

    /** All stretches of at least this length along an axis. */
    List<Run> runs(boolean horizontal, int shortest) {
        List<Run> runs = new ArrayList<>();
        int lines = horizontal ? height : width;
        int length = horizontal ? width : height;
        for (int at = 0; at < lines; at++) {
            int from = -1;
            int last = -1;
            for (int i = 0; i < length; i++) {
                if (horizontal ? isDark(i, at) : isDark(at, i)) {
                    from = from < 0 ? i : from;
                    last = i;
                } else if (from >= 0 && i - last > FLAW) {
                    addLong(runs, new Run(horizontal, at, from, last + 1), shortest);
                    from = -1;
                }
            }
            if (from >= 0) {
                addLong(runs, new Run(horizontal, at, from, last + 1), shortest);
            }
        }
        return runs;
    }

    private static void addLong(List<Run> runs, Run run, int shortest) {
        if (run.to() - run.from() >= shortest) {
            runs.add(run);
        }
    }

    /** Takes a line away, with the grey dots along it. */
    void erase(Run run) {
        for (int i = run.from(); i < run.to(); i++) {
            for (int across = run.at() - 2; across <= run.at() + 2; across++) {
                int x = run.horizontal() ? i : across;
                int y = run.horizontal() ? across : i;
                if (x >= 0 && x < width && y >= 0 && y < height) {
                    dark.clear(y * width + x);
                    grey.getRaster().setSample(x, y, 0, SHADES - 1);
                }
            }
        }
    }

    /** A part of the picture on white, with a margin all around, so high without it. */
    BufferedImage strip(int left, int top, int right, int bottom, int high, int margin) {
        double scale = (double) high / (bottom - top);
        int wide = Math.max(1, (int) Math.round((right - left) * scale));
        BufferedImage strip = new BufferedImage(wide + 2 * margin, high + 2 * margin, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = strip.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, strip.getWidth(), strip.getHeight());
        canvas.drawImage(grey, margin, margin, margin + wide, margin + high, left, top, right, bottom, null);
        canvas.dispose();
        return strip;
    }
}
