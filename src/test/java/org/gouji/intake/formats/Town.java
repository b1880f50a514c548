package org.gouji.intake.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gouji.form.Form;
import org.gouji.form.Table;
import org.gouji.intake.Sheet;
import org.gouji.intake.formats.Part.Figures;
import org.gouji.intake.formats.Part.Heading;
import org.gouji.intake.formats.Part.Paragraph;
import org.gouji.intake.formats.Part.Title;
import org.gouji.model.CellKey;

/**
 * The report of an invented town before it is written as some kind of file.
 *
 * @param truth the number of each cell that stands in it, empty where there is none
 */
record Town(String name, int year, Form form, List<Part> parts, Map<CellKey, String> truth) {

    Town {
        parts = List.copyOf(parts);
    }

    static String title(String name, int year) {
        return name + year + "年政府信息公开工作年度报告";
    }

    static Town of(String name, int year, Form form, Sheet sheet) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Title(title(name, year)));
        parts.add(new Paragraph(("根据《中华人民共和国政府信息公开条例》（国务院令第711号）的规定，编制本报告。本报告所列数据的统计期限自%d年1月1日起至12月31日止。"
                        + "如对本报告有疑问，请与%s办公室联系（电话：0000-1234567）。")
                .formatted(year, name)));
        for (Sheet.Line line : sheet.lines.subList(1, sheet.lines.size())) {
            if (line.kind == Sheet.Kind.TITLE) {
                parts.add(new Paragraph(line.cells.get(0)));
            } else if (line.kind == Sheet.Kind.HEADING) {
                parts.add(new Heading(line.cells.get(0)));
                addSection(parts, line, form, sheet);
            }
        }
        parts.add(new Paragraph("无。"));
        Map<CellKey, String> shown = new LinkedHashMap<>(sheet.truth);
        shown.keySet()
                .retainAll(
                        sheet.lines.stream().flatMap(line -> line.keys.stream()).collect(Collectors.toSet()));
        return new Town(name, year, form, parts, shown);
    }

    private static void addSection(List<Part> parts, Sheet.Line heading, Form form, Sheet sheet) {
        if (heading.cells.get(0).startsWith("一、")) {
            parts.add(new Paragraph("（一）主动公开。全年在门户网站发布信息126条，其中机构概况4条、工作动态98条、通知公告24条，比上年增加12.5%。"));
            parts.add(new Paragraph("（二）依申请公开。严格执行登记、审核、办理、答复、归档制度，按时办结率100%，未收取信息处理费。"));
        }
        if (!heading.table.isEmpty()) {
            Table table = form.table(heading.table).orElseThrow();
            List<Sheet.Line> lines = sheet.lines.stream()
                    .filter(line -> line.is(Sheet.Kind.HEADER, heading.table) || line.is(Sheet.Kind.ROW, heading.table))
                    .toList();
            parts.add(new Figures(GridBuilder.build(table, lines)));
        }
    }

    /** The same report with its tables set in another way. */
    Town with(UnaryOperator<Grid> change) {
        List<Part> changed = parts.stream()
                .map(part -> part instanceof Figures figures ? new Figures(change.apply(figures.grid())) : part)
                .toList();
        return new Town(name, year, form, changed, truth);
    }

    List<Grid> grids() {
        return parts.stream()
                .filter(Figures.class::isInstance)
                .map(part -> ((Figures) part).grid())
                .toList();
    }
}
