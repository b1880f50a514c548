package org.gouji.intake;

import java.util.List;
import java.util.stream.Collectors;

/** The ways in which a sheet reaches the office as text or as a page. */
enum Layout {
    TAB {
        @Override
        String write(Sheet sheet) {
            return lines(sheet, "\t", "", "");
        }
    },
    PIPE {
        @Override
        String write(Sheet sheet) {
            return lines(sheet, " | ", "", " |");
        }
    },
    FRAMED_PIPE {
        @Override
        String write(Sheet sheet) {
            return lines(sheet, " | ", "| ", " |");
        }
    },
    PIPE_AFTER_EACH_CELL {
        @Override
        String write(Sheet sheet) {
            return sheet.lines.stream()
                    .map(line -> isPlain(line) ? line.cells.get(0) : String.join(" |\n", line.cells) + " |")
                    .collect(Collectors.joining("\n"));
        }
    },
    PIPE_ON_ITS_OWN_LINE {
        @Override
        String write(Sheet sheet) {
            return sheet.lines.stream()
                    .map(line -> isPlain(line) ? line.cells.get(0) : String.join("\n|\n", line.cells) + "\n|")
                    .collect(Collectors.joining("\n"));
        }
    },
    CELL_A_LINE {
        @Override
        String write(Sheet sheet) {
            return sheet.lines.stream()
                    .map(line -> String.join("\n", line.cells))
                    .collect(Collectors.joining("\n"));
        }
    },
    CELL_A_LINE_WITH_BLANK_LINES {
        @Override
        String write(Sheet sheet) {
            return sheet.lines.stream()
                    .map(line -> String.join("\n\n", line.cells))
                    .collect(Collectors.joining("\n\n"));
        }
    },
    BLANKS {
        @Override
        String write(Sheet sheet) {
            return lines(sheet, " ", "", "");
        }
    },
    ONE_LINE_A_TABLE {
        @Override
        String write(Sheet sheet) {
            StringBuilder text = new StringBuilder();
            for (Sheet.Line line : sheet.lines) {
                boolean isTable = line.kind == Sheet.Kind.HEADER || line.kind == Sheet.Kind.ROW;
                text.append(isTable ? " " : "\n")
                        .append(String.join(" ", line.cells))
                        .append(isTable ? "" : "\n");
            }
            return text.toString();
        }
    },
    GLUED_LABEL {
        @Override
        String write(Sheet sheet) {
            return sheet.lines.stream()
                    .map(line -> String.join("", line.cells.subList(0, line.labels))
                            + String.join(" ", line.cells.subList(line.labels, line.cells.size())))
                    .collect(Collectors.joining("\n"));
        }
    },
    HTML {
        @Override
        String write(Sheet sheet) {
            return "<!DOCTYPE html><html><head><title>页面</title></head><body>" + body(sheet) + "</body></html>";
        }
    },
    HTML_IN_LAYOUT_TABLE {
        @Override
        String write(Sheet sheet) {
            return "<html><body><table><tr><td>首页 &gt; 政府信息公开</td></tr><tr><td><table><tr><td>" + body(sheet)
                    + "</td></tr></table></td></tr><tr><td>主办单位 联系我们</td></tr></table></body></html>";
        }
    };

    abstract String write(Sheet sheet);

    private static boolean isPlain(Sheet.Line line) {
        return line.kind == Sheet.Kind.TITLE || line.kind == Sheet.Kind.HEADING;
    }

    private static String lines(Sheet sheet, String between, String before, String after) {
        return sheet.lines.stream()
                .map(line -> isPlain(line) ? line.cells.get(0) : before + String.join(between, line.cells) + after)
                .collect(Collectors.joining("\n"));
    }

    private static String body(Sheet sheet) {
        StringBuilder html = new StringBuilder();
        boolean open = false;
        for (Sheet.Line line : sheet.lines) {
            if (isPlain(line)) {
                html.append(open ? "</table>" : "")
                        .append("<p>")
                        .append(line.cells.get(0))
                        .append("</p>\n");
                open = false;
            } else {
                html.append(open ? "" : "<table border=1>").append(row(line.cells));
                open = true;
            }
        }
        return html.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>\n"));
    }
}
