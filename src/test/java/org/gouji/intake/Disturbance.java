package org.gouji.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gouji.form.Form;

/** What happens to a clean report between the form and the office's inbox. */
public enum Disturbance {
    NONE {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {}
    },
    EMPTY_CELLS {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            for (int i = 0; i < 3; i++) {
                setOne(sheet, random, "", "");
            }
        }
    },
    EMPTY_ROW {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            Sheet.Line row = anyRow(sheet, random);
            for (int i = 0; i < row.keys.size(); i++) {
                sheet.set(row, i, "", "");
            }
        }
    },
    EMPTY_TABLE {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            for (Sheet.Line row : sheet.rows("AP")) {
                for (int i = 0; i < row.keys.size(); i++) {
                    sheet.set(row, i, "", "");
                }
            }
        }
    },
    MARKS {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            setOne(sheet, random, "/", "");
            setOne(sheet, random, "-", "");
            setOne(sheet, random, "——", "");
            setOne(sheet, random, "无", "");
        }
    },
    HALF_WIDTH_BRACKETS {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            labels(
                    sheet,
                    label -> label.replace('（', '(')
                            .replace('）', ')')
                            .replace('，', ',')
                            .replace('：', ':'));
        }
    },
    RENAMED_LABELS {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            labels(
                    sheet,
                    label -> label.replace("其他法律行政法规", "其他法律法规")
                            .replace("上年结转政府信息公开申请数量", "上年转结政府信息公开申请数量")
                            .replace("行政事业性收费", "行政事业型收费")
                            .replace("重复申请", "重复的申请")
                            .replace("处理决定数量", "处理绝对数量"));
        }
    },
    LOST_ENUMERATORS {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            labels(sheet, label -> label.replaceFirst("^\\d\\.", ""));
        }
    },
    FULL_WIDTH_DIGITS {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            figures(
                    sheet,
                    figure -> figure.chars()
                            .mapToObj(c -> c >= '0' && c <= '9'
                                    ? String.valueOf((char) (c - '0' + '０'))
                                    : String.valueOf((char) c))
                            .reduce("", String::concat));
        }
    },
    THOUSANDS_MARKS {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            setOne(sheet, random, "1,234", "1234");
            setOne(sheet, random, "12，345", "12345");
        }
    },
    BLANKS_IN_NUMBERS {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            setOne(sheet, random, "1 234", "1234");
            setOne(sheet, random, "1 2", "no number");
        }
    },
    UNIT_WORDS {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            figures(sheet, figure -> figure.indexOf('.') < 0 ? figure + "件" : figure + "万元");
        }
    },
    REMARK_COLUMN {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            addColumn(sheet, "AP", "备注", random, "", "无", "见附件");
        }
    },
    UNIT_COLUMN {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            for (Sheet.Line line : sheet.lines) {
                if (line.is(Sheet.Kind.ROW, "AD") || line.is(Sheet.Kind.ROW, "AP")) {
                    line.cells.add(line.labels, "件");
                } else if (line.is(Sheet.Kind.HEADER, "AD") && line.cells.size() > 1) {
                    line.cells.add(1, "单位");
                }
            }
        }
    },
    SERIAL_COLUMN {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            int number = 1;
            for (Sheet.Line line : sheet.rows("AP")) {
                line.cells.add(0, Integer.toString(number));
                number++;
            }
        }
    },
    SUBTOTAL_COLUMN {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            for (Sheet.Line line : sheet.rows("AP")) {
                line.cells.add(line.cells.size() - 1, "0");
            }
        }
    },
    PAGE_BREAK {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            List<Sheet.Line> heads = sheet.lines.stream()
                    .filter(line -> line.is(Sheet.Kind.HEADER, "AP"))
                    .map(Sheet.Line::copy)
                    .toList();
            int at = sheet.lines.indexOf(sheet.rows("AP").get(5 + random.nextInt(12)));
            sheet.lines.add(at, new Sheet.Line(Sheet.Kind.TITLE, "", List.of("— 4 —"), 1));
            sheet.lines.addAll(at + 1, heads);
        }
    },
    CASES_AS_THREE_BY_FIVE {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            sheet.cutCasesIntoParts(form);
        }
    },
    ROW_LOST {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            sheet.lines.remove(anyRow(sheet, random));
        }
    },
    LABEL_LOST {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            Sheet.Line row = anyRow(sheet, random);
            row.cells.set(row.labels - 1, "");
        }
    },
    FIGURE_LOST {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            Sheet.Line row = anyRow(sheet, random);
            row.cells.remove(row.labels + random.nextInt(row.cells.size() - row.labels));
        }
    },
    ROW_SHIFTED {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            Sheet.Line row = anyRow(sheet, random);
            row.cells.add(row.labels, "");
            row.cells.remove(row.cells.size() - 1);
        }
    },
    COLUMNS_SWAPPED {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            for (Sheet.Line line : sheet.lines) {
                if (line.is(Sheet.Kind.ROW, "AP") || (line.is(Sheet.Kind.HEADER, "AP") && line.cells.size() > 3)) {
                    int first = line.is(Sheet.Kind.ROW, "AP") ? line.labels : 0;
                    String moved = line.cells.remove(first + 1);
                    line.cells.add(first + 3, moved);
                }
            }
        }
    },
    FOREIGN_ROW {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            Sheet.Line norm = sheet.rows("AD").get(1);
            List<String> cells = new ArrayList<>(List.of("其他主动公开文件（含转发）"));
            for (int i = norm.labels; i < norm.cells.size(); i++) {
                cells.add(Integer.toString(7 + i));
            }
            sheet.lines.add(sheet.lines.indexOf(norm) + 1, new Sheet.Line(Sheet.Kind.ROW, "AD", cells, 1));
        }
    },
    ROW_TWICE {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            Sheet.Line row = anyRow(sheet, random).copy();
            for (int i = row.labels; i < row.cells.size(); i++) {
                row.cells.set(i, "9");
            }
            sheet.lines.add(sheet.lines.size() - 4, row);
        }
    },
    CUT_OFF {
        @Override
        public void apply(Sheet sheet, Form form, Random random) {
            int at = sheet.lines.indexOf(sheet.rows("AP").get(3 + random.nextInt(15)));
            sheet.lines.subList(at, sheet.lines.size()).clear();
        }
    };

    public abstract void apply(Sheet sheet, Form form, Random random);

    /** Its name in words. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Rewrites a label. */
    private interface Rewrite {
        String of(String text);
    }

    private static Sheet.Line anyRow(Sheet sheet, Random random) {
        List<Sheet.Line> rows = sheet.lines.stream()
                .filter(line -> line.is(Sheet.Kind.ROW, "AD") || line.is(Sheet.Kind.ROW, "AP"))
                .toList();
        return rows.get(random.nextInt(rows.size()));
    }

    private static void setOne(Sheet sheet, Random random, String text, String number) {
        Sheet.Line row = anyRow(sheet, random);
        sheet.set(row, random.nextInt(row.keys.size()), text, number);
    }

    private static void labels(Sheet sheet, Rewrite rewrite) {
        for (Sheet.Line line : sheet.lines) {
            if (line.kind != Sheet.Kind.TITLE) {
                for (int i = 0; i < line.labels; i++) {
                    line.cells.set(i, rewrite.of(line.cells.get(i)));
                }
            }
        }
    }

    private static void figures(Sheet sheet, Rewrite rewrite) {
        for (Sheet.Line line : sheet.lines) {
            if (line.kind == Sheet.Kind.ROW) {
                for (int i = line.labels; i < line.cells.size(); i++) {
                    line.cells.set(i, rewrite.of(line.cells.get(i)));
                }
            }
        }
    }

    private static void addColumn(Sheet sheet, String table, String head, Random random, String... remarks) {
        for (Sheet.Line line : sheet.lines) {
            if (line.is(Sheet.Kind.ROW, table)) {
                line.cells.add(remarks[random.nextInt(remarks.length)]);
            } else if (line.is(Sheet.Kind.HEADER, table) && line.cells.size() > 3) {
                line.cells.add(head);
            }
        }
    }
}
