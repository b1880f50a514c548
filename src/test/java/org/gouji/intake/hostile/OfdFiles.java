package org.gouji.intake.hostile;

import static org.gouji.document.Archives.text;
import static org.gouji.intake.hostile.HostileFile.hostile;
import static org.gouji.intake.hostile.HostileFile.showing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.document.Archives;

/** OFDs whose parts are elsewhere, in circles or without measure. */
final class OfdFiles {

    private static final String SPACE = " xmlns:ofd='http://www.ofdspec.org/2016'";
    private static final String PAGE = "Doc_0/Pages/Page_0/Content.xml";
    private static final String DOCUMENT = "Doc_0/Document.xml";

    private OfdFiles() {}

    static List<HostileFile> files() {
        List<HostileFile> files = new ArrayList<>();
        figure(files, "132", "right-to-left-override", words(60, "", "1\u202E23"));
        figure(files, "12", "zero-width-space", words(60, "", "1\u200B2"));
        figure(files, "12", "invisible-digit", words(60, "", "12") + words(67, "Visible='false'", "9"));
        figure(files, "12", "clear-digit", words(60, "", "12") + words(67, "Alpha='0'", "9"));
        figure(files, "12", "unfilled-digit", words(60, "", "12") + words(67, "Fill='false'", "9"));
        figure(
                files,
                "12",
                "white-digit",
                words(60, "", "12")
                        + words(67, "", "9")
                                .replace("<ofd:TextCode", "<ofd:FillColor Value='255 255 255'/><ofd:TextCode"));
        figure(files, "overprinted", "overprinted", words(60, "", "12") + words(62, "", "9"));
        figure(
                files,
                "12",
                "backwards",
                words(60, "", "12").replace("X='0'", "X='0' DeltaX='-2'").replace(">12<", ">21<"));
        figure(files, "12", "steps-without-end", words(60, "", "12").replace("X='0'", "X='0' DeltaX='g 2000000000 2'"));
        figure(
                files,
                "12",
                "steps-of-no-number",
                words(60, "", "12").replace("X='0'", "X='0' DeltaX='NaN 1e999 g g g'"));
        page(
                files,
                "many-steps",
                words(60, "", "12")
                        .replace("X='0'", "X='0' DeltaX='g 1000000 2'")
                        .repeat(50));
        page(files, "long-text", words(60, "", "1".repeat(2_000_000)));
        page(files, "many-words", words(60, "", "12").repeat(50_000));
        page(files, "many-rulings", path("M 0 0 L 9 0").repeat(50_000));
        page(files, "long-path", path("M 0 0 " + "L 9 9 ".repeat(500_000)));
        page(
                files,
                "boundary-of-no-number",
                words(60, "", "12").replace("60.0", "NaN").replace("4 5'", "1e39 -1e39'"));
        page(files, "deep-blocks", "<ofd:PageBlock>".repeat(100_000));
        page(files, "many-attributes", "<ofd:TextObject " + SheetFiles.attributes(8_000) + "/>");
        part(
                files,
                "external-entity",
                PAGE,
                "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><ofd:Page" + SPACE + ">&x;</ofd:Page>");
        part(
                files,
                "billion-laughs",
                PAGE,
                "<!DOCTYPE p [" + SheetFiles.laughs() + "]><ofd:Page" + SPACE + ">&l9;</ofd:Page>");
        part(files, "bomb", PAGE, "<ofd:Page" + SPACE + ">" + " ".repeat(4_000_000) + "</ofd:Page>");
        part(files, "root-elsewhere", "OFD.xml", root("../../../../etc/passwd"));
        part(files, "root-is-itself", "OFD.xml", root("OFD.xml"));
        part(files, "page-elsewhere", DOCUMENT, document("<ofd:Page ID='1' BaseLoc='/../../../etc/passwd'/>"));
        part(
                files,
                "same-page-often",
                DOCUMENT,
                document("<ofd:Page ID='1' BaseLoc='Pages/Page_0/Content.xml'/>".repeat(3_000)));
        part(files, "template-in-itself", PAGE, "<ofd:Page" + SPACE + "><ofd:Template TemplateID='5'/></ofd:Page>");
        part(files, "no-pages", DOCUMENT, document(""));
        return files;
    }

