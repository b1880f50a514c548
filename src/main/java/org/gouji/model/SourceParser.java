package org.gouji.model;

import org.gouji.model.Source.ByOcr;
import org.gouji.model.Source.InPicture;
import org.gouji.model.Source.Inside;
import org.gouji.model.Source.Line;
import org.gouji.model.Source.OnPage;
import org.gouji.model.Source.Paragraph;
import org.gouji.model.Source.SheetCell;
import org.gouji.model.Source.TableCell;
import org.gouji.model.Source.Whole;

/** Reads the stable form of a {@link Source} back, word by word. */
final class SourceParser {

    private final String text;
    private int at;

    private SourceParser(String text) {
        this.text = text;
    }

    static Source parse(String text) {
        SourceParser parser = new SourceParser(text);
        Source source = parser.place();
        if (parser.at < text.length()) {
            throw parser.failure();
        }
        return source;
    }

    private Source place() {
        if (at == text.length()) {
            return new Whole();
        }
        String kind = word();
        return switch (kind) {
            case "line" -> new Line(number());
            case "paragraph" -> new Paragraph(number());
            case "table" -> new TableCell(number(), numberAfter("row"), numberAfter("cell"));
            case "sheet" -> new SheetCell(quoted(), wordAfter("cell"));
            case "page" -> new OnPage(number(), place());
            case "picture" -> new InPicture(number(), place());
            case "ocr" -> new ByOcr(place());
            case "in" -> new Inside(quoted(), place());
            default -> throw failure();
        };
    }

    private int numberAfter(String word) {
        return Integer.parseInt(wordAfter(word));
    }

    private int number() {
        return Integer.parseInt(word());
    }

    private String wordAfter(String expected) {
        if (!word().equals(expected)) {
            throw failure();
        }
        return word();
    }

    private String word() {
        int blank = text.indexOf(' ', at);
        int end = blank < 0 ? text.length() : blank;
        String word = text.substring(at, end);
        at = Math.min(text.length(), end + 1);
        return word;
    }

    /** A name in quotes, in which a quote is written twice. */
    private String quoted() {
        if (at >= text.length() || text.charAt(at) != '"') {
            throw failure();
        }
        StringBuilder name = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '"') {
                name.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                name.append(c);
                i++;
            } else {
                at = Math.min(text.length(), i + 2);
                return name.toString();
            }
        }
        throw failure();
    }

    private IllegalArgumentException failure() {
        return new IllegalArgumentException("Not a place in a document: " + text + ".");
    }
}
