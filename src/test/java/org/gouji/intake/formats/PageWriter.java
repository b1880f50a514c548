package org.gouji.intake.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gouji.intake.formats.GridCell.Role;

/** A report as a page saved by an office program or from a site. */
final class PageWriter {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Town town;
    private final PageLook look;
    private final StringBuilder out = new StringBuilder();
    private int cells;

    private PageWriter(Town town, PageLook look) {
        this.town = town;
        this.look = look;
    }

    static String write(Town town, PageLook look) {
        return new PageWriter(town, look).page();
    }

    static byte[] bytes(Town town, PageLook look) {
        boolean isOffice = look == PageLook.WORD || look == PageLook.EXCEL;
        return write(town, look).getBytes(isOffice ? GB18030 : StandardCharsets.UTF_8);
    }

    private String page() {
        out.append(head());
        for (Part part : town.parts()) {
            if (part instanceof Part.Figures figures) {
                writeTable(figures.grid());
            } else {
                writeWords(part);
            }
        }
        return out.append(foot()).toString();
    }

    private void writeWords(Part part) {
        String text = part instanceof Part.Title title
                ? title.text()
                : part instanceof Part.Heading heading ? heading.text() : ((Part.Paragraph) part).text();
        String tag = part instanceof Part.Title && look == PageLook.SITE ? "h1" : "p";
        out.append(
                switch (look) {
                    case WORD ->
                        "<p class=MsoNormal style='text-indent:21.0pt;mso-char-indent-count:2.0'>" + spans(text)
                                + "</p>\n";
                    case EXCEL -> "<tr height=24><td colspan=10 class=xl65>" + text + "</td></tr>\n";
                    case EDITOR -> "<P>&nbsp;&nbsp;&nbsp;&nbsp;" + text + "\n";
                    case SITE, LAYOUT, PRINT -> "<" + tag + ">" + text + "</" + tag + ">\n";
                });
    }

    /** Word sets figures and Chinese letters in spans of their own. */
    private static String spans(String text) {
        String figures = text.replaceAll("([0-9.]+)", "</span><span lang=EN-US>$1</span><span>");
        return "<span>" + figures + "<o:p></o:p></span>";
    }

    private void writeTable(Grid grid) {
        out.append(
                switch (look) {
                    case WORD ->
                        "<table class=MsoNormalTable border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n";
                    case EXCEL -> "";
                    case SITE -> "<div class=\"tb\"><table border=\"1\"><tbody>\n";
                    case EDITOR -> "<TABLE border=1>\n";
                    case LAYOUT -> "<table><tr><td><table border=\"1\">\n";
                    case PRINT -> "<table class=\"printed\"><thead>\n";
                });
        int left = grid.labels() == 1 ? 0 : grid.heads();
        for (List<GridCell> row : grid.rows()) {
            out.append(look == PageLook.PRINT && left-- == 0 ? "</thead><tbody>\n" : "");
            out.append(look == PageLook.EDITOR ? "<TR>" : "<tr>");
            row.forEach(this::writeCell);
            out.append(look == PageLook.EDITOR ? "\n" : "</tr>\n");
        }
        out.append(
                switch (look) {
                    case WORD -> "</table>\n<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>\n";
                    case EXCEL -> "<tr height=24 style='height:18.0pt'><td></td></tr>\n";
                    case SITE -> "</tbody></table></div>\n";
                    case EDITOR -> "</TABLE>\n";
                    case LAYOUT -> "</table></td></tr></table>\n";
                    case PRINT -> "</tbody></table>\n";
                });
    }

    private void writeCell(GridCell cell) {
        cells++;
        String spans = (cell.columns() > 1 ? " colspan=\"%d\"".formatted(cell.columns()) : "")
                + (cell.rows() > 1 ? " rowspan=\"%d\"".formatted(cell.rows()) : "");
        String text = Xml.text(cell.text());
        out.append(
                switch (look) {
                    case WORD ->
                        "<td width=64 valign=top%s style='width:48.0pt'><p class=MsoNormal align=center>%s</p></td>\n"
                                .formatted(
                                        spans,
                                        text.isEmpty() ? "<span lang=EN-US><o:p>&nbsp;</o:p></span>" : spans(text));
                    case EXCEL -> "<td class=xl66%s%s>%s</td>".formatted(spans, number(cell), text);
                    case SITE -> "<td%s><p style=\"text-align:center\"><span>%s</span></p></td>".formatted(spans, text);
                    case EDITOR -> "<TD%s>%s".formatted(spans, torn(cell));
                    case LAYOUT, PRINT -> "<td%s>%s</td>".formatted(spans, text);
                });
    }

