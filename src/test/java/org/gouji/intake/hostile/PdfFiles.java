package org.gouji.intake.hostile;

import static org.gouji.intake.hostile.HostileFile.hostile;
import static org.gouji.intake.hostile.HostileFile.showing;
import static org.gouji.intake.hostile.PdfText.first;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs that go in circles, unpack without measure, bring broken fonts, and show other figures than they hold. */
final class PdfFiles {

    private static final String FIGURE = first(0, Draft.FIGURE);
    private static final String FONT_WITH_MAP =
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>";

    private PdfFiles() {}

    static List<HostileFile> files() {
        List<HostileFile> files = new ArrayList<>();
        addFigures(files);
        addCircles(files);
        addSizes(files);
        addFonts(files);
        addReaching(files);
        return files;
    }

    private static void addFigures(List<HostileFile> files) {
        figure(files, "12", "as-it-is", FIGURE);
        figure(files, "12", "invisible-digit", FIGURE + "3 Tr\n" + first(20, "9") + "0 Tr\n");
        figure(files, "12", "white-digit", FIGURE + "q 1 1 1 rg\n" + first(20, "9") + "Q\n");
        figure(files, "12", "white-grey-digit", FIGURE + "q 1 g\n" + first(20, "9") + "Q\n");
        inSpace(files, "12", "no-ink-digit", "[/Separation /Ink /DeviceGray 6 0 R]", "0 scn");
        inSpace(files, "129", "much-ink-digit", "[/Separation /Ink /DeviceGray 6 0 R]", "1 scn");
        inSpace(files, "12", "ink-of-no-name-digit", "[/Separation /None /DeviceGray 6 0 R]", "1 scn");
        inSpace(files, "12", "white-of-a-palette-digit", "[/Indexed /DeviceRGB 1 <000000FFFFFF>]", "1 sc");
        inSpace(files, "12", "first-white-of-a-palette-digit", "[/Indexed /DeviceRGB 1 <FFFFFF000000>]", "");
        inSpace(files, "12", "white-lab-digit", "[/Lab << /WhitePoint [0.9505 1 1.089] >>]", "100 0 0 sc");
        inSpace(files, "12", "white-of-two-inks-digit", "[/DeviceN [/A /B] /DeviceGray 7 0 R]", "0 0 scn");
        inSpace(
                files,
                "12",
                "ink-of-too-few-parts-digit",
                "[/Separation /Ink /DeviceRGB 6 0 R]",
                "1 1 1 rg /Own cs 1 g");
        inSpace(files, "129", "ink-that-is-none-digit", "[/Separation]", "1 scn");
        inSpace(files, "129", "space-that-is-nowhere-digit", "/DeviceGray", "1 g /Gone cs 1 scn");
        inSpace(files, "129", "palette-without-end-digit", "[/Indexed /DeviceRGB (x) 7]", "1 sc");
        files.add(showing(
                "12",
                "pdf-covered-by-no-ink.pdf",
                () -> PdfText.draft(FIGURE + "q /Own cs 1 scn 190 670 60 30 re f Q\n")
                        .set(
                                3,
                                PdfText.PAGE.replace(
                                        "/Font", "/ColorSpace << /Own [/Separation /None /DeviceGray 6 0 R] >> /Font"))
                        .add("<< /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>")
                        .bytes()));
        figure(files, "12", "tiny-digit", FIGURE + first(20, "9").replace("/F 10 Tf", "/F 0.01 Tf"));
        figure(files, "12", "digit-outside-clip", FIGURE + "q 0 0 1 1 re W n\n" + first(20, "9") + "Q\n");
        figure(files, "12", "digit-outside-page", FIGURE + first(2_000, "9"));
        figure(files, "overprinted", "overprinted", FIGURE + first(10, "9"));
        figure(files, "overprinted", "overprinted-first", first(0, "9") + FIGURE);
        figure(files, "12", "covered", first(20, "9") + "q 1 1 1 rg 218 676 14 14 re f Q\n" + FIGURE);
        figure(files, "12", "printed-twice", FIGURE + FIGURE);
        figure(files, "12", "printed-twice-for-bold", FIGURE + first(0.4, "12"));
        figure(files, "12", "zero-width-space", first(0, "1\u200B2"));
        figure(files, "132", "right-to-left-override", first(0, "1\u202E23"));
        figure(files, "12", "actual-text", "/Span << /ActualText (99) >> BDC\n" + FIGURE + "EMC\n");
        figure(files, "12", "backwards", first(10, "2") + first(0, "1"));
        figure(files, "21", "mirrored", FIGURE.replace("1 0 0 1", "-1 0 0 1"));
        files.add(showing(
                "12",
                "pdf-hidden-layer.pdf",
                () -> PdfText.draft(FIGURE + "/OC /Off BDC\n" + first(20, "9") + "EMC\n")
                        .set(
                                1,
                                "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >> >>")
                        .set(3, PdfText.PAGE.replace("/Font", "/Properties << /Off 6 0 R >> /Font"))
                        .add("<< /Type /OCG /Name (x) >>")
                        .bytes()));
        files.add(showing("12", "pdf-lying-map.pdf", () -> lying("<31> <39>")));
        files.add(showing("12", "pdf-map-to-many.pdf", () -> lying("<31> <00310039>")));
        files.add(showing(
                "12",
                "pdf-hidden-note.pdf",
                () -> PdfText.draft(FIGURE)
                        .set(
                                3,
                                PdfText.PAGE.replace(
                                        "/Contents",
                                        "/Annots [<< /Type /Annot /Subtype /FreeText /F 2 /Rect [220 670 240 690]"
                                                + " /Contents (9) /AP << /N 6 0 R >> >>] /Contents"))
                        .stream(
                                "/Type /XObject /Subtype /Form /BBox [0 0 20 20] /Resources << /Font << /F 4 0 R >> >>",
                                "BT /F 10 Tf 0 0 Td <0039> Tj ET")
                        .bytes()));
    }

