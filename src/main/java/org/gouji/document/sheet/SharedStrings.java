package org.gouji.document.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gouji.document.DoubtfulDigits;

/** The texts that the cells of a workbook refer to by number. */
final class SharedStrings {

    private final List<String> texts = new ArrayList<>();

    /** Of a workbook that has none. */
    SharedStrings() {}

    static SharedStrings read(XmlPart xml) throws IOException {
        SharedStrings strings = new SharedStrings();
        while (xml.nextStart()) {
            if (xml.name().equals("si")) {
                strings.texts.add(richText(xml, "si"));
            }
        }
        return strings;
    }

    /** The runs of a text up to the end of its element; how it is pronounced is left out. */
    static String richText(XmlPart xml, String element) throws IOException {
        String text = "";
        boolean inPhonetics = false;
        boolean isStruck = false;
        while (xml.next()) {
            String name = xml.name();
            if (name.equals("rPh")) {
                inPhonetics = xml.isStart();
            } else if (!xml.isStart() && name.equals(element)) {
                return text;
            } else if (name.equals("r")) {
                isStruck = false;
            } else if (xml.isStart() && name.equals("strike")) {
                isStruck = xml.isOn();
            } else if (xml.isStart() && name.equals("t")) {
                String written = Escapes.decode(xml.text());
                String run = isStruck ? DoubtfulDigits.marked(written, DoubtfulDigits.STRUCK) : written;
                text = inPhonetics ? text : text.isEmpty() ? run : text + run;
            }
        }
        return text;
    }

    /** The text of this number, empty if there is none. */
    String text(int number) {
        return number >= 0 && number < texts.size() ? texts.get(number) : "";
    }
}
