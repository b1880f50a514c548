package org.gouji.document.word;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.gouji.document.DoubtfulDigits;
import org.gouji.document.HeldFile;
import org.gouji.document.RefusedFile;
import org.gouji.document.word.PieceWriter.Cover;

/**
 * The main part of a document in WordprocessingML -> pieces: DOCX, transitional and strict, and the single XML file of Word
 * 2003. Insertions are accepted, deletions left out.
 */
final class BodyReader {

    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
            "http://schemas.microsoft.com/office/word/2003/wordml");
    private static final String MATH = "/math";
    private static final char REVERSE = '\u202E';
    private static final String WHITE = "FFFFFF";

    private final XmlPart xml;
    private final DocxParts parts;
    private final PieceWriter out;
    private final Fields fields = new Fields();
    private final Deque<OpenRows> tables = new ArrayDeque<>();
    private final Deque<Alternative> alternatives = new ArrayDeque<>();
    private final Deque<Boolean> outerJoins = new ArrayDeque<>();
    /** The namespace of the document, one of those above. */
    private String word = "";

    private int body;
    private boolean isText;
    private boolean isHidden;
    private boolean joinsNext;

    BodyReader(XmlPart xml, DocxParts parts, PieceWriter out) {
        this.xml = xml;
        this.parts = parts;
        this.out = out;
    }

    void read() throws IOException {
        boolean hasBody = false;
        while (xml.nextInside(0)) {
            if (xml.name().equals("body") && WORD.contains(xml.namespace())) {
                hasBody = true;
                word = xml.namespace();
                readBody();
            }
        }
        if (!hasBody) {
            throw new RefusedFile("FILE-10", "w:body");
        }
    }

    private void readBody() throws IOException {
        body = xml.depth();
        while (xml.depth() >= body) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (isText) {
                        xml.appendTo(out);
                    }
                }
                default -> {}
            }
        }
    }

    private boolean isWord() {
        return xml.namespace().equals(word);
    }

    private void start() throws IOException {
        if (isWord()) {
            startOfWord();
        } else {
            startOfOther();
        }
    }

    private void startOfWord() throws IOException {
        switch (xml.name()) {
            case "r" -> {
                isHidden = false;
                out.mark(PieceWriter.NO_MARK);
            }
            case "bdo" -> {
                if (xml.attribute("val").equals("rtl")) {
                    out.append(REVERSE);
                }
            }
            case "t" -> isText = !isHidden && !fields.isInCode();
            case "pPr" -> paragraphProperties();
            case "rPr" -> runProperties();
            case "tcPr" -> cellProperties();
            case "trPr" -> rowProperties();
            case "tc" -> startCell();
            case "tr" -> startRow();
            case "tbl" -> {
                out.startTable();
                tables.push(new OpenRows());
            }
            case "txbxContent" -> startBox();
            case "tab", "ptab" -> character(' ');
            case "noBreakHyphen" -> character('-');
            case "br", "cr" -> out.endLine();
            case "sym" -> symbol();
            case "fldChar" -> field();
            case "drawing", "pict", "object" -> {
                if (isHidden) {
                    xml.skip();
                }
            }
            case "altChunk" -> throw new RefusedFile("FILE-05", "altChunk");
            case "del", "moveFrom", "instrText", "delText", "delInstrText", "sectPr", "tblPr", "tblGrid", "tblPrEx" ->
                xml.skip();
            case "sdtPr", "sdtEndPr", "rubyPr", "rt", "binData", "docPartPr", "listPr" -> xml.skip();
            default -> {}
        }
    }

    private void startOfOther() throws IOException {
        switch (xml.name()) {
            case "AlternateContent" -> alternatives.push(new Alternative());
            case "Choice", "Fallback" -> alternative();
            case "blip" -> out.picture(parts.picture(xml.attribute("embed")));
            case "imagedata" -> out.picture(parts.picture(xml.attribute("id")));
            case "chart" -> out.picture(HeldFile.NO_CONTENT);
            case "annotation" -> {
                String type = xml.attribute("type");
                if (type.equals("Word.Deletion") || type.equals("Word.Comment")) {
                    xml.skip();
                }
            }
            case "t" -> isText = xml.namespace().endsWith(MATH) && !isHidden;
            case "num", "den", "sup", "sub", "deg" -> {
                if (xml.namespace().endsWith(MATH)) {
                    out.separate();
                }
            }
            default -> {}
        }
    }

    private void end() {
        switch (xml.name()) {
            case "t" -> isText = false;
            case "r" -> {
                isHidden = false;
                out.mark(PieceWriter.NO_MARK);
            }
            case "p" -> endParagraph();
            case "tc" -> {
                if (isWord()) {
                    out.endCell();
                }
            }
            case "tbl" -> {
                if (isWord()) {
                    out.endTable();
                    tables.poll();
                }
            }
            case "txbxContent" -> {
                out.endAside();
                joinsNext = !outerJoins.isEmpty() && outerJoins.pop();
            }
            case "Choice", "Fallback" -> {
                if (!alternatives.isEmpty()) {
                    alternatives.peek().end(out.written());
                }
            }
            case "AlternateContent" -> alternatives.poll();
            default -> {}
        }
    }

    private void endParagraph() {
        if (!isWord()) {
            return;
        }
        fields.endParagraph();
        if (!joinsNext) {
            out.endParagraph();
        }
        joinsNext = false;
    }

    private void startBox() {
        outerJoins.push(joinsNext);
        joinsNext = false;
        out.startAside();
    }

    /** Of several ways to show the same thing, the first that shows anything at all. */
    private void alternative() throws IOException {
        Alternative alternative = alternatives.peek();
        if (alternative != null && !alternative.start(out.written())) {
            xml.skip();
        }
    }

    private void startRow() {
        out.startRow();
        if (!tables.isEmpty()) {
            tables.peek().startRow();
        }
    }

    private void startCell() {
        out.startCell();
        if (!tables.isEmpty()) {
            tables.peek().startCell();
        }
    }

    private void character(char c) {
        if (!isHidden && !fields.isInCode()) {
            out.append(c);
        }
    }

    /** A sign of a symbol font stays what it is: nobody can say what it shows. */
    private void symbol() {
        try {
            character((char) Integer.parseInt(xml.attribute("char"), 16));
        } catch (NumberFormatException noCode) {
            character('\uFFFD');
        }
    }

    private void field() {
        switch (xml.attribute("fldCharType")) {
            case "begin" -> fields.begin();
            case "separate" -> fields.separate();
            case "end" -> fields.end();
            default -> {}
        }
    }

    private void runProperties() throws IOException {
        int outer = xml.depth() - 1;
        boolean saysHidden = false;
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "vanish" -> {
                    saysHidden = true;
                    isHidden = xml.isOn();
                }
                case "rStyle" -> isHidden = !saysHidden && parts.styles().isHidden(xml.attribute("val"));
                case "vertAlign" -> {
                    if (!xml.attribute("val").equals("baseline")) {
                        out.separate();
                    }
                }
                case "rPrChange" -> xml.skip();
                default -> doubt();
            }
        }
    }

    /** Figures that are struck out, or that nobody may see. */
    private void doubt() {
        switch (xml.name()) {
            case "strike", "dstrike" -> {
                if (xml.isOn()) {
                    out.mark(DoubtfulDigits.STRUCK);
                }
            }
            case "color" -> {
                if (xml.attribute("val").equalsIgnoreCase(WHITE)) {
                    out.mark(DoubtfulDigits.PALE);
                }
            }
            case "sz" -> {
                if (xml.number("val", DoubtfulDigits.SMALLEST_SEEN) < DoubtfulDigits.SMALLEST_SEEN) {
                    out.mark(DoubtfulDigits.PALE);
                }
            }
            default -> {}
        }
    }

    private void paragraphProperties() throws IOException {
        String list = "";
        int level = -1;
        String style = "";
        int outer = xml.depth() - 1;
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "pStyle" -> style = xml.attribute("val");
                case "numId" -> list = xml.attribute("val");
                case "ilvl" -> level = xml.number("val", 0);
                case "rPr" -> markProperties();
                case "pPrChange", "sectPr" -> xml.skip();
                default -> {}
            }
        }
        if (list.isEmpty() && !style.isEmpty()) {
            list = parts.styles().list(style);
            level = level < 0 ? parts.styles().level(style) : level;
        }
        if (!list.isEmpty() && !list.equals("0")) {
            out.enumerate(parts.numbering().next(list, Math.max(0, level)));
        }
    }

    /** A paragraph whose mark is deleted goes on in the next one. */
    private void markProperties() throws IOException {
        int outer = xml.depth() - 1;
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "del", "moveFrom" -> joinsNext = true;
                case "rPrChange" -> xml.skip();
                default -> {}
            }
        }
    }

    private void cellProperties() throws IOException {
        OpenRows rows = tables.isEmpty() ? new OpenRows() : tables.peek();
        Cover cover = Cover.NONE;
        int outer = xml.depth() - 1;
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "gridSpan" -> rows.span(xml.number("val", 1));
                case "vMerge", "vmerge" -> {
                    if (xml.attribute("val").equals("restart")) {
                        rows.restart();
                    } else {
                        cover = cover == Cover.COVERED ? cover : rows.goOn();
                    }
                }
                case "hMerge", "hmerge" -> cover = xml.attribute("val").equals("restart") ? cover : Cover.COVERED;
                case "cellDel" -> cover = Cover.COVERED;
                case "tcPrChange" -> xml.skip();
                default -> {}
            }
        }
        out.cover(cover);
    }

    /** A row that is deleted or hidden is passed over. */
    private void rowProperties() throws IOException {
        int row = xml.depth() - 1;
        boolean isGone = false;
        while (xml.nextInside(row)) {
            switch (xml.name()) {
                case "gridBefore" -> {
                    if (!tables.isEmpty()) {
                        tables.peek().leaveOut(xml.number("val", 0));
                    }
                }
                case "del" -> isGone = true;
                case "hidden" -> isGone = xml.isOn();
                case "trPrChange" -> xml.skip();
                default -> {}
            }
        }
        if (isGone) {
            out.dropRow();
            xml.leave(row - 1);
        }
    }

    /** The choices of a place where a document says the same in several ways. */
    private static final class Alternative {
        private boolean isTaken;
        private int before;

        boolean start(int written) {
            before = written;
            return !isTaken;
        }

        void end(int written) {
            isTaken |= written > before;
        }
    }
}