    /** The figure in a font whose map says other characters than its name. */
    private static byte[] lying(String pair) {
        return PdfText.draft("BT /G 10 Tf 1 0 0 1 200 680 Tm (12) Tj ET\n")
                .set(3, PdfText.PAGE.replace("/F 4 0 R", "/F 4 0 R /G 6 0 R"))
                .add(FONT_WITH_MAP)
                .stream(
                        "",
                        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
                                + "1 beginbfchar " + pair + " endbfchar endcmap end")
                .bytes();
    }

    /** A third digit in a colour of a space of the file's own; of inks, the more of it the darker. */
    private static void inSpace(List<HostileFile> files, String seen, String name, String space, String colour) {
        String digit = "q /Own cs " + colour + "\n" + first(20, "9") + "Q\n";
        files.add(showing(
                seen,
                "pdf-" + name + ".pdf",
                () -> PdfText.draft(FIGURE + digit)
                        .set(3, PdfText.PAGE.replace("/Font", "/ColorSpace << /Own " + space + " >> /Font"))
                        .add("<< /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>")
                        .stream("/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]", "{ add 1 exch sub }")
                        .bytes()));
    }

    private static void figure(List<HostileFile> files, String seen, String name, String first) {
        files.add(
                showing(seen, "pdf-" + name + ".pdf", () -> PdfText.draft(first).bytes()));
    }

    private static void addCircles(List<HostileFile> files) {
        changed(files, "pages-in-themselves", 2, "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>");
        changed(files, "pages-in-each-other", 3, "<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 1 >>");
        changed(files, "same-page-often", 2, "<< /Type /Pages /Kids [" + "3 0 R ".repeat(10_000) + "] /Count 10000 >>");
        changed(files, "count-without-end", 2, "<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>");
        changed(
                files,
                "parents-in-a-circle",
                3,
                PdfText.PAGE.replace("/Parent 2 0 R", "/Parent 3 0 R").replace("/MediaBox [0 0 700 800]", ""));
        changed(files, "catalogue-is-its-pages", 1, "<< /Type /Catalog /Pages 1 0 R >>");
        changed(files, "no-pages", 2, "<< /Type /Pages /Kids [] /Count 0 >>");
        changed(files, "reference-to-itself", 3, "3 0 R");
        changed(files, "deep-arrays", 3, "[".repeat(200_000));
        changed(files, "deep-dictionaries", 3, "<</a ".repeat(100_000));
        changed(files, "long-name", 3, "<< /" + "a".repeat(2_000_000) + " 1 >>");
        changed(files, "open-string", 3, "(" + "(".repeat(500_000));
        files.add(hostile(
                "pdf-table-before-itself.pdf",
                () -> PdfText.draft(FIGURE).trailer("/Prev 9").xref(9).bytes()));
        files.add(hostile(
                "pdf-table-nowhere.pdf",
                () -> PdfText.draft(FIGURE).xref(2_000_000_000).bytes()));
        files.add(hostile(
                "pdf-table-is-a-circle.pdf", () -> circle(PdfText.draft(FIGURE).bytes())));
        files.add(hostile(
                "pdf-length-is-itself.pdf",
                () -> new PdfText()
                        .stream("/Length 5 0 R", PdfText.content(FIGURE)).bytes()));
        files.add(hostile("pdf-form-in-itself.pdf", () -> forms("/X6 Do", 1, 1)));
        files.add(hostile("pdf-billion-forms.pdf", () -> forms("/X6 Do", 12, 12)));
        files.add(hostile(
                "pdf-pattern-in-itself.pdf",
                () -> PdfText.draft("/Pattern cs /P scn 0 0 100 100 re f\n" + FIGURE)
                        .set(3, PdfText.PAGE.replace("/Font", "/Pattern << /P 6 0 R >> /Font"))
                        .stream(
                                "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0 /YStep 0"
                                        + " /Resources << /Pattern << /P 6 0 R >> >>",
                                "/Pattern cs /P scn 0 0 1 1 re f")
                        .bytes()));
    }

