package org.gouji.intake.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A PDF written by hand, object by object, so that any of them can be wrong. Its first are the catalogue, pages, page, font. */
final class PdfText {

    static final String PAGE =
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 700 800] /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R >>";

    private static final int FIRST_LINE = 760;
    private static final int LINE = 20;

    private final List<byte[]> objects = new ArrayList<>();
    private String trailer = "";
    private int xref = -1;

    PdfText() {
        add("<< /Type /Catalog /Pages 2 0 R >>");
        add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        add(PAGE);
        add("<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font"
                + " /Subtype /CIDFontType0 /BaseFont /SimSun /DW 1000"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>] >>");
    }

    /** The draft, with these orders in place of its first cell, which stands at 200 points from the left. */
    static PdfText draft(String first) {
        return new PdfText().stream("", content(first));
    }

    static String content(String first) {
        StringBuilder content = new StringBuilder();
        List<List<String>> lines = new ArrayList<>(List.of(List.of(Draft.TITLE), List.of(Draft.HEADING)));
        lines.addAll(Draft.rows(""));
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < lines.get(i).size(); j++) {
                String text = lines.get(i).get(j);
                content.append(text.isEmpty() ? first : at(40 + 160.0 * j, FIRST_LINE - LINE * i, text));
            }
        }
        double bottom = FIRST_LINE - LINE * (lines.size() - 1) - 5.0;
        double top = FIRST_LINE - LINE * 1 - 5.0;
        for (int row = 2; row <= lines.size(); row++) {
            content.append("30 %d 640 0.5 re f\n".formatted(FIRST_LINE - LINE * (row - 1) - 5));
        }
        for (int column = 0; column <= 4; column++) {
            content.append(
                    String.format(Locale.ROOT, "%d %.1f 0.5 %.1f re f\n", 30 + 160 * column, bottom, top - bottom));
        }
        return content.toString();
    }

    /** Shows a text where the first cell is, so far from its left. */
    static String first(double right, String text) {
        return at(200 + right, FIRST_LINE - LINE * 4, text);
    }

    private static String at(double x, int y, String text) {
        return String.format(Locale.ROOT, "BT /F 10 Tf 1 0 0 1 %.1f %d Tm <%s> Tj ET\n", x, y, hex(text));
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    PdfText add(String object) {
        objects.add(object.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Puts another object in the place of the one of this number. */
    PdfText set(int number, String object) {
        objects.set(number - 1, object.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    PdfText stream(String entries, String content) {
        return stream(entries, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    PdfText stream(String entries, byte[] content) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes("<< /Length %d %s >>\nstream\n"
                .formatted(content.length, entries)
                .getBytes(StandardCharsets.ISO_8859_1));
        object.writeBytes(content);
        object.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        objects.add(object.toByteArray());
        return this;
    }

    /** More entries of the trailer. */
    PdfText trailer(String entries) {
        trailer = entries;
        return this;
    }

    /** Says that the table of objects is there. */
    PdfText xref(int place) {
        xref = place;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(pdf.size());
            pdf.writeBytes(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
            pdf.writeBytes(objects.get(i));
            pdf.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        int table = pdf.size();
        StringBuilder end = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> end.append("%010d 00000 n \n".formatted(place)));
        end.append("trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.size() + 1, trailer, xref < 0 ? table : xref));
        pdf.writeBytes(end.toString().getBytes(StandardCharsets.ISO_8859_1));
        return pdf.toByteArray();
    }
}
