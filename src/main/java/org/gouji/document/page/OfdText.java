package org.gouji.document.page;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Draws the text objects of an OFD page. */
final class OfdText {

    private static final String NO_CODE = "\u00A4";
    private static final Set<String> RIGHT_ANGLES = Set.of("90", "270");
    private static final float DEFAULT_SIZE = 3.5f;
    /** Characters from here on are as wide as high. */
    private static final int FIRST_WIDE = 0x2E80;

    private static final float NARROW = 0.5f;
    /** A longer step leaves a gap after the character. */
    private static final float WIDEST_STEP = 1.05f;

    private final PageCanvas canvas;
    private Transform place = Transform.scale(1);
    private float size = DEFAULT_SIZE;
    private float widening = 1;
    private boolean isSeen = true;
    private boolean isHidden;
    private boolean readsDown;
    private float x;
    private float y;
    private NumberList deltaX = NumberList.empty();
    private NumberList deltaY = deltaX;

    OfdText(PageCanvas canvas) {
        this.canvas = canvas;
    }

    void startObject(XMLStreamReader xml, Transform begin) {
        place = begin;
        size = DEFAULT_SIZE;
        widening = 1;
        boolean isFilled = true;
        boolean isStroked = false;
        boolean isClear = false;
        isHidden = false;
        readsDown = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "Size" -> size = number(xml.getAttributeValue(i), DEFAULT_SIZE);
                case "HScale" -> widening = number(xml.getAttributeValue(i), 1);
                case "Visible" -> isHidden = xml.getAttributeValue(i).equals("false");
                case "Alpha" -> isClear = xml.getAttributeValue(i).equals("0");
                case "Fill" -> isFilled = !xml.getAttributeValue(i).equals("false");
                case "Stroke" -> isStroked = xml.getAttributeValue(i).equals("true");
                case "ReadDirection" -> readsDown = RIGHT_ANGLES.contains(xml.getAttributeValue(i));
                default -> {}
            }
        }
        isSeen = !isClear && (isFilled || isStroked);
    }

    private static float number(String text, float otherwise) {
        float number = NumberList.number(text, 0, text.length());
        return Float.isNaN(number) ? otherwise : number;
    }

    void startCode(XMLStreamReader xml) {
        deltaX = NumberList.empty();
        deltaY = deltaX;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            switch (xml.getAttributeLocalName(i)) {
                case "X" -> x = number(value, x);
                case "Y" -> y = number(value, y);
                case "DeltaX" -> deltaX = NumberList.parse(value);
                case "DeltaY" -> deltaY = NumberList.parse(value);
                default -> {}
            }
        }
    }

    void endCode(CharSequence words) {
        if (isHidden) {
            return;
        }
        boolean isDown = readsDown || (deltaX.size() == 0 && deltaY.size() > 0);
        float left = x;
        float base = y;
        int index = 0;
        int at = 0;
        while (at < words.length()) {
            int next = at + (Character.isHighSurrogate(words.charAt(at)) && at + 1 < words.length() ? 2 : 1);
            String text = words.subSequence(at, next).toString();
            float width = text.charAt(0) >= FIRST_WIDE ? size * widening : NARROW * size * widening;
            float step = deltaX.get(index, isDown ? 0 : width);
            if (step > 0 && step <= WIDEST_STEP * size * widening) {
                width = step;
            }
            draw(text, left, base, width, isDown);
            left += step;
            base += deltaY.get(index, 0);
            index++;
            at = next;
        }
    }

    private void draw(String text, float left, float base, float width, boolean isDown) {
        if (!isSeen) {
            canvas.invisibleGlyph();
            return;
        }
        float em = size * widening;
        canvas.glyph(
                text.equals(NO_CODE) ? TextHealth.UNKNOWN : CharacterRepair.repair(text.equals("\u00A0") ? " " : text),
                place.x(left, base),
                place.y(left, base),
                place.a() * em,
                place.b() * em,
                -place.c() * size,
                -place.d() * size,
                isDown ? 1 : width / em,
                isDown);
    }
}
