package org.gouji.document.page;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDLab;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;

/** What a colour leaves on white paper. */
enum PdfInk {
    /** Nothing at all, not even where something was before. */
    NONE,
    /** White, which hides what was there before and cannot be seen itself. */
    WHITE,
    SEEN;

    private static final float NEARLY = 0.02f;
    /** An ink of this name prints nothing. */
    private static final String NO_INK = "None";

    private static final int FOUR_INKS = 4;
    /** Of the scale of lightness, on which also the two parts of hue are. */
    private static final int LIGHTEST = 100;

    /** What cannot be worked out is taken for seen: then it is read. */
    static PdfInk of(PDColor colour) {
        PDColorSpace space = colour.getColorSpace();
        try {
            if (space instanceof PDSeparation ink && NO_INK.equals(ink.getColorantName())) {
                return NONE;
            }
            return space != null && isWhite(space, colour.getComponents()) ? WHITE : SEEN;
        } catch (IOException | RuntimeException e) {
            // PDFBox has many ways to fail at the arrays and functions of a space, and the text is there all the same.
            return SEEN;
        }
    }

    private static boolean isWhite(PDColorSpace space, float[] parts) throws IOException {
        if (space instanceof PDPattern) {
            return false;
        }
        if (isOfLight(space)) {
            return areAll(parts, 1);
        }
        if (isOfInks(space)) {
            return areAll(parts, 0);
        }
        if (space instanceof PDLab) {
            return parts[0] >= LIGHTEST * (1 - NEARLY) && Math.hypot(parts[1], parts[2]) <= LIGHTEST * NEARLY;
        }
        return areAll(space.toRGB(parts), 1);
    }

    private static boolean isOfLight(PDColorSpace space) {
        return space instanceof PDDeviceGray
                || space instanceof PDDeviceRGB
                || space instanceof PDCalGray
                || space instanceof PDCalRGB
                || (space instanceof PDICCBased && space.getNumberOfComponents() < FOUR_INKS);
    }

    /** Of a profile the number of parts says enough; to work with it would take longer than the page. */
    private static boolean isOfInks(PDColorSpace space) {
        return space instanceof PDDeviceCMYK || space instanceof PDICCBased;
    }

    /** Of no part a number that is none, either. */
    private static boolean areAll(float[] parts, float value) {
        boolean areAll = true;
        for (float part : parts) {
            areAll &= Math.abs(part - value) <= NEARLY;
        }
        return areAll;
    }
}