    private static String number(GridCell cell) {
        String plain = cell.text().replace(",", "");
        return cell.role() == Role.FIGURE && plain.matches("[0-9.]+") ? " x:num=\"%s\"".formatted(plain) : "";
    }

    private String torn(GridCell cell) {
        String text = Xml.text(cell.text());
        if (cell.role() == Role.FIGURE || text.length() < 4) {
            return cells % 3 == 0 ? "&nbsp;" + text + "　" : "\n  " + text + "\n";
        }
        int half = text.length() / 2;
        String between = switch (cells % 4) {
            case 0 -> "<br>";
            case 1 -> "</font><font size=2>";
            case 2 -> "\n        ";
            default -> "&ensp;";
        };
        return "<font size=2>" + text.substring(0, half) + between + text.substring(half) + "</font>";
    }

    private String head() {
        return switch (look) {
            case WORD -> """
                    <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
                    xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
                    <head><meta http-equiv=Content-Type content="text/html; charset=gb2312">
                    <meta name=Generator content="Microsoft Word 15"><title>%s</title>
                    <!--[if gte mso 9]><xml><w:WordDocument><w:Zoom>110</w:Zoom></w:WordDocument></xml><![endif]-->
                    <style><!-- p.MsoNormal {margin:0cm; font-size:10.5pt;} @page WordSection1 {size:595.3pt 841.9pt;} --></style>
                    </head><body lang=ZH-CN style='text-justify-trim:punctuation'><div class=WordSection1>
                    <![if !supportEmptyParas]>&nbsp;<![endif]>
                    """.formatted(town.name());
            case EXCEL -> """
                    <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
                    <head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><style>.xl66{mso-number-format:General}</style>
                    <!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ActiveSheet>0</x:ActiveSheet></x:ExcelWorkbook></xml><![endif]-->
                    </head><body><table border=0 cellpadding=0><col width=72 span=15>
                    """;
            case SITE -> """
                    <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>%1$s-政府信息公开年报</title>
                    <meta name="ContentTitle" content="%1$s%2$d年政府信息公开工作年度报告">
                    <script>var counter = {"规章": 15, "行政许可": 88};</script></head><body>
                    <div class="nav"><a>首页</a> | <a>政务公开</a> | <a>行政许可</a> | <a>行政处罚</a> 12 | <a>政府信息公开年报</a></div>
                    <div style="display:none"><table><tr><td>规章</td><td>9</td><td>9</td><td>9</td></tr></table></div>
                    <p>发布日期：%3$d-01-18　浏览次数：1286　字体：[大 中 小]</p>
                    """.formatted(town.name(), town.year(), town.year() + 1);
            case EDITOR -> "<HTML><HEAD><TITLE>无标题文档</TITLE></HEAD><BODY>\n";
            case PRINT -> """
                    <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>%s</title><style>
                    @page { size: A4; margin: 18mm; @bottom-center { content: "第 " counter(page) " 页"; font-family: "WenQuanYi Zen Hei"; } }
                    body { font: 10pt "WenQuanYi Zen Hei"; } table.printed { border-collapse: collapse; width: 100%%; }
                    td { border: 0.3mm solid black; padding: 1mm; text-align: center; font-size: 8.5pt; }
                    </style></head><body>
                    """.formatted(town.name());
            case LAYOUT -> "<html><head><meta charset=\"utf-8\"></head><body><table><tr><td>位置：首页</td></tr><tr><td>\n";
        };
    }

    private String foot() {
        return switch (look) {
            case WORD -> "</div></body></html>\n";
            case EXCEL -> "</table></body></html>\n";
            case SITE -> "<div class=\"foot\">主办：%s　ICP备00000000号　今日访问：35</div></body></html>\n".formatted(town.name());
            case EDITOR -> "</BODY></HTML>\n";
            case PRINT -> "</body></html>\n";
            case LAYOUT -> "</td></tr><tr><td>打印 关闭</td></tr></table></body></html>\n";
        };
    }
}