    private static void changed(List<HostileFile> files, String name, int number, String object) {
        files.add(hostile(
                "pdf-" + name + ".pdf",
                () -> PdfText.draft(FIGURE).set(number, object).bytes()));
    }

    /** The table of objects names itself as the one before. */
    private static byte[] circle(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return text.replace("/Root", "/Prev " + text.lastIndexOf("xref\n0") + " /Root")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Forms each of which shows the next so often; the last shows the first. */
    private static byte[] forms(String begin, int depth, int times) {
        StringBuilder names = new StringBuilder("/XObject << ");
        for (int i = 0; i < depth; i++) {
            names.append("/X%d %d 0 R ".formatted(6 + i, 6 + i));
        }
        String resources = names.append(">> ").toString();
        PdfText pdf = PdfText.draft(begin + "\n" + FIGURE).set(3, PdfText.PAGE.replace("/Font", resources + "/Font"));
        for (int i = 0; i < depth; i++) {
            pdf.stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 700 800] /Resources << " + resources + ">>",
                    "/X%d Do ".formatted(6 + (i + 1) % depth).repeat(times));
        }
        return pdf.bytes();
    }

    private static void addSizes(List<HostileFile> files) {
        files.add(hostile(
                "pdf-bomb-of-blanks.pdf",
                () -> new PdfText()
                        .stream("/Filter /FlateDecode", packed(new byte[20 << 20]))
                                .bytes()));
        files.add(hostile(
                "pdf-bomb-of-orders.pdf",
                () -> new PdfText()
                        .stream(
                                        "/Filter /FlateDecode",
                                        packed("q ".repeat(10_000_000).getBytes(StandardCharsets.ISO_8859_1)))
                                .bytes()));
        files.add(hostile(
                "pdf-bomb-of-text.pdf",
                () -> new PdfText()
                        .stream(
                                        "/Filter /FlateDecode",
                                        packed(FIGURE.repeat(20_000).getBytes(StandardCharsets.ISO_8859_1)))
                                .bytes()));
        files.add(hostile(
                "pdf-bomb-of-lines.pdf",
                () -> new PdfText()
                        .stream(
                                        "/Filter /FlateDecode",
                                        packed("0 0 m 9 9 l ".repeat(200_000).getBytes(StandardCharsets.ISO_8859_1)))
                                .bytes()));
        files.add(hostile(
                "pdf-bomb-of-rulings.pdf",
                () -> new PdfText()
                        .stream("/Filter /FlateDecode", packed(rulings())).bytes()));
        files.add(hostile(
                "pdf-bomb-of-operands.pdf",
                () -> new PdfText()
                        .stream(
                                        "/Filter /FlateDecode",
                                        packed("[1 ".repeat(500_000).getBytes(StandardCharsets.ISO_8859_1)))
                                .bytes()));
        files.add(hostile(
                "pdf-bomb-in-bombs.pdf",
                () -> new PdfText()
                        .stream(
                                        "/Filter [/FlateDecode /FlateDecode /FlateDecode]",
                                        packed(packed(packed(new byte[60 << 20]))))
                                .bytes()));
        files.add(hostile(
                "pdf-filters-without-end.pdf",
                () -> new PdfText()
                        .stream("/Filter [" + "/ASCIIHexDecode ".repeat(5_000) + "]", "30")
                                .bytes()));
        files.add(hostile(
                "pdf-unknown-filter.pdf",
                () -> new PdfText().stream("/Filter /Nosuch", "1").bytes()));
        files.add(hostile(
                "pdf-predictor.pdf",
                () -> new PdfText()
                        .stream(
                                        "/Filter /FlateDecode /DecodeParms << /Predictor 15"
                                                + " /Columns 2147483647 /Colors 32 /BitsPerComponent 16 >>",
                                        packed(new byte[1_000]))
                                .bytes()));
        files.add(hostile(
                "pdf-object-stream.pdf",
                () -> PdfText.draft(FIGURE).stream(
                                "/Type /ObjStm /N 2147483647 /First 2147483647 /Extends 6 0 R", "1 0 2 0")
                        .bytes()));
        files.add(hostile("pdf-table-stream.pdf", () -> {
            PdfText pdf = PdfText.draft(FIGURE).stream(
                    "/Type /XRef /Size 2147483647 /W [8 8 8] /Index [0 2147483647] /Root 1 0 R", "x");
            String text = new String(pdf.bytes(), StandardCharsets.ISO_8859_1);
            return pdf.xref(text.indexOf("6 0 obj")).bytes();
        }));
        files.add(hostile("pdf-many-objects.pdf", () -> {
            PdfText pdf = PdfText.draft(FIGURE);
            for (int i = 0; i < 10_000; i++) {
                pdf.add("null");
            }
            return pdf.bytes();
        }));
        files.add(hostile("pdf-many-pages.pdf", () -> pages(3_000)));
        page(files, "page-of-no-size", "[0 0 0 0]");
        page(files, "page-without-end", "[-1e30 -1e30 1e30 1e30]");
        page(files, "page-of-nonsense", "[(a) null 1]");
        figure(files, "12", "font-of-no-size", FIGURE.replace("/F 10 Tf", "/F 0 Tf"));
        figure(files, "12", "font-without-end", FIGURE.replace("/F 10 Tf", "/F 1e38 Tf"));
        figure(files, "12", "matrix-of-no-number", FIGURE.replace("1 0 0 1 200.0", "0 0 0 0 1e39"));
    }

    private static byte[] rulings() {
        StringBuilder rulings = new StringBuilder(PdfText.content(FIGURE));
        for (int i = 0; i < 10_000; i++) {
            rulings.append("%d %d %d 0.5 re f\n".formatted(i % 600, i % 799, 5 + i % 90));
            rulings.append("%d %d 0.5 %d re f\n".formatted(i % 699, i % 700, 5 + i % 70));
        }
        return rulings.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void page(List<HostileFile> files, String name, String box) {
        changed(files, name, 3, PdfText.PAGE.replace("[0 0 700 800]", box));
    }

    private static byte[] pages(int count) {
        StringBuilder kids = new StringBuilder();
        PdfText pdf = PdfText.draft(FIGURE);
        for (int i = 0; i < count; i++) {
            kids.append("%d 0 R ".formatted(6 + i));
            pdf.add(PdfText.PAGE);
        }
        return pdf.set(2, "<< /Type /Pages /Kids [" + kids + "] /Count " + count + " >>")
                .bytes();
    }

    static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void addFonts(List<HostileFile> files) {
        changed(files, "font-that-is-not-there", 4, "null");
        changed(files, "font-without-descendant", 4, "<< /Type /Font /Subtype /Type0 /Encoding /UniGB-UCS2-H >>");
        changed(
                files,
                "font-in-itself",
                4,
                "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [4 0 R] >>");
        changed(
                files,
                "font-with-unknown-map",
                4,
                "<< /Type /Font /Subtype /Type0 /Encoding /../../etc/passwd /DescendantFonts [<<>>] >>");
        changed(
                files,
                "font-widths-flood",
                4,
                "<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 0 /LastChar 2147483647 /Widths ["
                        + "1 ".repeat(200_000) + "] >>");
        font(files, "true-type-of-noise", "/FontFile2", "", Disguises.noise(4_000, 3));
        font(files, "true-type-of-lies", "/FontFile2", "", trueType());
        font(files, "compact-font-of-noise", "/FontFile3", "/Subtype /Type1C", Disguises.noise(4_000, 4));
        font(files, "type-1-of-noise", "/FontFile", "/Length1 2147483647 /Length2 -1", Disguises.noise(4_000, 5));
        map(files, "map-of-everything", "1 beginbfrange <0000> <FFFF> <0031> endbfrange\n".repeat(40));
        map(files, "map-uses-itself", "/A usecmap ".repeat(10_000));
        map(files, "map-of-nonsense", "2147483647 beginbfrange <FFFFFFFFFFFF> <00> [<" + "31".repeat(100_000) + ">");
        files.add(hostile(
                "pdf-drawn-font-in-itself.pdf",
                () -> PdfText.draft(FIGURE)
                        .set(
                                4,
                                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 0 /LastChar 255"
                                        + " /Encoding << /Differences [0 /a] >> /CharProcs << /a 6 0 R >> /Resources << /Font << /F 4 0 R >> >> >>")
                        .stream("", "BT /F 1 Tf <00> Tj ET")
                        .bytes()));
    }

    /** Its tables say that they are huge and stand outside the file. */
    private static byte[] trueType() {
        byte[] font = new byte[512];
        font[1] = 1;
        font[5] = 9;
        java.util.Arrays.fill(font, 12, 12 + 9 * 16, (byte) 0x7F);
        System.arraycopy("glyfcmapheadlocamaxphheahmtxpostname".getBytes(StandardCharsets.ISO_8859_1), 0, font, 12, 4);
        return font;
    }

    private static void font(List<HostileFile> files, String name, String key, String entries, byte[] program) {
        files.add(hostile(
                "pdf-" + name + ".pdf",
                () -> PdfText.draft(FIGURE)
                        .set(
                                4,
                                "<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 0 /LastChar 1 /Widths [500 500]"
                                        + " /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 " + key
                                        + " 6 0 R >> >>")
                        .stream(entries, program)
                        .bytes()));
    }

    private static void map(List<HostileFile> files, String name, String map) {
        files.add(hostile(
                "pdf-" + name + ".pdf",
                () -> PdfText.draft(FIGURE)
                        .set(
                                4,
                                "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts"
                                        + " [<< /Type /Font /Subtype /CIDFontType2 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
                                        + " /Supplement 0 >> >>] >>")
                        .stream(
                                "",
                                "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + map + " endcmap")
                        .bytes()));
    }

    private static void addReaching(List<HostileFile> files) {
        changed(
                files,
                "script-and-launch",
                1,
                "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (cmd.exe) /Next << /S"
                        + " /JavaScript /JS (app.alert\\(1\\)) >> >> /AA << /O << /S /URI /URI (http://198.51.100.1/) >> >> >>");
        changed(
                files,
                "form-of-xml",
                1,
                "<< /Type /Catalog /Pages 2 0 R /AcroForm << /XFA (<!DOCTYPE x [<!ENTITY y SYSTEM"
                        + " 'file:///etc/passwd'>]><x>&y;</x>) /Fields [3 0 R] /NeedAppearances true >> >>");
        changed(
                files,
                "file-elsewhere",
                4,
                "<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor << /FontFile2 << /F"
                        + " (/etc/passwd) /FFilter /FlateDecode /Length 0 >> >> >>");
        files.add(hostile("pdf-locked.pdf", () -> locked("geheim")));
        files.add(hostile("pdf-locked-for-changes.pdf", () -> locked("")));
        changed(
                files,
                "locked-by-nonsense",
                1,
                "<< /Type /Catalog /Pages 2 0 R >>",
                "/Encrypt << /Filter /Standard /V 5 /R 6 /O (a)" + " /U (b) /P -1 >> /ID [(a) (b)]");
        changed(
                files,
                "locked-for-certificates",
                1,
                "<< /Type /Catalog /Pages 2 0 R >>",
                "/Encrypt << /Filter /Adobe.PubSec /V 4 /SubFilter /adbe.pkcs7.s5 >> /ID [(a) (b)]");
    }

    private static void changed(List<HostileFile> files, String name, int number, String object, String trailer) {
        files.add(hostile(
                "pdf-" + name + ".pdf",
                () -> PdfText.draft(FIGURE).set(number, object).trailer(trailer).bytes()));
    }

    private static byte[] locked(String user) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfText.draft(FIGURE).bytes())) {
            pdf.protect(new StandardProtectionPolicy("eigner", user, new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
