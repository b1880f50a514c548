package org.gouji.intake.formats;

import java.util.Set;
import org.gouji.intake.formats.DocxNumbering.Numbered;
import org.gouji.intake.formats.GridCell.Role;
import org.jspecify.annotations.Nullable;

/** A report as a DOCX with what other office programs than LibreOffice write into it. */
final class DocxWriter {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final Town town;
    private final Set<DocxFeature> features;
    private final DocxRuns runs;
    private final DocxNumbering numbering = new DocxNumbering();

    private DocxWriter(Town town, Set<DocxFeature> features) {
        this.town = town;
        this.features = features;
        runs = new DocxRuns(features);
    }

    static byte[] write(Town town, DocxFeature... features) {
        return new DocxWriter(town, Set.of(features)).archive().bytes();
    }

    private Archive archive() {
        StringBuilder body = new StringBuilder();
        for (Part part : town.parts()) {
            body.append(written(part));
        }
        String space = has(DocxFeature.STRICT) ? STRICT : TRANSITIONAL;
        return new DocxPackage(space, has(DocxFeature.STRICT) ? STRICT_RELATIONS : RELATIONS, numbering, runs.notes())
                .around(body.toString());
    }

    private boolean has(DocxFeature feature) {
        return features.contains(feature);
    }

    private String written(Part part) {
        if (part instanceof Part.Title title) {
            return paragraph("<w:jc w:val=\"center\"/>", runs.words(title.text()));
        }
        if (part instanceof Part.Heading heading) {
            Numbered numbered = has(DocxFeature.LIST_NUMBERING)
                    ? numbering.heading(heading.text())
                    : new Numbered("", heading.text());
            return paragraph(numbered.paragraph(), runs.words(numbered.text()));
        }
        if (part instanceof Part.Paragraph words) {
            return paragraph("", runs.words(words.text()));
        }
        Grid grid = ((Part.Figures) part).grid();
        boolean isBoxed = has(DocxFeature.TEXT_BOX_TWICE) && grid.table().equals("RL");
        return isBoxed ? box(table(grid)) : table(grid) + paragraph("", "");
    }

    private static String paragraph(String properties, String content) {
        return "<w:p>" + (properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + content + "</w:p>\n";
    }

    /** The same content once for programs that know drawings and once for those that do not. */
    private static String box(String content) {
        String inside = content + "<w:p/>";
        return """
                <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="5486400" \
                cy="1200000"/><wp:docPr id="1" name="文本框 1"/><a:graphic><a:graphicData \
                uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>\
                <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5486400" cy="1200000"/></a:xfrm><a:prstGeom prst="rect">\
                <a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>%1$s</w:txbxContent></wps:txbx><wps:bodyPr/>\
                </wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>\
                <v:shape style="width:432pt;height:95pt"><v:textbox><w:txbxContent>%1$s</w:txbxContent></v:textbox>\
                </v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
                """.formatted(inside);
    }

    private String table(Grid grid) {
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            table.append("<w:%s w:val=\"single\" w:sz=\"4\"/>".formatted(side));
        }
        table.append("</w:tblBorders></w:tblPr><w:tblGrid>")
                .append("<w:gridCol w:w=\"%d\"/>".formatted(9000 / grid.width()).repeat(grid.width()))
                .append("</w:tblGrid>\n");
        @Nullable GridCell[][] places = grid.places();
        for (int r = 0; r < places.length; r++) {
            String row = row(grid, places, r);
            boolean isControl = has(DocxFeature.CONTROLS) && r % 7 == 5;
            table.append(isControl ? "<w:sdt><w:sdtContent>" + row + "</w:sdtContent></w:sdt>" : row);
        }
        return table.append("</w:tbl>\n").toString();
    }

    private String row(Grid grid, @Nullable GridCell[][] places, int r) {
        StringBuilder row = new StringBuilder("<w:tr><w:trPr><w:cantSplit/>%s</w:trPr>"
                .formatted(r < grid.heads() && grid.labels() != 1 ? "<w:tblHeader/>" : ""));
        int c = 0;
        while (c < grid.width()) {
            int begin = r;
            GridCell cell = places[r][c];
            while (cell == null) {
                begin--;
                cell = places[begin][c];
            }
            row.append(cell(cell, begin == r));
            c += cell.columns();
        }
        return row.append("</w:tr>\n").toString();
    }

    private String cell(GridCell cell, boolean isFirst) {
        String merge = cell.rows() == 1 ? "" : isFirst ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
        String span = cell.columns() == 1 ? "" : "<w:gridSpan w:val=\"%d\"/>".formatted(cell.columns());
        if (has(DocxFeature.LEFTOVERS) && cell.columns() > 1 && cell.rows() == 1) {
            return mergedTheOldWay(cell);
        }
        String written = "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>%s%s</w:tcPr>%s</w:tc>"
                .formatted(span, merge, isFirst ? content(cell) : paragraph("", hidden(cell)));
        boolean isControl = has(DocxFeature.CONTROLS) && cell.role() == Role.LABEL && merge.isEmpty();
        return isControl ? "<w:sdt><w:sdtPr/><w:sdtContent>" + written + "</w:sdtContent></w:sdt>" : written;
    }

    private String mergedTheOldWay(GridCell cell) {
        String next = "<w:tc><w:tcPr><w:hMerge w:val=\"continue\"/></w:tcPr><w:p/></w:tc>";
        return "<w:tc><w:tcPr><w:hMerge w:val=\"restart\"/></w:tcPr>" + content(cell) + "</w:tc>"
                + next.repeat(cell.columns() - 1);
    }

    /** What a cell said before it was merged into the one above; no program shows it. */
    private String hidden(GridCell cell) {
        return has(DocxFeature.LEFTOVERS) && cell.role() == Role.LABEL ? "<w:r><w:t>6</w:t></w:r>" : "";
    }

    private String content(GridCell cell) {
        Numbered numbered = has(DocxFeature.LIST_NUMBERING) && cell.role() == Role.LABEL
                ? numbering.label(cell.text())
                : new Numbered("", cell.text());
        return paragraph(numbered.paragraph(), runs.cell(numbered.text(), cell.role()));
    }
}
