package org.gouji.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The heads above the figures of a table without ruling lines, put together from their lines. */
final class LooseHeads {

    private static final int MOST_LINES = 12;
    /** In parts of the font's size. */
    private static final float PITCH = 2.4f;

    private static final float LARGEST_PITCH = 1.7f;
    private static final float SLACK = 1.12f;
    private static final float ONE_ROW = 0.6f;

    private LooseHeads() {}

    /** Where the heads of a table begin that begins at this line. */
    static int begin(List<TextLine> lines, int least, int table, float figuresFrom) {
        int begin = table;
        while (begin > least && table - begin < MOST_LINES) {
            TextLine line = lines.get(begin - 1);
            boolean isNear = lines.get(begin).bottom() - line.bottom() < PITCH * line.size();
            if (!isNear || line.right() < figuresFrom || Enumerators.begins(line.text())) {
                return begin;
            }
            begin--;
        }
        return begin;
    }

    /** Rows of heads, by the middle of their lines. */
    static List<List<PrintedCell>> rows(List<TextLine> lines) {
        List<LooseLabel> heads = new ArrayList<>();
        if (lines.isEmpty()) {
            return List.of();
        }
        float pitch = SLACK * leastPitch(lines);
        for (TextLine line : lines) {
            line.narrowParts().forEach(part -> LooseLabel.add(heads, line, part, pitch));
        }
        heads.sort(Comparator.comparingDouble(LooseLabel::centre));
        List<List<PrintedCell>> rows = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= heads.size(); i++) {
            if (i == heads.size()
                    || heads.get(i).centre() - heads.get(from).centre()
                            > ONE_ROW * lines.get(0).size()) {
                List<LooseLabel> row = new ArrayList<>(heads.subList(from, i));
                row.sort(Comparator.comparingDouble(LooseLabel::left));
                rows.add(new ArrayList<>(row.stream().map(head -> head.cell(1)).toList()));
                from = i;
            }
        }
        return rows;
    }

    /** How near to each other two lines of one head stand: nearer than two heads, one below the other. */
    private static float leastPitch(List<TextLine> lines) {
        float least = Float.MAX_VALUE;
        List<LooseLabel> parts = new ArrayList<>();
        for (TextLine line : lines) {
            for (TextLine.Part part : line.narrowParts()) {
                for (LooseLabel above : parts) {
                    float pitch = above.pitchTo(line, part);
                    least = pitch > 0 && pitch < least ? pitch : least;
                }
                LooseLabel.add(parts, line, part, 0);
            }
        }
        return Math.min(least, LARGEST_PITCH * lines.get(0).size());
    }
}
