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
import org.jspecify.annotations.Nullable;

/** Whether a colour is white, which cannot be seen on paper, or leaves no ink at all. */
final class PdfWhite {

    private static final float NEARLY = 0.02f;
    /** An ink of this name prints nothing. */
    private static final String NO_INK = "None";

    private static final int FOUR_INKS = 4;
    /** Of the scale of lightness, on which also the two parts of hue are. */
    private static final int LIGHTEST = 100;

    private @Nullable PDColor last;
    private boolean wasWhite;

    /** Text comes in many pieces of one colour. */
    boolean is(PDColor colour) throws IOException {
        if (colour != last) {
            last = colour;
            wasWhite = isWhite(colour);
        }
        return wasWhite;
    }

    private static boolean isWhite(PDColor colour) throws IOException {
        PDColorSpace space = colour.getColorSpace();
        if (space == null || space instanceof PDPattern) {
            return false;
        }
        float[] parts = colour.getComponents();
        if (isOfLight(space)) {
            return areAll(parts, 1);
        }
        if (isOfInks(space)) {
            return areAll(parts, 0);
        }
        if (space instanceof PDLab) {
            return parts[0] >= LIGHTEST * (1 - NEARLY) && Math.hypot(parts[1], parts[2]) <= LIGHTEST * NEARLY;
        }
        boolean isNoInk = space instanceof PDSeparation ink && NO_INK.equals(ink.getColorantName());
        return isNoInk || areAll(space.toRGB(parts), 1);
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

    private static boolean areAll(float[] parts, float value) {
        for (float part : parts) {
            if (Math.abs(part - value) > NEARLY) {
                return false;
            }
        }
        return true;
    }
}
