package org.gouji.document.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** A PDF written by hand, 600 by 800 points, y counted from the top. Every character is as wide as high. */
final class PdfDraft implements AutoCloseable {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 800;
    private static final int SIZE = 10;

    private final PDDocument pdf = new PDDocument();
    private final StringBuilder content = new StringBuilder();
    private PDPage page = new PDPage();

    PdfDraft() {
        page();
    }

    PdfDraft page() {
        flush();
        page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        page.setResources(new PDResources());
        page.getResources().getCOSObject().setItem(COSName.FONT, fonts("UniGB-UCS2-H"));
        pdf.addPage(page);
        return this;
    }

    PdfDraft turnedPage() {
        page();
        page.setRotation(90);
        return this;
    }

    /** A font as Chinese offices use it: not brought along, told by the name of its map alone. */
    private static COSDictionary fonts(String encoding) {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, 2);
        COSDictionary cid = new COSDictionary();
        cid.setItem(COSName.TYPE, COSName.FONT);
        cid.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        cid.setItem(COSName.BASE_FONT, COSName.getPDFName("SimSun"));
        cid.setItem(COSName.CIDSYSTEMINFO, system);
        cid.setItem(COSName.DW, COSInteger.get(1000));
        COSArray descendants = new COSArray();
        descendants.add(cid);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("SimSun"));
        font.setItem(COSName.ENCODING, COSName.getPDFName(encoding));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F"), font);
        return fonts;
    }

    PdfDraft text(double x, double y, String text) {
        return raw("BT /F %d Tf 1 0 0 1 %s %s Tm <%s> Tj ET".formatted(SIZE, n(x), n(HEIGHT - y), hex(text)));
    }

    /** Text that goes up the page. */
    PdfDraft textUp(double x, double y, String text) {
        return raw("BT /F %d Tf 0 1 -1 0 %s %s Tm <%s> Tj ET".formatted(SIZE, n(x), n(HEIGHT - y), hex(text)));
    }

    PdfDraft line(double x0, double y0, double x1, double y1) {
        return raw("%s %s m %s %s l S".formatted(n(x0), n(HEIGHT - y0), n(x1), n(HEIGHT - y1)));
    }

    /** A table of equal rows whose columns begin and end at these places, each line painted as a thin area. */
    PdfDraft grid(double top, double height, int rows, double... xs) {
        double bottom = top + rows * height;
        for (double x : xs) {
            raw("%s %s 0.5 %s re f".formatted(n(x), n(HEIGHT - bottom), n(bottom - top)));
        }
        for (int row = 0; row <= rows; row++) {
            raw("%s %s %s 0.5 re f".formatted(n(xs[0]), n(HEIGHT - top - row * height), n(xs[xs.length - 1] - xs[0])));
        }
        return this;
    }

    /** A grey picture of one dot, drawn so large. */
    PdfDraft picture(double x, double y, double width, double height) {
        return raw("q %s 0 0 %s %s %s cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
                .formatted(n(width), n(height), n(x), n(HEIGHT - y - height)));
    }

    PdfDraft raw(String operators) {
        content.append(operators).append('\n');
        return this;
    }

    /** What was drawn on this page so far becomes a form that the page shows. */
    PdfDraft wrapInForm() throws IOException {
        PDFormXObject form = new PDFormXObject(stream());
        form.setBBox(new PDRectangle(WIDTH, HEIGHT));
        form.setResources(page.getResources());
        PDResources outer = new PDResources();
        outer.put(COSName.getPDFName("X"), form);
        page.setResources(outer);
        return raw("/X Do");
    }

    /** From here on the codes of the text mean nothing that a program could look up. */
    PdfDraft withoutMap() {
        COSDictionary fonts = fonts("Identity-H");
        COSDictionary font = fonts.getCOSDictionary(COSName.getPDFName("F"));
        COSDictionary cid =
                (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
        cid.getCOSDictionary(COSName.CIDSYSTEMINFO).setItem(COSName.ORDERING, new COSString("Identity"));
        page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
        return this;
    }

    PdfDraft lock(String owner, String user) throws IOException {
        flush();
        pdf.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
        return this;
    }

    byte[] bytes() throws IOException {
        flush();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private void flush() {
        if (!content.isEmpty()) {
            page.getCOSObject().setItem(COSName.CONTENTS, stream());
        }
    }

    private COSStream stream() {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write(content.toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        content.setLength(0);
        return stream;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static String n(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
