package org.gouji.intake.formats;

import java.util.Set;
import org.gouji.intake.formats.GridCell.Role;

/** Text as runs of a DOCX, with whatever the document is meant to show. */
final class DocxRuns {

    private static final String CHANGED = "w:author=\"经办人\" w:date=\"2024-01-10T08:00:00Z\"";

    private final Set<DocxFeature> features;
    private int count;
    private int notes;

    DocxRuns(Set<DocxFeature> features) {
        this.features = features;
    }

    String words(String text) {
        count++;
        String plain = plain(text);
        if (features.contains(DocxFeature.TRACKED_CHANGES) && count % 3 == 0) {
            return deleted("此处原文共15处、30件") + plain;
        }
        return plain;
    }

    String cell(String text, Role role) {
        count++;
        if (features.contains(DocxFeature.TRACKED_CHANGES) && role == Role.FIGURE && count % 4 == 0) {
            return deleted("7") + inserted(text);
        }
        if (features.contains(DocxFeature.CONTROLS) && role == Role.FIGURE && count % 3 == 0) {
            return field(text);
        }
        if (features.contains(DocxFeature.CONTROLS) && count % 3 == 1) {
            return "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + plain(text) + "</w:sdtContent></w:sdt>";
        }
        return features.contains(DocxFeature.MARKS) ? marked(text, role) : plain(text);
    }

    int notes() {
        return notes;
    }

    private static String plain(String text) {
        return text.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + Xml.text(text) + "</w:t></w:r>";
    }

    private String deleted(String text) {
        return "<w:del w:id=\"%d\" %s><w:r><w:delText>%s</w:delText></w:r></w:del>"
                .formatted(1000 + count, CHANGED, text);
    }

    private String inserted(String text) {
        return "<w:ins w:id=\"%d\" %s>%s</w:ins>".formatted(2000 + count, CHANGED, plain(text));
    }

    /** Simple and complex fields by turns; what is shown is the stored result. */
    private String field(String text) {
        if (count % 2 == 0) {
            return "<w:fldSimple w:instr=\" =SUM(LEFT) \\# 0 \">" + plain(text) + "</w:fldSimple>";
        }
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> =SUM(LEFT) \\* 12 </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + plain(text)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private String marked(String text, Role role) {
        if (role == Role.FIGURE) {
            return markedFigure(text);
        }
        int half = text.length() / 2;
        if (role == Role.LABEL && count % 5 == 0) {
            notes++;
            return plain(text)
                    + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"%d\"/></w:r>"
                            .formatted(notes);
        }
        String between = switch (count % 4) {
            case 0 -> "<w:r><w:softHyphen/></w:r>";
            case 1 -> "<w:r><w:br/></w:r>";
            case 2 ->
                "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"%d\" w:name=\"b%d\"/>"
                        .formatted(count, count);
            default -> "<w:r><w:rPr><w:vanish/></w:rPr><w:t>旧稿3</w:t></w:r>";
        };
        String after = count % 4 == 2 ? "<w:bookmarkEnd w:id=\"%d\"/>".formatted(count) : "";
        return plain(text.substring(0, half)) + between + plain(text.substring(half)) + after;
    }

    /** A figure with a tab before it, or torn between its digits; its minus cannot be broken off. */
    private String markedFigure(String text) {
        if (text.startsWith("-")) {
            return "<w:r><w:noBreakHyphen/></w:r>" + plain(text.substring(1));
        }
        if (text.length() > 1) {
            return plain(text.substring(0, 1)) + "<w:proofErr w:type=\"gramStart\"/>" + plain(text.substring(1));
        }
        return count % 2 == 0 ? "<w:r><w:tab/></w:r>" + plain(text) : plain(text);
    }
}