    private static void figure(List<HostileFile> files, String seen, String name, String first) {
        files.add(showing(seen, "ofd-" + name + ".ofd", () -> draft(Map.of(), first, "")));
    }

    private static void page(List<HostileFile> files, String name, String end) {
        files.add(hostile("ofd-" + name + ".ofd", () -> draft(Map.of(), words(60, "", "12"), end)));
    }

    private static void part(List<HostileFile> files, String name, String part, String content) {
        files.add(hostile("ofd-" + name + ".ofd", () -> draft(Map.of(part, text(content)), "", "")));
    }

    /** The draft, with these objects in place of its first cell, which stands at 60 mm from the left, and others at the end. */
    static byte[] draft(Map<String, byte[]> parts, String first, String end) {
        List<List<String>> lines = new ArrayList<>(List.of(List.of(Draft.TITLE), List.of(Draft.HEADING)));
        lines.addAll(Draft.rows(""));
        StringBuilder page =
                new StringBuilder("<ofd:Page" + SPACE + "><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
                        + "</ofd:Area><ofd:Content><ofd:Layer ID='9' Type='Body'>");
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < lines.get(i).size(); j++) {
                String text = lines.get(i).get(j);
                page.append(text.isEmpty() ? first : words(10 + 50.0 * j, 20 + 8 * i, "", text));
            }
            if (i > 0) {
                page.append(line(7, 22 + 8 * i, 200, 0));
            }
        }
        for (int column = 0; column <= 4; column++) {
            page.append(line(Math.min(207, 7 + 50 * column), 30, 0, 8 * (lines.size() - 2)));
        }
        page.append(end).append("</ofd:Layer></ofd:Content></ofd:Page>");
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("OFD.xml", text(root("Doc_0/Document.xml")));
        all.put(DOCUMENT, text(document("<ofd:Page ID='1' BaseLoc='Pages/Page_0/Content.xml'/>")));
        all.put(PAGE, text(page.toString()));
        all.putAll(parts);
        return Archives.utf8(all);
    }

    static byte[] honest() {
        return draft(Map.of(), words(60, "", Draft.FIGURE), "");
    }

    private static String root(String document) {
        return "<ofd:OFD" + SPACE + "><ofd:DocBody><ofd:DocRoot>" + document + "</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
    }

    private static String document(String pages) {
        return "<ofd:Document" + SPACE
                + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                + "<ofd:TemplatePage ID='5' BaseLoc='" + "Pages/Page_0/Content.xml'/></ofd:CommonData><ofd:Pages>"
                + pages
                + "</ofd:Pages></ofd:Document>";
    }

    private static String words(double x, String attributes, String text) {
        return words(x, 20 + 8 * 4, attributes, text);
    }

    private static String words(double x, int y, String attributes, String text) {
        return "<ofd:TextObject Font='3' Size='4' Boundary='%s %d %d 5' %s><ofd:TextCode X='0' Y='4'>%s</ofd:TextCode></ofd:TextObject>"
                .formatted(x, y - 4, 4 * text.length(), attributes, text);
    }

    private static String line(int x, int y, int width, int height) {
        return path("M 0 0 L %d %d".formatted(width, height))
                .replace("0 0 9 9", "%d %d %d %d".formatted(x, y, width, height));
    }

    private static String path(String data) {
        return "<ofd:PathObject Boundary='0 0 9 9' LineWidth='0.2'><ofd:AbbreviatedData>" + data
                + "</ofd:AbbreviatedData></ofd:PathObject>";
    }
}
