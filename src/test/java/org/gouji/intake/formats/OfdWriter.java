package org.gouji.intake.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A report as an OFD, the national format for pages (GB/T 33190-2016), as different programs write it. */
final class OfdWriter {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final double POINT = 25.4 / 72;

    private final Town town;
    private final Set<OfdFeature> features;
    private int ids = 100;

    private OfdWriter(Town town, Set<OfdFeature> features) {
        this.town = town;
        this.features = features;
    }

    static byte[] write(Town town, OfdFeature... features) {
        return new OfdWriter(town, Set.of(features)).archive().bytes();
    }

    private boolean has(OfdFeature feature) {
        return features.contains(feature);
    }

    private Archive archive() {
        List<List<Placed>> pages = PageLayout.pages(town, has(OfdFeature.LANDSCAPE), has(OfdFeature.RUNNING_HEADS));
        Archive archive = new Archive()
                .with(
                        "OFD.xml",
                        XML + """
                        <ofd:OFD %s Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>%032d</ofd:DocID>\
                        <ofd:Title>%s</ofd:Title><ofd:CreationDate>%d-01-15</ofd:CreationDate></ofd:DocInfo>\
                        <ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>
                        """.formatted(SPACE, town.year(), Town.title(town.name(), town.year()), town.year() + 1))
                .with("Doc_0/Document.xml", document(pages.size()))
                .with("Doc_0/PublicRes.xml", XML + """
                        <ofd:Res %s BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="宋体" FamilyName="宋体"/></ofd:Fonts></ofd:Res>
                        """.formatted(SPACE));
        for (int i = 0; i < pages.size(); i++) {
            archive.with("Doc_0/Pages/Page_%d/Content.xml".formatted(i), page(pages.get(i), i + 1));
        }
        if (has(OfdFeature.TEMPLATE)) {
            List<Placed> header = List.of(new Placed.Words(80, 10, 3, town.name() + "政府信息公开年报"));
            archive.with("Doc_0/Tpls/Tpl_0/Content.xml", content("", header));
        }
        return archive;
    }

    private String box() {
        return has(OfdFeature.LANDSCAPE) ? "0 0 297 210" : "0 0 210 297";
    }

    private String document(int pages) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            list.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(10 + i, i));
        }
        String template = has(OfdFeature.TEMPLATE)
                ? "<ofd:TemplatePage ID=\"5\" Name=\"t\" BaseLoc=\"Tpls/Tpl_0/Content.xml\" ZOrder=\"Background\"/>"
                : "";
        return XML + """
                <ofd:Document %s><ofd:CommonData><ofd:MaxUnitID>99999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>%s\
                </ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>%s</ofd:CommonData>\
                <ofd:Pages>%s</ofd:Pages></ofd:Document>
                """.formatted(SPACE, box(), template, list);
    }

    private String page(List<Placed> placed, int number) {
        List<Placed> all = new ArrayList<>(placed);
        if (has(OfdFeature.ODD_ORDER)) {
            all.sort(Comparator.comparing((Placed each) -> each instanceof Placed.Frame)
                    .thenComparing(each -> each instanceof Placed.Words words ? words.x() : 0.0));
        }
        if (has(OfdFeature.TEMPLATE) || has(OfdFeature.RUNNING_HEADS)) {
            double middle = has(OfdFeature.LANDSCAPE) ? 148 : 105;
            all.add(new Placed.Words(middle - 4, has(OfdFeature.LANDSCAPE) ? 202 : 289, 3, "- " + number + " -"));
        }
        return content(has(OfdFeature.TEMPLATE) ? "<ofd:Template TemplateID=\"5\"/>" : "", all);
    }

    private String content(String before, List<Placed> placed) {
        StringBuilder content = new StringBuilder(XML)
                .append("<ofd:Page %s>%s<ofd:Area><ofd:PhysicalBox>%s</ofd:PhysicalBox></ofd:Area>"
                        .formatted(SPACE, before, box()))
                .append("<ofd:Content><ofd:Layer ID=\"%d\" Type=\"Body\">\n".formatted(ids++));
        for (Placed each : placed) {
            if (each instanceof Placed.Words words) {
                writeWords(content, words);
            } else if (each instanceof Placed.Frame frame && !has(OfdFeature.NO_RULES)) {
                writeFrame(content, frame);
            }
        }
        return content.append("</ofd:Layer></ofd:Content></ofd:Page>\n").toString();
    }

    private void writeWords(StringBuilder content, Placed.Words words) {
        if (!has(OfdFeature.LETTERS)) {
            writeLine(content, words);
            return;
        }
        double x = words.x();
        for (char letter : words.text().toCharArray()) {
            String text = String.valueOf(letter);
            writeLine(content, new Placed.Words(x, words.y(), words.size(), text));
            x += PageLayout.widthOf(text, words.size());
        }
    }

    private void writeLine(StringBuilder content, Placed.Words words) {
        double scale = has(OfdFeature.SCALED) ? POINT : 1;
        double size = words.size() / scale;
        String matrix = has(OfdFeature.SCALED) ? " CTM=\"%s 0 0 %s 0 0\"".formatted(number(POINT), number(POINT)) : "";
        content.append("<ofd:TextObject ID=\"%d\" Font=\"3\" Size=\"%s\"%s Boundary=\"%s %s %s %s\">"
                .formatted(
                        ids++,
                        number(size),
                        matrix,
                        number(words.x()),
                        number(words.y() - words.size()),
                        number(PageLayout.widthOf(words.text(), words.size())),
                        number(words.size() * 1.2)));
        content.append("<ofd:TextCode X=\"0\" Y=\"%s\"%s>%s</ofd:TextCode></ofd:TextObject>\n"
                .formatted(number(size), deltas(words.text(), size), Xml.text(words.text())));
    }

    /** The steps from letter to letter; equal ones are written once with their count. */
    private static String deltas(String text, double size) {
        if (text.length() < 2) {
            return "";
        }
        List<String> steps = new ArrayList<>();
        int at = 0;
        while (at < text.length() - 1) {
            double step = PageLayout.widthOf(text.substring(at, at + 1), size);
            int end = at;
            while (end < text.length() - 1 && PageLayout.widthOf(text.substring(end, end + 1), size) == step) {
                end++;
            }
            steps.add(
                    end - at > 2
                            ? "g " + (end - at) + " " + number(step)
                            : (number(step) + " ").repeat(end - at).trim());
            at = end;
        }
        return " DeltaX=\"" + String.join(" ", steps) + "\"";
    }

    private void writeFrame(StringBuilder content, Placed.Frame frame) {
        String boundary = "%s %s %s %s"
                .formatted(number(frame.x()), number(frame.y()), number(frame.width()), number(frame.height()));
        String w = number(frame.width());
        String h = number(frame.height());
        List<String> paths = has(OfdFeature.RECTANGLES)
                ? List.of("M 0 0 L %1$s 0 L %1$s %2$s L 0 %2$s C".formatted(w, h))
                : List.of(
                        "M 0 0 L %s 0".formatted(w),
                        "M 0 0 L 0 %s".formatted(h),
                        "M %1$s 0 L %1$s %2$s".formatted(w, h),
                        "M 0 %2$s L %1$s %2$s".formatted(w, h));
        for (String path : paths) {
            content.append(
                    "<ofd:PathObject ID=\"%d\" Boundary=\"%s\" LineWidth=\"0.18\"><ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>\n"
                            .formatted(ids++, boundary, path));
        }
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
