package org.gouji.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.gouji.bench.PrintedTable.Box;
import org.gouji.form.Section;
import org.gouji.form.Table;

/** The commonest ways in which a report is saved from the site of an office. */
enum PageLayout implements ReportWriter {
    /** Divisions and plain cells, as content systems write them. */
    DIVISIONS("<td{spans}>{text}</td>", "<p style=\"text-indent:2em\">{text}</p>\n", "", ""),
    /** The page inside layout tables, blanks and spans in the cells. */
    LAYOUT_TABLES(
            "<td{spans}>&nbsp;<span>{text}</span></td>",
            "<p>&nbsp;&nbsp;&nbsp;&nbsp;{text}</p>\n",
            "<table width=\"1000\" align=\"center\"><tr><td class=\"side\" valign=\"top\">公开目录</td>"
                    + "<td valign=\"top\"><table class=\"main\" width=\"100%\"><tr><td>",
            "</td></tr></table></td></tr></table>\n"),
    /** Paragraphs pasted from Word around plain centred cells. */
    PASTED(
            "<td{spans} align=\"center\">{text}</td>",
            "<p class=\"MsoNormal\" style=\"text-indent:32.0pt;line-height:28.0pt\">"
                    + "<span style=\"font-family:仿宋_GB2312\">{text}<span lang=\"EN-US\"><o:p></o:p></span></span></p>\n",
            "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->\n",
            ""),
    /** All of it pasted from Word, every cell with its leftovers: three times the size. */
    WORD(
            "<td{spans} width=\"57\" style=\"border:solid windowtext 1.0pt;padding:0cm 5.4pt\"><p class=\"MsoNormal\""
                    + " align=\"center\"><span lang=\"EN-US\" style=\"font-size:10.5pt\">{text}<o:p></o:p></span></p></td>",
            "<p class=\"MsoNormal\" style=\"text-indent:32.0pt\"><span style=\"font-size:16.0pt;font-family:仿宋_GB2312\">"
                    + "{text}<span lang=\"EN-US\"><o:p></o:p></span></span></p>\n",
            "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->"
                    + "<style>p.MsoNormal{mso-style-parent:\"\";margin:0cm;font-size:10.5pt}</style>\n",
            "");

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="%1$s">
            <meta name="SiteName" content="云屏县人民政府">
            <meta name="ColumnName" content="政府信息公开年报">
            <meta name="ArticleTitle" content="%2$s">
            <title>%2$s_云屏县人民政府</title>
            <link rel="stylesheet" type="text/css" href="/css/style.css">
            <style type="text/css">
            body{margin:0;font-family:"Microsoft YaHei",SimSun,sans-serif;font-size:14px;color:#333}
            .top{height:160px;background:url(/images/banner.jpg) no-repeat center}
            .nav li{float:left;width:120px;line-height:42px;text-align:center;list-style:none}
            .nav a{color:#fff;text-decoration:none}.nav a:hover{background:#a00}
            .article table{border-collapse:collapse;width:100%%}.article td{border:1px solid #000;padding:2px 5px}
            .foot{clear:both;padding:20px 0;text-align:center;line-height:24px;background:#eee}
            </style>
            <script type="text/javascript">
            var siteId="9901",columnId="4471";
            function doZoom(n){document.getElementById("zoom").style.fontSize=n+"px";}
            (function(){var s=document.createElement("script");s.async=true;s.src="/js/count.js?id="+siteId;
            document.getElementsByTagName("head")[0].appendChild(s);})();
            </script>
            </head>
            <body>
            <div class="top"><a href="/"><img src="/images/logo.png" alt="云屏县人民政府"></a></div>
            <ul class="nav"><li><a href="/">首页</a></li><li><a href="/xw/">政务要闻</a></li>\
            <li><a href="/zwgk/">政务公开</a></li><li><a href="/fw/">政务服务</a></li><li><a href="/hd/">互动交流</a></li>\
            <li><a href="/yp/">走进云屏</a></li></ul>
            <div class="left"><ul><li><a href="/zwgk/zn/">政府信息公开指南</a></li><li><a href="/zwgk/zd/">政府信息公开制度</a></li>\
            <li><a href="/zwgk/fd/">法定主动公开内容</a></li><li><a href="/zwgk/nb/">政府信息公开年报</a></li></ul></div>
            <div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 政府信息公开年报</div>
            <h1>%2$s</h1>
            <div class="info"><span>发布时间：%3$d-01-18</span> <span>来源：%4$s</span> <span>字号：\
            <a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(14)">小</a></span></div>
            <div id="zoom" class="article">
            """;

    private static final String FOOT = """
            </div>
            <div class="foot">
            <p>主办单位：云屏县人民政府办公室　技术支持：云屏县信息中心</p>
            <p><a href="/gywm/">关于我们</a> | <a href="/wzdt/">网站地图</a> | 网站标识码：0000000000</p>
            </div>
            </body>
            </html>
            """;

    private final String cell;
    private final String paragraph;
    private final String before;
    private final String after;

    PageLayout(String cell, String paragraph, String before, String after) {
        this.cell = cell;
        this.paragraph = paragraph;
        this.before = before;
        this.after = after;
    }

    @Override
    public String before(InventedReport report) {
        return HEAD.formatted("utf-8", report.title(), report.year() + 1, report.unit())
                + before
                + heading(report.form().sections().get(0).heading().official());
    }

    @Override
    public String paragraph(String text) {
        return paragraph.replace("{text}", text);
    }

    @Override
    public String after(InventedReport report) {
        StringBuilder page = new StringBuilder();
        for (Table table : report.form().tables()) {
            page.append(heading(table.heading().official())).append("<table border=\"1\">\n");
            PrintedTable.of(table, report.figures()).forEach(line -> page.append(row(line)));
            page.append("</table>\n");
        }
        List<Section> sections = report.form().sections();
        for (Section section : sections.subList(1, sections.size())) {
            page.append(heading(section.heading().official()));
            page.append(paragraph(Narrative.closing()));
        }
        return page.append(after).append(FOOT).toString();
    }

    private String heading(String text) {
        return paragraph("<strong>" + text + "</strong>");
    }

    private String row(List<Box> boxes) {
        return boxes.stream()
                .map(box -> cell.replace("{spans}", spans(box)).replace("{text}", box.text()))
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String spans(Box box) {
        return (box.columns() > 1 ? " colspan=\"" + box.columns() + "\"" : "")
                + (box.rows() > 1 ? " rowspan=\"" + box.rows() + "\"" : "");
    }

    @Override
    public String ending() {
        return "html";
    }
}
