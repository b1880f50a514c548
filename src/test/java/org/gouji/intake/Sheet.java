package org.gouji.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.form.Block;
import org.gouji.form.Column;
import org.gouji.form.ColumnGroup;
import org.gouji.form.Form;
import org.gouji.form.Row;
import org.gouji.form.Table;
import org.gouji.model.CellKey;

/** A report as a sequence of lines of cells, before it is written in some layout; what a disturbance changes. */
public final class Sheet {

    public enum Kind {
        TITLE,
        HEADING,
        HEADER,
        ROW
    }

    /** One line; {@code labels} cells at its front are labels, the rest are figures. */
    public static final class Line {
        public final Kind kind;
        public final String table;
        public final List<String> cells;
        public final int labels;
        public final List<CellKey> keys;

        Line(Kind kind, String table, List<String> cells, int labels) {
            this(kind, table, cells, labels, List.of());
        }

        Line(Kind kind, String table, List<String> cells, int labels, List<CellKey> keys) {
            this.kind = kind;
            this.table = table;
            this.cells = new ArrayList<>(cells);
            this.labels = labels;
            this.keys = keys;
        }

        public boolean is(Kind other, String of) {
            return kind == other && table.equals(of);
        }

        Line copy() {
            return new Line(kind, table, cells, labels, keys);
        }
    }

    public final List<Line> lines = new ArrayList<>();
    /** What a careful person takes from the sheet: the number of each cell, empty where there is none. */
    public final Map<CellKey, String> truth = new LinkedHashMap<>();

    public static Sheet of(Form form, Map<CellKey, String> figures, String title) {
        Sheet sheet = new Sheet();
        sheet.truth.putAll(figures);
        sheet.add(Kind.TITLE, "", List.of(title));
        sheet.add(Kind.HEADING, "", List.of("一、总体情况"));
        sheet.add(Kind.TITLE, "", List.of("全年通过政务新媒体发布各类信息，做到应公开尽公开，接受群众监督。"));
        for (Table table : form.tables()) {
            sheet.add(Kind.HEADING, table.code(), List.of(table.heading().official()));
            for (Block block : table.blocks()) {
                sheet.addBlock(table, block);
            }
        }
        sheet.add(Kind.HEADING, "", List.of("五、存在的主要问题及改进情况"));
        sheet.add(Kind.TITLE, "", List.of("一是公开内容不够丰富，下一步将加强培训，完善工作机制。"));
        sheet.add(Kind.HEADING, "", List.of("六、其他需要报告的事项"));
        return sheet;
    }

    private void addBlock(Table table, Block block) {
        if (block.caption().isPrinted()) {
            add(Kind.HEADER, table.code(), List.of(block.caption().official()));
        }
        block.remarks().forEach(remark -> add(Kind.HEADER, table.code(), List.of(remark.official())));
        block.groups()
                .forEach(group ->
                        add(Kind.HEADER, table.code(), List.of(group.label().official())));
        List<String> heads = new ArrayList<>();
        if (block.corner().isPrinted()) {
            heads.add(block.corner().official());
        }
        block.columns().forEach(column -> heads.add(column.label().official()));
        add(Kind.HEADER, table.code(), heads);
        List<String> open = new ArrayList<>();
        for (Row row : block.rows()) {
            if (row.group()) {
                open.add(row.label().official());
                continue;
            }
            List<String> cells = new ArrayList<>(open);
            open.clear();
            if (row.label().isPrinted()) {
                cells.add(row.label().official());
            }
            int labels = cells.size();
            List<CellKey> keys = new ArrayList<>();
            for (Column column : block.columns()) {
                CellKey key = new CellKey(table.code(), row.code(), column.code());
                keys.add(key);
                cells.add(truth.getOrDefault(key, ""));
            }
            lines.add(new Line(Kind.ROW, table.code(), cells, labels, keys));
        }
    }

    /** Table RL as three lines of five instead of one line of fifteen. */
    void cutCasesIntoParts(Form form) {
        Block block = form.table("RL").orElseThrow().blocks().get(0);
        List<ColumnGroup> parts = block.groups().stream()
                .filter(group -> group.columns().size() == 5)
                .toList();
        int row = indexOf(Kind.ROW, "RL");
        List<String> figures = lines.get(row).cells;
        lines.removeIf(line -> line.table.equals("RL") && line.kind != Kind.HEADING);
        List<Line> cut = new ArrayList<>();
        cut.add(new Line(Kind.HEADER, "RL", List.of("", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"), 6));
        for (int i = 0; i < parts.size(); i++) {
            List<String> cells = new ArrayList<>();
            cells.add(parts.get(i).label().official());
            cells.addAll(figures.subList(i * 5, i * 5 + 5));
            cut.add(new Line(Kind.ROW, "RL", cells, 1));
        }
        lines.addAll(indexOf(Kind.HEADING, "RL") + 1, cut);
    }

    /** Writes another text into the figure at this place of a row, and the number it means. */
    public void set(Line row, int figure, String text, String number) {
        row.cells.set(row.labels + figure, text);
        truth.put(row.keys.get(figure), number);
    }

    int indexOf(Kind kind, String table) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).is(kind, table)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No line " + kind + " of " + table + ".");
    }

    public List<Line> rows(String table) {
        return lines.stream().filter(line -> line.is(Kind.ROW, table)).toList();
    }

    private void add(Kind kind, String table, List<String> cells) {
        lines.add(new Line(kind, table, cells, cells.size()));
    }
}
