package org.gouji.intake.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes typed enumerators off and says by which list they come back. */
final class DocxNumbering {

    private static final Pattern CHINESE = Pattern.compile("^([一二三四五六七])、");
    private static final Pattern IN_BRACKETS = Pattern.compile("^（([一二三四五六七])）");
    private static final Pattern DIGIT = Pattern.compile("^([1-9])\\.");
    private static final int FIRST_OF_DIGITS = 10;

    private int lists = FIRST_OF_DIGITS;

    /** @param paragraph properties of the paragraph that number it, empty if it has no enumerator */
    record Numbered(String paragraph, String text) {}

    Numbered heading(String text) {
        return take(CHINESE, text, 1);
    }

    Numbered label(String text) {
        if (CHINESE.matcher(text).find()) {
            return take(CHINESE, text, 2);
        }
        if (IN_BRACKETS.matcher(text).find()) {
            return take(IN_BRACKETS, text, 3);
        }
        Matcher digit = DIGIT.matcher(text);
        if (digit.find() && digit.group(1).equals("1")) {
            lists++;
        }
        return take(DIGIT, text, lists);
    }

    private static Numbered take(Pattern enumerator, String text, int list) {
        Matcher matcher = enumerator.matcher(text);
        if (!matcher.find()) {
            return new Numbered("", text);
        }
        String properties = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(list);
        return new Numbered(properties, text.substring(matcher.end()));
    }

    /** The part of the package that defines the lists. */
    String part(String namespace) {
        StringBuilder part = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>")
                .append("<w:numbering xmlns:w=\"%s\">".formatted(namespace))
                .append(kind(0, "chineseCounting", "%1、"))
                .append(kind(1, "chineseCounting", "（%1）"))
                .append(kind(2, "decimal", "%1."))
                .append(list(1, 0))
                .append(list(2, 0))
                .append(list(3, 1));
        for (int i = FIRST_OF_DIGITS + 1; i <= lists; i++) {
            part.append(list(i, 2));
        }
        return part.append("</w:numbering>").toString();
    }

    private static String kind(int id, String format, String text) {
        return """
                <w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">\
                <w:start w:val="1"/><w:numFmt w:val="%s"/><w:suff w:val="nothing"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/></w:lvl>\
                </w:abstractNum>""".formatted(id, format, text);
    }

    private static String list(int id, int kind) {
        return """
                <w:num w:numId="%d"><w:abstractNumId w:val="%d"/><w:lvlOverride w:ilvl="0">\
                <w:startOverride w:val="1"/></w:lvlOverride></w:num>""".formatted(id, kind);
    }
}
