package org.gouji.document.page;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.gouji.document.Budget;
import org.gouji.document.HeldFile;
import org.jspecify.annotations.Nullable;

/**
 * Runs the drawing orders of a page and hands on where its characters, lines and pictures are. Of colours only white matters,
 * and what only a printer needs is left out.
 */
final class PdfPageEngine extends PDFStreamEngine {

    private static final int OPERATORS_PER_LOOK = 0xFF;

    /** How to get at what a part of a page shows. */
    @FunctionalInterface
    interface Parts {
        HeldFile.Content of(int page, Box part);
    }

    private final Budget budget;
    private final Parts parts;
    private final PdfLayers layers;
    private PDColor lastColour = PDDeviceGray.INSTANCE.getInitialColor();
    private PdfInk lastInk = PdfInk.SEEN;
    private PdfSight sight = new PdfSight();
    private int operators;
    private PageCanvas canvas = new PageCanvas(0, 0, 0);
    private PathRecorder path = new PathRecorder(canvas);
    private int number;
    private float left;
    private float top;

    PdfPageEngine(Budget budget, Parts parts, PdfLayers layers) {
        this.budget = budget;
        this.parts = parts;
        this.layers = layers;
        addTextOperators();
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new Concatenate(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new PdfObjectOperator(this));
        for (String name : PdfPathOperator.NAMES) {
            addOperator(new PdfPathOperator(this, name));
        }
        addColourOperators();
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    /** Those of text and areas. */
    private void addColourOperators() {
        addOperator(new PdfColourOperator(this, new SetNonStrokingColorSpace(this)));
        addOperator(new PdfColourOperator(this, new SetNonStrokingColor(this)));
        addOperator(new PdfColourOperator(this, new SetNonStrokingColorN(this)));
        addOperator(new PdfColourOperator(this, new SetNonStrokingDeviceGrayColor(this)));
        addOperator(new PdfColourOperator(this, new SetNonStrokingDeviceRGBColor(this)));
        addOperator(new PdfColourOperator(this, new SetNonStrokingDeviceCMYKColor(this)));
    }

    private void addTextOperators() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetMatrix(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    PageContent read(PDPage page, int pageNumber) throws IOException {
        number = pageNumber;
        PDRectangle crop = page.getCropBox();
        left = crop.getLowerLeftX();
        top = crop.getUpperRightY();
        canvas = new PageCanvas(number, crop.getWidth(), crop.getHeight());
        path = new PathRecorder(canvas);
        sight = new PdfSight();
        processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (isSeen(annotation)) {
                sight = new PdfSight();
                showAnnotation(annotation);
            }
        }
        return canvas.finish();
    }

    /** Filled-in fields and typed-on text are annotations; notes and links show nothing of their own. */
    private static boolean isSeen(PDAnnotation annotation) {
        String kind = annotation.getSubtype();
        return !annotation.isHidden() && !annotation.isNoView() && !"Popup".equals(kind) && !"Text".equals(kind);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if ((operators & OPERATORS_PER_LOOK) == 0) {
            budget.checkTime();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        float x = matrix.getTranslateX() - left;
        float y = top - matrix.getTranslateY();
        boolean isUnseen = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP || layers.isHidden();
        if (isUnseen || !sight.isSeen(x, y) || isLost(x, y)) {
            canvas.invisibleGlyph();
            return;
        }
        boolean isVertical = font.isVertical();
        canvas.glyph(
                text(PdfDigits.honest(font.toUnicode(code), font, code)),
                x,
                y,
                matrix.getScaleX(),
                -matrix.getShearY(),
                matrix.getShearX(),
                -matrix.getScaleY(),
                isVertical ? 1 : displacement.getX(),
                isVertical);
    }

    private boolean isLost(float x, float y) {
        return switch (ink()) {
            case NONE -> true;
            case WHITE -> !canvas.isShaded(x, y);
            case SEEN -> false;
        };
    }

    /** Text comes in many pieces of one colour. */
    private PdfInk ink() {
        PDColor colour = getGraphicsState().getNonStrokingColor();
        if (colour != lastColour) {
            lastColour = colour;
            lastInk = PdfInk.of(colour);
        }
        return lastInk;
    }

    private static String text(@Nullable String mapped) {
        if (mapped == null || mapped.isEmpty()) {
            return TextHealth.UNKNOWN;
        }
        char c = mapped.charAt(0);
        if (c == '\u00A0' || c == '\t' || c == '\n' || c == '\r') {
            return " ";
        }
        return c < ' ' ? TextHealth.UNKNOWN : CharacterRepair.repair(mapped);
    }

    /** A point of the current path, x then y, in the coordinates of the canvas. */
    float[] point(float x, float y) {
        Point2D.Float point = transformedPoint(x, y);
        return new float[] {point.x - left, top - point.y};
    }

    PathRecorder path() {
        return path;
    }

    PdfSight sight() {
        return sight;
    }

    PdfLayers layers() {
        return layers;
    }

    /** The path is filled: white hides what was there before, any other colour makes white text seen. */
    void fill() {
        boolean isOpaque = getGraphicsState().getNonStrokeAlphaConstant() >= 1
                && getGraphicsState().getBlendMode() == BlendMode.NORMAL;
        PdfInk ink = ink();
        for (Box area : path.areas()) {
            if (ink == PdfInk.SEEN) {
                canvas.shade(sight.seen(area));
            } else if (ink == PdfInk.WHITE && isOpaque) {
                canvas.cover(sight.seen(area));
            }
        }
        path.fill();
    }

    @Override
    public void saveGraphicsState() {
        sight.save();
        super.saveGraphicsState();
    }

    @Override
    public void restoreGraphicsState() {
        sight.restore();
        super.restoreGraphicsState();
    }

    @Override
    public void beginMarkedContentSequence(@Nullable COSName tag, @Nullable COSDictionary properties) {
        layers.begin(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        layers.end();
    }

    /** An image fills the unit square. */
    void image() {
        float[] one = point(0, 0);
        float[] other = point(1, 1);
        Box box = Box.around(one[0], one[1], other[0], other[1]);
        canvas.picture(box, parts.of(number, box));
    }
}
